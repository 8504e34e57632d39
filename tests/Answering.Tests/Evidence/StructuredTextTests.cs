using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Evidence;

/// <summary>Items, cells and short paragraphs that mean nothing, or the opposite, without what stands above or beside them.</summary>
public sealed class StructuredTextTests
{
    private const string Buildings = "<html><head><title>Meeting rooms</title></head><body><h1>Meeting rooms</h1><table><tr><th>Room</th><th>Seats</th></tr>"
        + "<tr><th colspan=\"2\">Mill</th></tr><tr><td>Blue room</td><td>12</td></tr><tr><td>Green room</td><td>8</td></tr><tr><th "
        + "colspan=\"2\">Tower</th></tr>"
        + "<tr><td>Blue room</td><td>30</td></tr><tr><td>Attic</td><td>6</td></tr></table></body></html>";

    private const string Hoses = "# Hoses for hire\n\n| Hose | Length | Weight | Price |\n|---|---|---|---|\n| Red hose | 14 m | 6 kg | 14 crowns |\n"
        + "| Blue hose | 30 m | 9 kg | 21 crowns |\n| Grey hose | 20 m | 8 kg | 17 crowns |\n";

    private const string Numbers = "WHOM TO CALL IN TARROW\n\n1. TOWN HALL\n\n   Counter (passes, fees)        620 100\n      Monday 8.30-17.00; Thursday "
        + "8.30-19.00\n"
        + "   Register office               620 110\n      weddings by appointment only\n   Market stalls - Mr Odo Lenk   620 120\n\n2. YARD\n\n"
        + "   Refuse and recycling          620 200\n      - missed bins: report them by noon of the next day\n   Street lamps                  620 210\n";

    private const string Rooms = "# Rooms\n\n| Room | Seats | Looked after by |\n|---|---|---|\n| Room 3 | 30 | Ada Sund |\n| Room 13 | 45 | |\n| Room "
        + "30 | 12 | Per Holm |\n";

    private const string Permit =
        "# Angler's permit\n\nThe day permit is valid for:\n\n- carp\n- perch\n\nThe day permit is not valid for:\n\n- sturgeon\n- night fishing\n\n" +
        "# Season permit\n\nThe season permit is valid for everything of the day permit and also:\n\n- night fishing\n";

    private const string Berths =
        "# Berths\n\n## North quay\n\n### Fee\n\n18 crowns a night.\n\n### Depth\n\n2 metres.\n\n## South quay\n\n### Fee\n\n27 crowns a night.\n\n### "
        + "Depth\n\n4 metres.\n";

    private const string Tickets = "# Tickets of the lift\n\n- Skiers\n  - single ride: 7 crowns\n  - day ticket: 44 crowns\n- Walkers\n  - single ride: "
        + "5 crowns\n  - day ticket: 19 crowns\n";

    private const string Towers = "# Towers\n\n| | Elm tower | Oak tower |\n|---|---|---|\n| Finished | 1712 | 1899 |\n| Bells | six | |\n";

    private const string Kilns = "# Kilns\n\n| | Kiln A | Kiln B |\n|---|---|---|\n| Temperature | 1,180 degrees | 1,290 degrees |\n| Depth | 60 cm | 85 "
        + "cm |\n| Weight | 210 kg | |\n";

    private const string Prices = "# Prices of the pool\n\n| Ticket | Grown-ups | Members | Children |\n|---|---|---|---|\n| Day ticket | 9 crowns | 6 crowns "
        + "| 4 crowns |\n| Ten visits | 80 crowns | 50 crowns | 30 crowns |\n";

    private const string Swimming = "# Pool of Odde\n\n| Age | Peak | Off-peak | Non-member |\n|---|---|---|---|\n| under 12 | 3 crowns | 2 "
        + "crowns | 4 crowns |\n"
        + "| 12 and older | 6 crowns | 5 crowns | 8 crowns |\n";

    private const string Evenings = "# Evenings in the barn\n\n| Date | Time | Play |\n|---|---|---|\n| Thu 26 Nov | 19.30 | The Long Goodbye |\n"
        + "| Fri 27 Nov | 20.00 | A Wet Summer |\n| Sat 28 Nov | 19.30 | Ring Road |\n";

    private const string Parcels = "# Parcels\n\n| Weight | Inland | Abroad |\n|---|---|---|\n| up to 500 g | 3 crowns | 8 crowns |\n"
        + "| over 500 g to 2 kg | 5 crowns | 12 crowns |\n| over 2 to 10 kg | 9 crowns | 25 crowns |\n";

    private const string Slide = "# Water slide\n\n| Age | Ticket |\n|---|---|\n| under 6 | free |\n| 6 to 15 | 4 crowns |\n| 16 and over | 9 crowns |\n";

    private const string Halls =
        "<html><head><title>Hire</title></head><body><main><h1>Hire</h1><table><caption>Rates of the big "
        + "hall</caption><tr><th>Day</th><th>Rate</th></tr><tr><td>Monday</td><td>90 crowns</td></tr>" +
        "<tr><td>Saturday</td><td>140 crowns</td></tr></table><table><caption>Rates of the small "
        + "hall</caption><tr><th>Day</th><th>Rate</th></tr><tr><td>Monday</td><td>35 crowns</td></tr>" +
        "<tr><td>Saturday</td><td>60 crowns</td></tr></table></main></body></html>";

    private const string Changes =
        "# Changes of Plover\n\n## Plover 4.2 (3 May 2024)\n\nThe time limit is 30 seconds.\n\n### Added\n\n- Export to spreadsheets\n\n" +
        "## Plover 5.0 (9 January 2025)\n\nThe time limit is 45 seconds.\n\n### Removed\n\n- Export to spreadsheets\n";

    private const string Statute =
        "# Statute of the guild\n\n## § 1 Members\n\nMembers pay 20 crowns a year.\n\n## § 2 Meetings\n\nThe guild meets on the first Tuesday of each "
        + "month in the salt hall.\n";

    private const string Doctors =
        "<html><head><title>Consulting hours</title></head><body><h1>Consulting hours</h1><table><tr><th>Doctor</th><th>Day</th><th>Hours</th></tr>" +
        "<tr><td rowspan=\"2\">Dr. Moss</td><td>Tuesday</td><td>8 to 11</td></tr><tr><td>Thursday</td><td>14 to 18</td></tr>" +
        "<tr><td rowspan=\"2\">Dr. Reed</td><td>Tuesday</td><td>9 to 12</td></tr><tr><td>Thursday</td><td>absent</td></tr></table></body></html>";

    private const string Slip = " It is kept at the gate for a year, together with the slips of all other boats, and whoever loses it asks the harbour "
        + "master for another one.";

    // A step whose items go on in the next passage.
    private const string Mooring =
        "# Mooring a boat\n\nHow a boat is moored:\n\n1. Pay the mooring fee at the gate.\n2. You will be given a slip:\n" +
        "   - Rafts: the slip is blue." + Slip + Slip + "\n   - Boats: the slip is red." + Slip + Slip
        + "\n3. Next, you will be asked for a mooring password:\n" +
        "   - If you have a slip of last year: the old password is kept." + Slip + Slip + "\n" +
        "   - If you have none: a strong mooring password must be found." + Slip + Slip + Slip + "\n4. Password: write it down.\n5. Leave.\n";

    private const string Mower =
        """
        # Mower M7

        ## Starting the mower

        1. Fill the tank.
        2. Pull out the choke.
        3. Pull the cord.

        ## What is supplied

        - a mower
        - a bag for grass
        - one spare blade

        ## Changing the blade

        1. Disconnect the plug.
        2. Turn the bolt to the left.
        3. Lift the blade out.
        """;

    [Fact]
    public async Task A_step_that_goes_on_in_the_next_passage_answers_like_any_other()
    {
        var answer = await AskAsync("mooring.md", Mooring, "Which boats get the red slip?");

        Assert.Contains("the slip is red", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_quoted_with_what_denies_it()
    {
        var answer = await AskAsync("permit.md", Permit, "Is the day permit valid for sturgeon?");

        Assert.Contains("not valid for: sturgeon", Assert.Single(answer.Sentences).Text, StringComparison.Ordinal);
        var citation = Assert.Single(answer.Citations);
        Assert.Equal(("sturgeon", "The day permit is not valid for:"), (citation.Quote, Assert.Single(citation.Context).Text));
    }

    [Theory]
    [InlineData("What is the number of the market stalls?", "620 120")]
    [InlineData("phone number street lamps", "620 210")]
    [InlineData("By when do I have to report missed bins?", "Refuse and recycling: missed bins: report them by noon of the next day")]
    [InlineData("Do I need an appointment for a wedding?", "Register office: weddings by appointment only")]
    [InlineData("Who is responsible for the market stalls?", "Odo Lenk")]
    [InlineData("When is the counter open?", "Counter (passes, fees): Monday 8.30-17.00; Thursday 8.30-19.00")]
    public async Task Lines_of_plain_text_say_more_about_the_row_above_them(string question, string words)
    {
        var answer = await FolderOfArticles.AskAsync("numbers.txt", Numbers, question);

        Assert.Contains(words, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_a_telephone_number() => Assert.Equal(
        "Mr Odo Lenk", (await FolderOfArticles.AskAsync("numbers.txt", Numbers, "Who is responsible for the market stalls?")).ShortAnswer?.Text);

    [Fact]
    public async Task A_list_that_is_asked_for_is_told_whole()
    {
        var answer = await AskAsync("permit.md", Permit, "What is the day permit not valid for?");

        Assert.Equal("The day permit is not valid for: sturgeon; night fishing", Assert.Single(answer.Sentences).Text);
    }

    [Fact]
    public async Task Where_several_columns_may_be_meant_the_row_answers() => Assert.Contains(
        "under 12 – Peak: 3 crowns; Off-peak: 2 crowns", (await AskAsync("pool.md", Swimming, "what does a boy of 9 pay for the pool?")).Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("What is the price off peak for a girl of 9?", "2 crowns")]
    [InlineData("what does a man of 40 pay off-peak", "5 crowns")]
    [InlineData("What is the peak price for a man of 40?", "6 crowns")]
    public async Task The_column_is_the_one_with_the_longest_name_that_the_question_says(string question, string price) =>
        Assert.Contains(price, Assert.Single((await AskAsync("pool.md", Swimming, question)).Sentences).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What does a berth at the south quay cost?", "27 crowns")]
    [InlineData("How deep is the north quay?", "2 metres")]
    public async Task A_short_paragraph_answers_only_for_the_heading_that_it_stands_under(string question, string words)
    {
        var answer = await AskAsync("berths.md", Berths, question);

        Assert.Contains(words, answer.Text, StringComparison.Ordinal);
        Assert.Contains("quay", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nested_item_answers_only_for_the_item_that_it_stands_under()
    {
        Assert.Equal("Walkers: day ticket: 19 crowns", (await AskAsync("lift.md", Tickets, "What do walkers pay for a day ticket?")).Text);
    }

    [Theory]
    [InlineData("towers.md", Towers, "When was the Oak tower finished?", "Oak tower, Finished: 1899")]
    [InlineData("doctors.html", Doctors, "When is Dr. Moss there on Thursday?", "Hours, Dr. Moss, Thursday: 14 to 18")]
    public async Task A_cell_is_quoted_with_its_heads(string name, string text, string question, string words)
    {
        var answer = await AskAsync(name, text, question);

        Assert.Equal(words, Assert.Single(answer.Sentences).Text);
    }

    [Fact]
    public async Task A_cell_of_another_column_is_no_answer_for_an_empty_one()
    {
        var answer = await AskAsync("towers.md", Towers, "How many bells does the Oak tower have?");

        Assert.DoesNotContain("six", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_far_down_a_table_is_quoted_with_its_heads()
    {
        var rows = string.Concat(Enumerable.Range(1, 90).Select(i => $"| hose T{i} | rack {i % 9} | {i * 7 % 50} |\n"));

        var answer = await AskAsync("hoses.md", $"# Hoses in store\n\n| Hose | Rack | Pieces |\n|---|---|---|\n{rows}", "On which rack is hose T77?");

        Assert.Equal("Rack, hose T77: rack 5", Assert.Single(answer.Sentences).Text);
    }

    [Theory]
    [InlineData("How hot does kiln B get?", "Kiln B, Temperature: 1,290 degrees")]
    [InlineData("How deep is kiln A?", "Kiln A, Depth: 60 cm")]
    public async Task What_is_asked_for_with_how_stands_beside_its_noun(string question, string words) =>
        Assert.Equal(words, Assert.Single((await AskAsync("kilns.md", Kilns, question)).Sentences).Text);

    [Theory]
    [InlineData("Which kiln gets 1,290 degrees hot?", "Kiln B, Temperature: 1,290 degrees")]
    [InlineData("Which kiln is 60 cm deep?", "Kiln A, Depth: 60 cm")]
    public async Task Whose_value_is_given_is_told_by_the_head_over_it(string question, string words) =>
        Assert.Equal(words, Assert.Single((await AskAsync("kilns.md", Kilns, question)).Sentences).Text);

    [Fact]
    public async Task A_row_of_which_no_column_is_named_is_told_with_every_cell_under_its_head()
    {
        var answer = await AskAsync("pool.md", Prices, "What does a day ticket for the pool cost?");

        Assert.Equal("Day ticket – Grown-ups: 9 crowns; Members: 6 crowns; Children: 4 crowns", Assert.Single(answer.Sentences).Text);
        Assert.Null(answer.ShortAnswer);
    }

    [Theory]
    [InlineData("What does a day ticket for the pool cost for members?", "6 crowns")]
    [InlineData("What do kids pay for a day ticket for the pool?", "4 crowns")]
    public async Task A_price_is_set_off_where_its_column_is_named(string question, string price) =>
        Assert.Equal(price, (await AskAsync("pool.md", Prices, question)).ShortAnswer?.Text);

    [Theory]
    [InlineData("Where is the winch?", "Place, Winch: cellar 2")]
    [InlineData("When was the winch oiled?", "Date of oiling, Winch: 3 May")]
    public async Task The_column_is_told_by_the_kind_of_thing_that_is_asked_for(string question, string words)
    {
        var answer = await AskAsync(
            "things.csv", "thing,place,date of oiling,remarks\nWinch,cellar 2,3 May,new rope\nSledge,hall,9 June,Spare runner in the attic\n", question);

        Assert.Equal(words, Assert.Single(answer.Sentences).Text, ignoreCase: true);
    }

    [Theory]
    [InlineData("Which hose costs 14 crowns?", "Red hose")]
    [InlineData("What weighs 9 kg?", "Blue hose")]
    [InlineData("Which hose is 20 m long?", "Grey hose")]
    public async Task What_has_a_value_is_told_by_the_row_with_that_value_in_that_column(string question, string row) =>
        Assert.StartsWith(row, (await AskAsync("hoses.md", Hoses, question)).ShortAnswer?.Text, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("Which hose costs 9 crowns?")]
    [InlineData("Which hose weighs 14 kg?")]
    public async Task A_value_of_another_column_names_no_row(string question) =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync("hoses.md", Hoses, question));

    [Theory]
    [InlineData("How many seats does room 3 have?", "30")]
    [InlineData("How many seats does room 13 have?", "45")]
    public async Task Rows_with_numbers_answer_for_their_own_number(string question, string seats) =>
        Assert.Contains(seats, Assert.Single((await AskAsync("rooms.md", Rooms, question)).Sentences).Text, StringComparison.Ordinal);

    [Fact]
    public async Task No_room_answers_for_another_number() =>
        Assert.Equal(AnswerOutcome.NothingFound, (await AskAsync("rooms.md", Rooms, "How many seats does room 7 have?")).Outcome);

    [Fact]
    public async Task What_no_cell_tells_is_not_told_by_another_column() =>
        Assert.Equal(AnswerOutcome.NothingFound, (await AskAsync("rooms.md", Rooms, "Who looks after room 13?")).Outcome);

    [Theory]
    [InlineData("Who keeps the brass tap?")]
    [InlineData("In which drawer is the brass tap?")]
    public async Task A_row_with_a_name_alone_is_told_by_no_other(string question) => Assert.Equal(
        AnswerOutcome.NothingFound,
        (await AskAsync("store.csv", "thing,drawer,keeper\n\"Tap, steel\",D4,Mia Lund\n\"Tap, brass\",,\nWasher,A2,Jan Roth\n", question)).Outcome);

    [Theory]
    [InlineData("Who waters the palms in week 2?", "Ada Sund")]
    [InlineData("Who waters the ferns in week 4?", "Ole Brink")]
    public async Task A_value_of_several_rows_answers_for_each(string question, string name) => Assert.Contains(
        name,
        (await AskAsync("plants.html", "<html><head><title>Plants of the hall</title></head><body><h1>Plants of the "
            + "hall</h1><table><tr><th>Week</th><th>Palms</th>"
            + "<th>Ferns</th></tr><tr><td>1</td><td rowspan=\"2\">Ada Sund</td><td>Per Holm</td></tr><tr><td>2</td><td>Jon Rask</td></tr>"
            + "<tr><td>3</td><td>Eva Moor</td><td rowspan=\"2\">Ole Brink</td></tr><tr><td>4</td><td>Kim Voss</td></tr></table></body></html>", question)).Text,
        StringComparison.Ordinal);

    [Fact]
    public async Task Rows_of_the_same_name_may_both_be_meant()
    {
        var answer = await AskAsync("rooms.html", Buildings, "How many seats does the blue room have?");

        Assert.True(answer.IsHedged);
        Assert.Null(answer.ShortAnswer);
        Assert.Equal(["12", "30"], answer.Sentences.Select(sentence => sentence.Text[^2..]).Order());
    }

    [Theory]
    [InlineData("How many seats does the blue room in the mill have?", "12")]
    [InlineData("How many seats does the blue room of the tower have?", "30")]
    public async Task Of_rows_of_the_same_name_the_one_whose_group_is_named_answers(string question, string seats) =>
        Assert.Equal(seats, (await AskAsync("rooms.html", Buildings, question)).ShortAnswer?.Text);

    [Theory]
    [InlineData("How heavy is the oak chest?")]
    [InlineData("How high is the clock?")]
    public async Task The_size_of_another_thing_is_no_answer(string question)
    {
        AnswerAssert.IsNotSaidPlainly(await AskAsync(
            "hall.md", "# Furniture of the guild\n\nThe oak chest in the hall was made by Elias Born. The bench beside it weighs 22 kg. The cupboard "
                + "is 2.1 metres high "
                + "and came from the school. The clock was a gift.\n", question));
    }

    [Fact]
    public async Task All_rows_with_the_value_that_is_given_are_named()
    {
        var answer = await AskAsync(
            "things.csv", "thing,place,date of oiling,remarks\nWinch,cellar 2,3 May,new rope\nSledge,hall,9 June,\nTripod,cellar 2,4 May,\n",
            "What is kept in cellar 2?");

        Assert.Equal("place, cellar 2: Winch; Tripod", Assert.Single(answer.Sentences).Text, ignoreCase: true);
    }

    [Fact]
    public async Task Of_many_rows_with_the_value_that_is_given_the_first_are_named_and_that_there_are_others()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"Box {i},cellar 2,{i} May\n"));

        var answer = await AskAsync("boxes.csv", $"thing,place,packed on\n{rows}", "What is kept in cellar 2?");

        var told = Assert.Single(answer.Sentences).Text;
        Assert.Contains("Box 1; Box 2", told, StringComparison.Ordinal);
        Assert.EndsWith("[…]", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is on in the barn on the 26th of November?", "The Long Goodbye")]
    [InlineData("What is on in the barn on Friday, 27 November?", "A Wet Summer")]
    public async Task A_day_is_found_however_it_is_written(string question, string words) =>
        Assert.Contains(words, (await AskAsync("barn.md", Evenings, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What does a parcel of 3 kg cost inland?", "9 crowns")]
    [InlineData("How much do I pay for a parcel of 1.5 kg abroad?", "12 crowns")]
    [InlineData("What does it cost to send 400 grams inland?", "3 crowns")]
    public async Task A_row_of_amounts_is_named_by_an_amount_that_lies_in_it(string question, string words) =>
        Assert.Contains(words, (await AskAsync("parcels.md", Parcels, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("What does a ticket cost at the age of 12?", "4 crowns")]
    [InlineData("How much is the ticket for someone aged 70?", "9 crowns")]
    public async Task A_row_of_ages_is_named_by_an_age(string question, string words) =>
        Assert.Contains(words, (await AskAsync("slide.md", Slide, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How high is the speed wall?", "17 metres")]
    [InlineData("How long is the speed wall?", "15 metres")]
    public async Task Another_dimension_is_no_answer(string question, string words)
    {
        var answer = await AskAsync(
            "walls.md", "# Walls of the hall\n\nThe speed wall is 15 metres long. To get a lamp changed takes two people. The speed wall is 17 metres high.\n",
            question);

        Assert.Contains(words, answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(words == "17 metres" ? "15" : "17", answer.ShortAnswer?.Text ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How long can the hall be had?", "# The hall\n\nThe hall, 6 metres high, can be had for four hours. Shoes can be borrowed.\n", "four hours")]
    [InlineData("How heavy is the bell?", "# The bell\n\nIts weight is 90 kg, and it is 120 years old. Shoes can be borrowed.\n", "90 kg")]
    public async Task Another_amount_in_the_sentence_may_be_the_answer(string question, string text, string words) =>
        Assert.Contains(words, (await AskAsync("hall.md", text, question)).Text, StringComparison.Ordinal);

    [Fact]
    public async Task How_high_is_not_told_by_how_long() =>
        AnswerAssert.IsNotSaidPlainly(await AskAsync(
            "walls.md", "# Walls of the hall\n\nThe speed wall is 15 metres long. Shoes can be borrowed.\n", "How high is the speed wall?"));

    [Fact]
    public async Task What_an_empty_cell_does_not_tell_is_told_by_no_other_row() =>
        Assert.Equal(AnswerOutcome.NothingFound, (await AskAsync("kilns.md", Kilns, "How heavy is kiln B?")).Outcome);

    [Fact]
    public async Task A_table_under_another_caption_answers_nothing() =>
        Assert.Equal("Rates of the small hall: Rate, Saturday: 60 crowns",
            Assert.Single((await AskAsync("halls.html", Halls, "What does the small hall cost on Saturday?")).Sentences).Text);

    [Theory]
    [InlineData("In which version was export to spreadsheets removed?", "Plover 5.0")]
    [InlineData("What is the time limit of Plover?", "45 seconds")]
    [InlineData("What is the time limit of Plover 4.2?", "30 seconds")]
    public async Task Sections_of_versions_answer_by_their_headings_and_the_newest_unless_another_is_named(string question, string words) =>
        Assert.Contains(words, (await AskAsync("plover.md", Changes, question)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("How do I start the mower?", "Starting the mower: Fill the tank. Pull out the choke. Pull the cord.")]
    [InlineData("How can I change the blade?", "Changing the blade: Disconnect the plug. Turn the bolt to the left. Lift the blade out.")]
    [InlineData("What is supplied with the mower?", "What is supplied: a mower; a bag for grass; one spare blade")]
    public async Task Steps_and_lists_under_a_heading_alone_are_told_whole(string question, string words) => Assert.Equal(
        words, Assert.Single((await AskAsync("mower.md", Mower, question)).Sentences).Text);

    [Fact]
    public async Task What_is_asked_of_one_step_is_told_by_that_step() => Assert.DoesNotContain(
        "cord", (await AskAsync("mower.md", Mower, "Which way do you turn the bolt?")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task A_numbered_part_is_told_by_what_stands_under_it()
    {
        var answer = await AskAsync("statute.md", Statute, "What does § 2 say?");

        Assert.Contains("first Tuesday", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("20 crowns", answer.Text, StringComparison.Ordinal);
    }

    private static Task<Answer> AskAsync(string name, string text, string question) => FolderOfArticles.AskAsync(name, text, question);
}
