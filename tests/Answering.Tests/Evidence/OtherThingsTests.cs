using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>What is said, in nearly the question's words, of somebody or something else than is asked about.</summary>
public sealed class OtherThingsTests
{
    private const string Director = "# A new director\n\nThe trustees of the tram museum have chosen Dr Nora Whitby as director. She follows Gordon "
        + "Penn, who has led the house since 2009. "
        + "Whitby, 47, studied history in Lund and wrote about the herring trade. The museum is open on Sundays.\n";

    private const string Questions = "# Frequent questions\n\n## Does the program work without a network?\n\nYes, except for sharing. Files lie on "
        + "your own disk.\n\n"
        + "## What does an upgrade cost?\n\nAn upgrade from version 3 costs 45 crowns. Upgrades within version 4 are free.\n\n## Who may "
        + "print?\n\nRoom 4 has a printer that everyone may use.\n";

    private const string Grills = "# Rules of the house\n\n## Balconies\n\nCharcoal and gas grills are forbidden on balconies. Electric grills may be "
        + "used. Flower boxes hang on the inside.\n";

    private const string Jackets = "# Rules of the boathouse\n\n## Safety\n\nBetween 1 November and 15 March life jackets are compulsory for everyone. "
        + "At other times they are compulsory for "
        + "children only. Boats are washed after use.\n";

    private const string Outings = "# Outings of the club\n\nThe heron walk of 12 April begins at the weir. The bat walk of 9 May begins at the chapel. "
        + "From 20 to 24 May the tent stands at the quarry. Bring a torch.\n";

    [Theory]
    [InlineData("Where does the walk on 9 May begin?", "chapel")]
    [InlineData("Where does the walk on the 12th of April begin?", "weir")]
    [InlineData("Where is the tent on 22 May?", "quarry")]
    public async Task What_is_on_a_day_is_told_by_the_sentence_about_that_day(string question, string words) =>
        Assert.Contains(words, (await AskAsync(Outings, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Where does the walk on 10 May begin?")]
    [InlineData("Where is the tent on 27 May?")]
    public async Task What_is_on_another_day_is_no_answer(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(Outings, question));

    private const string Vote = "# The quay stays open\n\nThe council kept the quay open by 9 to 6 votes. The Anglers and the Traders voted against the fence. "
        + "The Gardeners voted for it.\n";

    [Theory]
    [InlineData("Who voted for the fence?", "Gardeners")]
    [InlineData("Who voted against the fence?", "Anglers")]
    public async Task Who_voted_for_it_is_not_told_by_who_voted_against_it(string question, string words) =>
        Assert.Contains(words, Assert.Single((await AskAsync(Vote, question)).Sentences).Text, StringComparison.Ordinal);

    private const string Minutes = "# Minutes of the harbour council\n\n## 1. Lamps on the mole\n\nThe council resolved to buy lamps. For: "
        + "Holm, Rask, Berg. Against: Lund. "
        + "Abstained: Moe.\n\n## 2. The ferry on Sundays\n\nEva Lund moved that the ferry stop on Sundays. Lund and Berg voted for the "
        + "motion; Holm, Rask and Moe "
        + "voted against.\n\n## 3. Repair of the crane\n\nThe contract was awarded to Sund Works. Arne Moe declared an interest and did not vote.\n";

    [Theory]
    [InlineData("Who voted against the lamps on the mole?", "Against: Lund")]
    [InlineData("Who was against the lamps?", "Against: Lund")]
    [InlineData("Who abstained on the lamps?", "Abstained: Moe")]
    [InlineData("Who voted for stopping the ferry on Sundays?", "Lund and Berg voted for")]
    [InlineData("Who voted against the ferry motion?", "Moe voted against")]
    public async Task Who_voted_so_is_told_by_the_sentence_with_that_side(string question, string words) =>
        Assert.Contains(words, (await AskAsync(Minutes, question)).Sentences[0].Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Who voted against the repair of the crane?")]
    [InlineData("Who abstained on the ferry?")]
    public async Task Who_did_not_vote_so_is_not_said_plainly_to_have(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Minutes, question));

    private const string Numbers = "# Who is who at the yard\n\n| Name | Office | Room |\n|---|---|---|\n| Ida Brandt | 0555 201 14 | 3 |\n| Tor Moen | 0555 "
        + "201 22 | 5 |\n\nIn an emergency call 0555 201 99. Our fax is switched off at night; its number is 0555 201 10.\n";

    [Theory]
    [InlineData("What is the mobile number of Ida Brandt?")]
    [InlineData("What is Tor Moen's customer number?")]
    public async Task A_number_of_another_kind_is_no_answer(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(Numbers, question));

    [Theory]
    [InlineData("What is the fax number?", "0555 201 10")]
    [InlineData("What is the emergency number?", "0555 201 99")]
    [InlineData("What is the phone number of Ida Brandt?", "0555 201 14")]
    public async Task A_number_of_the_kind_that_is_asked_for_is_told(string question, string number) =>
        Assert.Contains(number, (await AskAsync(Numbers, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("When does the funicular close on Mondays?", false)]
    [InlineData("When does the library close on Mondays?", true)]
    public async Task What_is_said_of_another_house_is_no_answer(string question, bool isAnswered)
    {
        using var articles = FolderOfArticles.Of(
            ("library.md", "# The library of Brenn\n\nThe library lends books and games. On Mondays it closes at 19:30, on other days at 17:00.\n"),
            ("funicular.md", "# The funicular of Brenn\n\nThe funicular was built in 1908. A ride costs 4 crowns, and bicycles are carried free.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking(question), CancellationToken.None);

        Assert.Equal(isAnswered, answer.ShortAnswer?.Text.Contains("19:30", StringComparison.Ordinal) == true);
    }

    private const string House = "# The house of ships\n\nThe models were chosen by the curator, Dr Mette Falk. Press: Jon Aas, head of marketing. "
        + "Ms Vik teaches class 3, and Mr Rud has moved from class 3 to class 5. A man of 41 was arrested in the yard "
        + "on 3 May. The fund gave £2.4 million for the roof.\n";

    [Theory]
    [InlineData("Who is the director of the house of ships?")]
    [InlineData("Who is the assistant curator of the house?")]
    [InlineData("Who is the head of finance?")]
    [InlineData("Who teaches class 7?")]
    [InlineData("How many men were arrested?")]
    public async Task Who_has_another_office_class_or_age_is_no_answer(string question) => AnswerAssert.IsNotSaidPlainly(await AskAsync(House, question));

    [Theory]
    [InlineData("Who is the curator of the house of ships?", "Mette Falk")]
    [InlineData("How much did the fund give for the roof?", "£2.4 million")]
    public async Task Whoever_has_it_is_told(string question, string words) =>
        Assert.Contains(words, (await AskAsync(House, question)).ShortAnswer?.Text, StringComparison.Ordinal);

    private const string Collision = "# Ferry rammed the jetty\n\nThe ferry Skua hit the jetty of Holm on Monday. On board were 87 travellers and a crew. "
        + "Nobody was killed. Two of the lamps on the jetty fell over.\n";

    [Fact]
    public async Task Of_others_counted_beside_them_no_number_is_said() =>
        Assert.Null((await AskAsync(Collision, "How many crew were on the ferry?")).ShortAnswer);

    [Fact]
    public async Task Passengers_are_travellers() =>
        Assert.Contains("87", (await AskAsync(Collision, "How many passengers were on the ferry?")).Text, StringComparison.Ordinal);

    private const string Fees = "# Office of Brenn\n\n## Small grants\n\nApplications close on 12 March 2027. The largest grant is 900 "
        + "crowns.\n\n## Library\n\n"
        + "The library is open from Monday to Friday from 10:00 to 18:00. The library's telephone number is 0555 960 245.\n";

    [Theory]
    [InlineData("grant deadline")]
    [InlineData("library hours")]
    [InlineData("thesis deadline")]
    public async Task No_amount_or_number_is_a_time(string question)
    {
        var said = (await AskAsync(Fees, question)).ShortAnswer?.Text ?? string.Empty;

        Assert.DoesNotContain("900", said, StringComparison.Ordinal);
        Assert.DoesNotContain("0555", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("where did gordon penn study")]
    [InlineData("Where did Gordon Penn study?")]
    public async Task What_another_person_did_is_not_said_plainly(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Director, question));

    [Fact]
    public async Task What_the_named_person_did_is_said() => Assert.Equal("Lund", (await AskAsync(Director, "where did nora whitby study")).ShortAnswer?.Text);

    [Theory]
    [InlineData("How much does an upgrade from version 2 cost?")]
    [InlineData("Is there a printer in room 5?")]
    public async Task What_is_said_of_another_number_is_no_answer(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Questions, question));

    [Fact]
    public async Task What_is_said_of_the_same_number_answers() =>
        Assert.Equal("45 crowns", (await AskAsync(Questions, "How much does an upgrade from version 3 cost?")).ShortAnswer?.Text);

    [Fact]
    public async Task A_question_that_the_article_asks_itself_is_answered_by_what_stands_below() => Assert.Contains(
        "Yes, except for sharing", (await AskAsync(Questions, "does the program work without network")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Whether_the_one_may_be_used_is_not_told_by_what_is_said_of_the_other() =>
        Assert.Contains("forbidden", (await AskAsync(Grills, "may I use a gas bbq on my balcony")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_other_half_of_a_rule_is_told_with_the_first() =>
        Assert.Contains("children only", (await AskAsync(Jackets, "Do I have to wear a life jacket?")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_pronoun_behind_whom_it_means_is_not_asked_back() =>
        Assert.NotEqual(AnswerOutcome.Clarify, (await AskAsync(Director, "how old was nora whitby when she was chosen")).Outcome);

    [Fact]
    public async Task What_is_counted_does_not_say_how_old_somebody_is()
    {
        var answer = await AskAsync(
            "# The painter\n\nEdda Lind (1838-1920) painted more than 300 pictures of the harbour. She had no pupils.\n", "How old was Edda Lind?");

        Assert.DoesNotContain("300", answer.ShortAnswer?.Text ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_is_turned_round_is_told_by_the_newer_version()
    {
        using var articles = FolderOfArticles.Of(
            ("rules-2021.md", "---\ntitle: House rules of the Mill Court\npublished: 2021-03-01\n---\n\n## Pets\n\nDogs are not allowed. Small animals "
                + "in cages need no permission.\n"),
            ("rules-2024.md", "---\ntitle: House rules of the Mill Court\npublished: 2024-03-01\n---\n\n## Pets\n\nOne dog per flat may be kept with "
                + "the written permission of the board. Small "
                + "animals in cages need no permission.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("can i have a dog"), CancellationToken.None);

        Assert.Contains("One dog per flat", answer.Text, StringComparison.Ordinal);
    }

    private const string Houses =
        "# The cooperative\n\nThe cooperative owns 84 flats in three buildings (Elm, Bussard and Crane House). Bussard House has a lift.\n";

    [Fact]
    public async Task What_is_counted_in_all_is_not_what_one_of_them_has() =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Houses, "How many flats are in Bussard House?"));

    [Fact]
    public async Task What_was_declined_was_not_got() => AnswerAssert.IsNotSaidPlainly(await AskAsync(
        "# Isa Holm\n\nIsa Holm wrote about mosses. She declined the Order of the Crown in 1965.\n", "When did Holm get the Order of the Crown?"));

    private const string Manual = "BREWA 300 COFFEE MACHINE\n\n1. BEFORE FIRST USE\n   1. Remove the blue film.\n   2. Fill the tank.\n"
        + "   3. Wait until the light stops flashing.\n\n2. DESCALING\n   Once a month is enough. Never use vinegar.\n   1. Empty the tray.\n"
        + "   2. Pour one sachet into the tank.\n   3. Hold both buttons for 5 seconds.\n\n3. CLEANING\n   Milk nozzle: rinse it after every use.\n";

    [Fact]
    public async Task Steps_are_told_by_the_numbered_heading_over_them()
    {
        var answer = await FolderOfArticles.AskAsync("manual.txt", Manual, "how do I descale the Brewa 300");

        Assert.Equal("DESCALING: Empty the tray. Pour one sachet into the tank. Hold both buttons for 5 seconds.", Assert.Single(answer.Sentences).Text);
        Assert.Equal(1, answer.Sentences[0].FirstNumber);
    }

    private const string Gallery = "# Tolvik museum builds\n\nThe Tolvik museum will open its new gallery of nets on Saturday 9 May 2026. The gallery cost "
        + "3 million crowns. The museum is open from Wednesday to Sunday, 11 am to 6 pm. Children enter free.\n";

    [Fact]
    public async Task The_day_on_which_something_opens_is_not_when_it_is_open() =>
        Assert.Contains("Wednesday to Sunday", (await AskAsync(Gallery, "When is the museum open?")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task When_it_opens_is_the_day() =>
        Assert.Contains("9 May 2026", (await AskAsync(Gallery, "When does the new gallery open?")).Text, StringComparison.Ordinal);

    private const string School = "# Letter of Elmgate School\n\nTerm begins on Tuesday 1 September for Years 1 to 6. Kindergarten children start on Monday "
        + "7 September. Miss Rowan teaches Year 3, and Mr Hollis has moved from Year 3 to Year 5.\n";

    [Fact]
    public async Task What_is_said_of_years_1_to_6_is_said_of_year_4() =>
        Assert.Contains("1 September", (await AskAsync(School, "When does Year 4 start?")).Sentences[0].Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_name_out_of_the_part_about_another_year_is_not_set_off() =>
        Assert.NotEqual("Miss Rowan", (await AskAsync(School, "Who teaches Year 5?")).ShortAnswer?.Text);

    private const string Lane = "# Traffic in Elm Lane\n\nThe counter recorded 8,310 cars in Elm Lane in May; 15 per cent of them were above 30 mph. "
        + "The highest speed of a car was 58 mph.\n";

    [Fact]
    public async Task A_count_is_no_average() =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(Lane, "What was the average speed of cars in Elm Lane in May?"));

    private const string Upgrade = "# Stockwell program\n\n## Upgrading from 3.1 to 3.2\n\n1. Make a copy with stockwell copy.\n2. Stop the service.\n"
        + "3. Install the package.\n4. Run stockwell move.\n5. Start the service.\n";

    [Fact]
    public async Task Of_steps_none_is_left_out_for_a_word_that_others_have()
    {
        var answer = await AskAsync(Upgrade, "How do I upgrade stockwell from 3.1 to 3.2?");

        Assert.Equal(
            ["Make a copy with stockwell copy.", "Stop the service.", "Install the package.", "Run stockwell move.", "Start the service."],
            Assert.Single(answer.Sentences).Items.Select(item => item.In(answer.Sentences[0].Text).ToString()));
    }

    private const string Notes = "STOCKWELL PROGRAM - NOTES\n\nVersion 3.1.0 (14 May 2024)\n---------------------------\nNew\n * Sign-on with one password, "
        + "large edition only.\n * Warnings by post. Warnings by telegram are planned for 3.3.\nDropped\n * The old interface will be removed in 3.2.\n"
        + "Known faults\n * On Firefly 16 the drag bar in the shelf list does not work. Workaround:\n   use the letter keys.\n\nUPGRADING\n\nAsk the warden.\n";

    [Fact]
    public async Task What_is_asked_for_by_its_label_is_told_with_the_sentence_before_and_what_stands_over_both_once()
    {
        var answer = await FolderOfArticles.AskAsync("notes.txt", Notes, "is there a workaround for the drag bar in the shelf list");

        Assert.Equal(
            ["Known faults On Firefly 16 the drag bar in the shelf list does not work.", "Workaround: use the letter keys."],
            answer.Sentences.Select(sentence => sentence.Text));
        Assert.Null(answer.ShortAnswer);
    }

    [Theory]
    [InlineData("How early do I have to be there with a car?", "24 crowns")]
    [InlineData("Who is the surgeon of the Day Unit?", "Tarn General Hospital")]
    public async Task A_price_is_no_time_and_a_hospital_nobody(string question, string words) => Assert.NotEqual(words, (await AskAsync(
        "# Day Unit\n\nDay Unit, Tarn General Hospital.\n\n| Place to park | Price |\n|---|---|\n| Car | 24 crowns |\n| Bicycle | free |\n",
        question)).ShortAnswer?.Text);

    [Fact]
    public async Task A_word_of_the_title_names_no_row() => AnswerAssert.IsNotSaidPlainly(await AskAsync(
        "# Prices of the Kiln studio\n\n| Item | Price |\n|---|---|\n| Open studio, 3 hours | 14 crowns |\n| Clay, 10 kg | 11 crowns |\n",
        "How much is insurance at the studio?"));

    [Fact]
    public async Task Editions_among_the_nearest_are_told_apart_and_what_is_ok_is_no_missing_word()
    {
        using var articles = FolderOfArticles.Of(
            ("prices-2022.md", "---\ntitle: Prices of the pottery\npublished: 2022-03-01\n---\n\nClay of the pottery costs 12 crowns.\n"),
            ("prices-2024.md", "---\ntitle: Prices of the pottery\npublished: 2024-03-01\n---\n\nClay of the pottery costs 15 crowns.\n"));

        var answer = await articles.Assistant.AskAsync(new Asking("is it ok to park a trailer at the pottery?"), CancellationToken.None);

        Assert.Equal(AnswerOutcome.NothingFound, answer.Outcome);
        Assert.Contains("1 March 2022", answer.Text, StringComparison.Ordinal);
        Assert.Contains("1 March 2024", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("“ok”", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(string text, string question) => FolderOfArticles.AskAsync("article.md", text, question);
}
