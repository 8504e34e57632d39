namespace ArticleBot.Articles.Tests.Outlines;

public sealed class ListTests
{
    [Fact]
    public void Numbered_headings_of_plain_text_are_no_items()
    {
        var reading = Outlined.Plain(
            "PUMP P4\n\n1. BEFORE USE\n   1. Fill the tank.\n   2. Wait.\n\n2. CARE\n   Rinse it once a week.\n\n3. Roof\n   A tile is loose.\n");

        Assert.Equal("1. BEFORE USE", reading.ContextOf("Wait"));
        Assert.Equal("2. CARE", reading.ContextOf("Rinse it"));
        Assert.Equal("3. Roof", reading.ContextOf("A tile"));
    }

    [Theory]
    [InlineData("1. Soup\n2. Fish\n3. Cake")]
    [InlineData("Bring:\n1. Boots\n   and socks\n2. Rope\n   of hemp")]
    public void Numbered_items_stay_items(string text) =>
        Assert.Empty(Outlined.Plain($"{text}\n\nThat is all.").Passages.SelectMany(passage => passage.Structure.Headings));

    [Fact]
    public void An_item_stands_under_its_headings_and_the_sentence_that_introduces_its_list()
    {
        var reading = Outlined.Markdown("# Library card\n\n## Loans\n\nYou may borrow:\n\n- books\n- maps\n\nYou may not borrow:\n\n- newspapers\n");

        Assert.Equal("Library card / Loans / You may borrow:", reading.ContextOf("maps"));
        Assert.Equal("Library card / Loans / You may not borrow:", reading.ContextOf("newspapers"));
    }

    [Fact]
    public void A_nested_item_stands_under_the_items_above_it()
    {
        var reading = Outlined.Markdown("Tickets cost:\n\n- Trams\n  - one zone: 2 crowns\n  - two zones: 3 crowns\n- Ferries\n  - one zone: 5 crowns\n");

        Assert.Equal("Tickets cost: / Trams", reading.ContextOf("one zone: 2"));
        Assert.Equal("Tickets cost: / Ferries", reading.ContextOf("one zone: 5"));
        Assert.Equal("Tickets cost:", reading.ContextOf("Ferries"));
    }

    [Theory]
    [InlineData("The fee does not include\n\n- lunch\n- towels\n")]
    [InlineData("Not in the fee are the following.\n\n1. lunch\n2. towels\n")]
    public void A_sentence_may_introduce_a_list_without_a_colon(string text)
    {
        Assert.Equal(text[..text.IndexOf('\n', StringComparison.Ordinal)], Outlined.Markdown(text).ContextOf("towels"));
    }

    [Fact]
    public void A_sentence_that_has_ended_introduces_nothing()
    {
        Assert.Equal(string.Empty, Outlined.Markdown("The pool was built in 1911.\n\n- towels\n- lockers\n").ContextOf("lockers"));
    }

    [Fact]
    public void Only_the_last_sentence_of_a_paragraph_introduces()
    {
        Assert.Equal("Bring along:", Outlined.Markdown("The walk takes a day. Bring along:\n\n- water\n").ContextOf("water"));
    }

    [Fact]
    public void A_further_paragraph_of_an_item_stands_under_it()
    {
        var reading = Outlined.Markdown("To open the lock:\n\n1. Turn the key twice.\n\n   It sticks in winter.\n\n2. Push.\n");

        Assert.Equal("To open the lock: / Turn the key twice.", reading.ContextOf("sticks"));
        Assert.Equal("To open the lock:", reading.ContextOf("Push."));
        Assert.Equal([1, null, 2], reading.Article!.Blocks.Select(block => block.Continues ? null : block.Number));
    }

    [Fact]
    public void A_definition_stands_under_its_term()
    {
        var reading = Outlined.Html("<dl><dt>Lent</dt><dd>out of the house</dd><dt>Missing</dt><dt>Lost</dt><dd>not found for a year</dd></dl>");

        Assert.Equal("Lent", reading.ContextOf("out of the house"));
        Assert.Equal("Missing / Lost", reading.ContextOf("not found"));
    }

    [Fact]
    public void Code_and_quotations_stand_under_the_line_that_announces_them()
    {
        var reading = Outlined.Markdown("Stop the pump with:\n\n```\npump --halt\n```\n\nThe warden wrote:\n\n> Nobody may enter.\n");

        Assert.Equal("Stop the pump with:", reading.ContextOf("pump --halt"));
        Assert.Equal("The warden wrote:", reading.ContextOf("Nobody may enter."));
    }

    [Fact]
    public void The_introduction_stays_with_items_of_later_passages()
    {
        var items = string.Concat(Enumerable.Range(1, 200).Select(i => $"- brush number {i} of the large red box\n"));

        var reading = Outlined.Markdown($"Sold out are:\n\n{items}");

        Assert.True(reading.Passages.Count > 3);
        Assert.Equal("Sold out are:", reading.ContextOf("number 190"));
        Assert.Equal("Sold out are:", reading.Passages[^1].Setting);
    }

    [Fact]
    public void Plain_text_has_lists_with_bullets_numbers_and_nesting_too()
    {
        var reading = Outlined.Plain("We do not take:\n* glass\n* batteries\n    - not even small ones\n\nTo bring a sofa:\n1. Call us.\n2. Wait at the gate.");

        Assert.Equal("We do not take:", reading.ContextOf("batteries"));
        Assert.Equal("We do not take: / batteries", reading.ContextOf("small ones"));
        Assert.Equal("To bring a sofa:", reading.ContextOf("Wait at the gate."));
    }

    [Fact]
    public void Short_lines_below_a_label_are_its_items()
    {
        var reading = Outlined.Plain("Open on:\nMondays\nFridays\n\nClosed on:\nTuesdays\nSundays\n\nThe hall is warm.");

        Assert.Equal("Open on:", reading.ContextOf("Fridays"));
        Assert.Equal("Closed on:", reading.ContextOf("Sundays"));
        Assert.Equal(string.Empty, reading.ContextOf("The hall is warm."));
    }

    [Fact]
    public void Labelled_lines_below_a_name_belong_to_it()
    {
        var reading = Outlined.Plain("Caretakers\n\nMill house\nTelephone: 41\nRoom: 3\n\nTower\nTelephone: 52\nRoom: 9\n\nBoth are in from 7 am.");

        Assert.Equal("Tower", reading.ContextOf("Telephone: 52"));
        Assert.Equal("Mill house", reading.ContextOf("Room: 3"));
        Assert.Equal(string.Empty, reading.ContextOf("Both are in"));
    }

    [Theory]
    [InlineData("The pump stops when the water falls below 20 cm.", "")]
    [InlineData("These doors are old.", "")]
    [InlineData("Bring what is listed below.", "Bring what is listed below.")]
    [InlineData("The dues are as follows.", "The dues are as follows.")]
    public void What_says_that_more_follows_introduces_and_what_lies_below_something_does_not(string sentence, string context) =>
        Assert.Equal(context, Outlined.Markdown($"{sentence}\n\n- oil\n- rags\n").ContextOf("rags"));

    [Fact]
    public void Headings_in_capitals_are_headings_whatever_stands_below_them()
    {
        var reading = Outlined.Plain(
            "Report on the flood\n\nHARM\n\nThree cellars of the lower street were under water until the evening of the second day.\n\nHELP\n\n"
            + "07:10  Pumps arrive\n09:40  Street is dry\n\nWEATHER\n\nIt rained for two days and a night.\n\nMONEY (in all)\n\nPumps        410 crowns\nSandbags     75 crowns\n\n"
            + "NOTES\nThe pumps were lent by Tolvik.\n\nThe town paid.");

        Assert.Equal("HELP", reading.ContextOf("09:40"));
        Assert.StartsWith("MONEY (in all)", reading.ContextOf("75 crowns"), StringComparison.Ordinal);
        Assert.Equal("NOTES", reading.ContextOf("lent by Tolvik"));
    }

    [Fact]
    public void A_shout_is_no_heading() =>
        Assert.DoesNotContain(
            Outlined.Plain("Our hall\n\nCLOSED ON MONDAYS\n\nOPEN ON SUNDAYS\n\nAsk Ida.").Passages.SelectMany(passage => passage.Structure.Headings),
            part => part.Text.StartsWith("CLOSED", StringComparison.Ordinal));

    [Fact]
    public void Lines_with_bold_labels_are_lines()
    {
        var reading = Outlined.Markdown("# Warden wanted\n\n**Pay:** 2,100 crowns\n**Hours:** 30 a week\n**Begins:** 1 May\n");

        Assert.Contains(reading.Passages.SelectMany(passage => passage.Sentences.Select(passage.Quote)), line => line == "Pay: 2,100 crowns");
    }
}
