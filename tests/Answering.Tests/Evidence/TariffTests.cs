using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>Tables whose rows are named by amounts, hours, days or codes, as price lists and plans are.</summary>
public sealed class TariffTests
{
    private const string Storage = "# Left luggage at Brenn station\n\n## Storage\n\n| Weight | Old hall | Old hall, cooled "
        + "|\n|---|---|---|\n| <3 kg | 4 crowns | 7 crowns |\n"
        + "| 3-8 kg | 6 crowns | 9 crowns |\n| over 8 kg and up to 20 kg | 11 crowns | 15 crowns |\n\n## Late collection\n\n| Minutes late | Fee |\n|---|---|\n"
        + "| up to 15 | no fee |\n| 16-45 | 5 crowns |\n| more than 45 | 12 crowns |\n\n## Halls by hour\n\n| From | Rent of a hall |\n|---|---|\n"
        + "| 08:00-13:00 | 20 crowns |\n| 13:00-19:00 | 26 crowns |\n| 19:00-01:00 | 31 crowns |\n";

    private const string Glue = "# Glue for the workshop\n\n| Ratio | Use |\n|---|---|\n| 1:2 | oak joints |\n| 1:6 | paper |\n| 1:9 | sizing cloth |\n\n"
        + "## Program for mixing\n\n| Version | Support ends |\n|---|---|\n| 3.4 | 30 June 2024 |\n| 3.10 | 31 March 2027 |\n";

    private const string Days = "# Barn of Tolvik\n\n- 14 November: making kites with Ida Rask, 18:00, loft\n- 21-23 November: market of "
        + "the valley, all rooms\n"
        + "- 26 November: talk about clay by Jan Omdal, 19:30, hall\n- 24 December to 2 January: the barn is closed\n\n## May\n\n| Date | "
        + "Event | Room |\n|---|---|---|\n"
        + "| 4 May | Swapping of seeds | yard |\n| 10 May | Concert of the brass band | hall |\n| 17-18 May | Open workshops | all rooms |\n";

    [Theory]
    [InlineData("How much is 8.4 kg in the old hall?", "11 crowns")]
    [InlineData("What does it cost to leave a bag of 5 kg in the old hall?", "6 crowns")]
    [InlineData("what is the price of 2 kg in the old hall, cooled", "7 crowns")]
    [InlineData("I was 30 minutes late for my bag, what do I owe?", "5 crowns")]
    [InlineData("What is the rent of a hall from 13:00?", "26 crowns")]
    [InlineData("What is the rent of a hall at 23:30?", "31 crowns")]
    public async Task The_row_is_the_one_that_the_amount_lies_in(string question, string price)
    {
        var answer = await AskAsync(Storage, question);

        Assert.Contains(price, Assert.Single(answer.Sentences).Text, StringComparison.Ordinal);
        Assert.True(answer.ShortAnswer is null || answer.ShortAnswer.Text == price, answer.ShortAnswer?.Text);
    }

    [Theory]
    [InlineData(Storage, "What does a bag of 40 kg cost in the old hall?")]
    [InlineData(Storage, "What is the rent of a hall at 04:00?")]
    [InlineData(Glue, "What is glue of 1:4 used for?")]
    [InlineData(Glue, "What is glue of 2:1 used for?")]
    [InlineData(Glue, "When does support for version 3.7 end?")]
    [InlineData(Glue, "When does support for version 3.10.2 end?")]
    public async Task What_lies_in_no_row_is_not_said_plainly(string text, string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(text, question));

    [Theory]
    [InlineData("What is glue of 1:6 used for?", "paper")]
    [InlineData("When does support for version 3.10 end?", "31 March 2027")]
    public async Task The_row_with_the_code_answers(string question, string words) =>
        Assert.Contains(words, Assert.Single((await AskAsync(Glue, question)).Sentences).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("late fee", "up to 15 – Fee: no fee; 16-45 – Fee: 5 crowns; more than 45 – Fee: 12 crowns")]
    [InlineData("what is the fee for late collection?", "16-45 – Fee: 5 crowns; more than 45 – Fee: 12 crowns")]
    [InlineData("hall rent", "08:00-13:00 – Rent of a hall: 20 crowns; 13:00-19:00 – Rent of a hall: 26 crowns; 19:00-01:00 – Rent of a hall: 31 crowns")]
    public async Task A_table_of_which_no_row_is_named_is_told_whole(string question, string rows)
    {
        var answer = await AskAsync(Storage, question);

        Assert.Contains(rows, Assert.Single(answer.Sentences).Text, StringComparison.Ordinal);
        Assert.Null(answer.ShortAnswer);
    }

    private const string Sharing = "# Vessa boat-sharing: prices\n\n| | Vessa Once | Vessa Regular |\n|---|---|---|\n| Joining | 25 crowns | 40 crowns |\n"
        + "| A month | none | 12 crowns |\n";

    [Fact]
    public async Task A_table_that_has_the_name_of_the_firm_over_its_columns_does_not_tell_how_many_boats_it_has() =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Sharing, "How many boats does Vessa have?"));

    private const string Hours = "# Swimming halls\n\n| Hall | Weekdays | Saturday |\n|---|---|---|\n| Brenn | 7 am to 9 pm | 9 am to 5 pm |\n"
        + "| Odde | 8 am to 8 pm | 10 am to 1 pm |\n";

    [Theory]
    [InlineData("What is the price on Saturday at Brenn?")]
    [InlineData("what is the hourly rate on Saturday at Odde")]
    public async Task Hours_are_no_price(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(Hours, question));

    [Fact]
    public async Task Hours_are_hours() =>
        Assert.Contains("9 am to 5 pm", (await AskAsync(Hours, "When is Brenn open on Saturday?")).Text, StringComparison.Ordinal);

    private const string Ferry = "# Boats of Tarn\n\n| Departure Tarn | Arrival Skar | Days | Vessel |\n|---|---|---|---|\n"
        + "| 06:20 | 07:15 | Mon–Fri | MS Tora |\n| 12:30 | 13:25 | daily | MS Asta |\n| 19:45 | 20:40 | daily except Sat | MS Tora |\n";

    [Fact]
    public async Task A_row_of_other_days_of_the_week_is_no_answer()
    {
        var answer = await AskAsync(Ferry, "Which boat leaves Tarn on a Saturday?");

        Assert.Contains("12:30", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("06:20", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("19:45", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_are_nobody() => AnswerAssert.IsNotSaidPlainly(await AskAsync(Ferry, "Who is the captain of MS Tora?"));

    private const string Courses = "Code,Title,Teacher,Day,Fee\nL110,Italian level 1,Davide Ferro,Tuesday,132\nL120,Italian level 2,Nora Lund,Thursday,132\n"
        + "L310,Norwegian,Sigrun Eik,Tuesday,118\n";

    [Fact]
    public async Task Of_a_code_and_a_name_rows_are_called_by_the_name()
    {
        var answer = await FolderOfArticles.AskAsync("courses.csv", Courses, "Which courses are on Tuesday?");

        Assert.Equal("Day, Tuesday: Italian level 1; Norwegian", Assert.Single(answer.Sentences).Text);
    }

    [Fact]
    public async Task A_row_is_found_by_the_name_beside_its_code() =>
        Assert.Equal("Nora Lund", (await FolderOfArticles.AskAsync("courses.csv", Courses, "Who teaches Italian level 2?")).ShortAnswer?.Text);

    private const string Rink = "THE RINK OF TOLVIK\nPrices from 3 March 2026\n\nOpening hours\nMonday, Thursday      9:00 - 17:00\n"
        + "Friday                12:00 - 22:00\nHolidays              10:00 - 14:00\n\nSkates can be hired at the till. Parking fines are not refunded.\n"
        + "The rink was opened on 4 May 1988.\n";

    [Theory]
    [InlineData("opening hours")]
    [InlineData("What are the opening hours of the rink?")]
    public async Task A_table_of_plain_text_is_told_whole_where_its_name_is_asked_for(string question)
    {
        var answer = await FolderOfArticles.AskAsync("rink.txt", Rink, question);

        Assert.Null(answer.ShortAnswer);
        Assert.Contains("Monday, Thursday – 9:00 - 17:00; Friday – 12:00 - 22:00; Holidays – 10:00 - 14:00", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["Monday, Thursday – 9:00 - 17:00", "Friday – 12:00 - 22:00", "Holidays – 10:00 - 14:00"],
            Assert.Single(answer.Sentences).Items.Select(item => item.In(answer.Text).ToString()));
    }

    [Fact]
    public async Task A_row_of_it_is_told_under_its_name() =>
        Assert.Equal("10:00 - 14:00", (await FolderOfArticles.AskAsync("rink.txt", Rink, "opening hours on holidays")).ShortAnswer?.Text);

    [Fact]
    public async Task What_is_typed_as_keywords_is_answered_by_what_is_said_of_them() =>
        Assert.Contains("not refunded", (await FolderOfArticles.AskAsync("rink.txt", Rink, "parking fines")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What is on on the 4th of May?", "Swapping of seeds")]
    [InlineData("what's on on 18 May", "Open workshops")]
    [InlineData("Is there anything on on 22 November?", "market of the valley")]
    [InlineData("Is the barn open on 29 December?", "24 December to 2 January: the barn is closed")]
    public async Task A_day_is_found_among_days(string question, string words) =>
        Assert.Contains(words, (await AskAsync(Days, question)).Sentences[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What is on on 27 November?")]
    [InlineData("What events come after 26 November in November?")]
    [InlineData("What was on before 14 November?")]
    public async Task Another_day_is_not_said_plainly(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(Days, question));

    private static Task<Answer> AskAsync(string text, string question) => FolderOfArticles.AskAsync("list.md", text, question);

    [Theory]
    [InlineData("If I leave Brenn at 12:10, when do I get to Tolvik?", "12:50")]
    [InlineData("how much did they pay for mowing the churchyard?", "310 crowns")]
    public async Task The_column_is_not_the_one_that_names_the_row(string question, string cell) => Assert.Contains(cell, Assert.Single((await AskAsync(
        "# Boats and bills\n\n## Boats\n\n| Leaves Brenn | Arrives Tolvik | Leaves Tolvik | Arrives Brenn |\n|---|---|---|---|\n"
        + "| 08:30 | 09:10 | 09:30 | 10:10 |\n| 12:10 | 12:50 | 13:20 | 14:00 |\n\n## Bills paid\n\n| Payee | For | Amount |\n|---|---|---|\n"
        + "| Rask and Son | mowing the churchyard, 3 times | 310 crowns |\n| Omdal | lamps of the square | 95 crowns |\n",
        question)).Sentences).Text, StringComparison.Ordinal);
}
