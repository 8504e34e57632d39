using ArticleBot.Articles.Outlines;

namespace ArticleBot.Articles.Tests.Outlines;

public sealed class TableTests
{
    [Fact]
    public void A_cell_stands_under_the_heads_of_its_column_and_row()
    {
        var reading = Outlined.Markdown("# Ferries\n\n| Quay | Mondays | Fridays |\n|---|---|---|\n| Halle | 9:15 | 13:30 |\n| Ware | 10:00 | 14:10 |\n");

        Assert.Equal("Ferries / Fridays / Halle", reading.ContextOf("13:30"));
        Assert.Equal("Ferries / Mondays / Ware", reading.ContextOf("10:00"));
        Assert.Equal("Ferries / Quay", reading.ContextOf("Ware"));
    }

    [Fact]
    public void A_line_right_above_a_table_of_plain_text_names_it()
    {
        var reading = Outlined.Plain("THE RINK\n\nHours of the rink\nMondays       9:00 - 17:00\nFridays       12:00 - 22:00\n\nSkates can be hired at the till.\n"
            + "They cost 4 crowns.\n\nBring gloves\n\nAdults        7 crowns\nChildren      3 crowns\n");

        Assert.Equal("Hours of the rink / Fridays", reading.ContextOf("12:00 - 22:00"));
        Assert.Equal("Adults", reading.ContextOf("7 crowns"));
        Assert.Equal(string.Empty, reading.ContextOf("Skates"));
    }

    [Fact]
    public void An_empty_cell_moves_no_other_one()
    {
        var reading = Outlined.Markdown("| | Elm | Oak |\n|---|---|---|\n| Planted | | 1902 |\n| Height | 20 m | |\n");

        Assert.Equal("Oak / Planted", reading.ContextOf("1902"));
        Assert.Equal("Elm / Height", reading.ContextOf("20 m"));
    }

    [Fact]
    public void A_merged_cell_is_the_head_of_all_rows_that_it_covers()
    {
        var reading = Outlined.Html("""
            <table><tr><th>Gate</th><th>Season</th><th>Closes</th></tr><tr><td rowspan="2">East</td><td>summer</td><td>22:00</td></tr><tr><td>winter</td><td>17:00</td></tr>
            <tr><td rowspan="2">West</td><td>summer</td><td>21:00</td></tr><tr><td>winter</td><td>16:00</td></tr></table>
            """);

        Assert.Equal("Closes / East / winter", reading.ContextOf("17:00"));
        Assert.Equal("Closes / West / summer", reading.ContextOf("21:00"));
    }

    [Fact]
    public void A_value_of_several_rows_is_said_in_each_of_them()
    {
        var reading = Outlined.Html("""
            <table><tr><th>Week</th><th>Yard</th><th>Gate</th></tr><tr><td>1</td><td rowspan="2">Ada</td><td>Per</td></tr><tr><td>2</td><td>Jon</td></tr>
            <tr><td>3</td><td>Eva</td><td rowspan="2">Ole</td></tr><tr><td>4</td><td>Kim</td></tr></table>
            """);

        Assert.Contains("2 | Ada | Jon", reading.Article!.Text, StringComparison.Ordinal);
        Assert.Contains("4 | Kim | Ole", reading.Article!.Text, StringComparison.Ordinal);
        Assert.Equal("Gate / 4", reading.ContextOf("Ole", occurrence: 1));
    }

    [Fact]
    public void Numbered_rows_are_named_by_what_is_numbered()
    {
        var reading = Outlined.Markdown(
            "| No. | Action | Who |\n|---|---|---|\n| 1 | Mend the north gate | Ida Rask |\n| 2 | Paint all four benches | Jan Omdal |\n");

        Assert.Equal("Who / 2 / Paint all four benches", reading.ContextOf("Jan Omdal"));
    }

    [Fact]
    public void A_number_out_of_an_attribute_makes_no_text_of_any_length()
    {
        var rows = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"<tr><td>Shelf {i} holds the bolts of this size.</td></tr>"));

        var reading = Outlined.Html($"<table><tr><td rowspan=\"65000\">{new string('a', 90)}</td><td>y</td></tr>{rows}</table>");

        Assert.InRange(reading.Article!.Text.Length, 700_000, 1_200_000);
    }

    [Fact]
    public void Heads_over_several_columns_and_of_two_rows_are_all_heads()
    {
        var reading = Outlined.Html("""
            <table><tr><th rowspan="2">Route</th><th colspan="2">Adults</th></tr><tr><th>single</th><th>return</th></tr><tr><td>Island</td><td>4</td><td>7</td></tr></table>
            """);

        Assert.Equal("Adults / return / Island", reading.ContextOf("7"));
    }

    [Fact]
    public void A_table_of_properties_has_its_heads_on_the_left()
    {
        var reading = Outlined.Html("<table><caption>The mill</caption><tr><th>Built</th><td>1788</td></tr><tr><th>Owner</th><td>the town</td></tr></table>");

        Assert.Equal("The mill / Owner", reading.ContextOf("the town"));
    }

    [Fact]
    public void A_row_over_the_whole_width_says_what_the_rows_below_are_about()
    {
        var reading = Outlined.Html("""
            <table><tr><th>Size</th><th>Price</th></tr><tr><td colspan="2">Boats</td></tr><tr><td>small</td><td>10</td></tr><tr><td colspan="2">Bikes</td></tr><tr><td>small</td><td>4</td></tr></table>
            """);

        Assert.Equal("Boats / Price / small", reading.ContextOf("10"));
        Assert.Equal("Bikes / Price / small", reading.ContextOf("4"));
    }

    [Fact]
    public void Heads_and_what_introduces_the_table_stay_with_rows_of_later_passages()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"| bolt {i} | box {i % 7} | {i * 3} |\n"));

        var reading = Outlined.Markdown($"No longer sold are:\n\n| Bolt | Box | Left |\n|---|---|---|\n{rows}", wordsPerPassage: 100);

        Assert.True(reading.Passages.Count > 5);
        Assert.Equal("No longer sold are: / Left / bolt 110", reading.ContextOf("330"));
        Assert.Equal("No longer sold are:\nBolt\nBox\nLeft", reading.Passages[^1].Setting);
    }

    [Fact]
    public void A_row_is_one_sentence_whatever_its_cells_hold()
    {
        var reading = Outlined.Html("<table><tr><td>Dr. Lee. Room 5.</td><td>Mon. to Fri. Not Wed.</td></tr><tr><td>Dr. "
            + "Ray</td><td>Tue.<br>Thu.</td></tr></table>");

        Assert.Equal(["Dr. Lee. Room 5. | Mon. to Fri. Not Wed.", "Dr. Ray | Tue. Thu."], reading.Sentences());
    }

    [Fact]
    public void A_table_that_only_lays_out_a_page_is_running_text()
    {
        var reading = Outlined.Html("<table role=\"presentation\"><tr><td>Menu of the week</td><td>Soup is served at "
            + "noon.</td></tr></table><table><tr><td><h2>Soup</h2>Hot.</td><td>x</td></tr></table>");

        Assert.DoesNotContain(reading.Article!.Blocks, block => block.Kind == BlockKind.Row);
        Assert.DoesNotContain("|", reading.Article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quay      Mondays   Fridays\nHalle     9:15      13:30\nWare      10:00     14:10")]
    [InlineData("Quay\tMondays\tFridays\nHalle\t9:15\t13:30\nWare\t10:00\t14:10")]
    [InlineData("Quay | Mondays | Fridays\nHalle | 9:15 | 13:30\nWare | 10:00 | 14:10")]
    public void Columns_of_plain_text_are_a_table(string text)
    {
        var reading = Outlined.Plain($"The ferries leave as follows.\n\n{text}");

        Assert.Equal("Fridays / Halle", reading.ContextOf("13:30"));
        Assert.Equal("Mondays / Ware", reading.ContextOf("10:00"));
    }

    [Fact]
    public void Aligned_columns_may_have_gaps()
    {
        var reading = Outlined.Plain("Quay      Mondays   Fridays\nHalle               13:30\nWare      10:00");

        Assert.Equal("Fridays / Halle", reading.ContextOf("13:30"));
        Assert.Equal("Mondays / Ware", reading.ContextOf("10:00"));
    }

    [Fact]
    public void Two_blanks_behind_full_stops_are_no_table()
    {
        Assert.Empty(Outlined.Plain("It rained.  We stayed in.  Nobody came.\nOn Monday it cleared.  We left at once.  The road was dry.").Article!.Blocks);
    }

    [Theory]
    [InlineData("| Quay | Mondays | Fridays |\n|------|---------|---------|\n| Halle |  | 13:30 |\n| Ware | 10:00 | |")]
    [InlineData("Quay | Mondays | Fridays\n---- | ------- | -------\nHalle | | 13:30\nWare | 10:00 | 14:10")]
    [InlineData("+-------+---------+---------+\n| Quay  | Mondays | Fridays |\n+=======+=========+=========+\n| Halle |         | 13:30   |"
        + "\n+-------+---------+---------+\n| Ware  | 10:00   |         |\n+-------+---------+---------+")]
    [InlineData("+-------+---------+---------+\n| Quay  | Mondays | Fridays |\n+-------+---------+---------+\n| Halle |         | 13:30   |\n| Ware  |"
        + " 10:00   |         |\n+-------+---------+---------+")]
    [InlineData("| Quay | Mondays | Fridays |\n| Halle | | 13:30 |\n| Ware | 10:00 | |")]
    public void Tables_that_plain_text_draws_with_bars_are_tables_and_the_bars_are_gone(string text)
    {
        var reading = Outlined.Plain($"The ferries leave as follows.\n\n{text}\n\nAll times are local.");

        Assert.Equal("Fridays / Halle", reading.ContextOf("13:30"));
        Assert.Equal("Mondays / Ware", reading.ContextOf("10:00"));
        Assert.DoesNotContain("|  ", reading.Article!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("--", reading.Article.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n\nAll times are local.", reading.Article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_drawn_row_are_one_cell_each()
    {
        var reading = Outlined.Plain("+-------+-----------+\n| Quay  | Remark    |\n+=======+===========+\n| Halle | closed in |\n|       | winter    |"
            + "\n+-------+-----------+\n| Ware  | open      |\n+-------+-----------+");

        Assert.Equal("Remark / Halle", reading.ContextOf("closed in winter"));
    }

    [Fact]
    public void Lines_further_in_say_more_about_the_row_above_and_do_not_end_the_table()
    {
        var reading = Outlined.Plain(
            "1. TOWN HALL\n\n   Counter (passes, fees)        620 100\n      Monday and Tuesday 8.30-17.00; Wednesday 8.30-19.00; Friday 8.30-13.00\n"
            + "   Register office               620 110\n      by appointment only\n   Market stalls - Mr Odo Lenk   620 120\n\n2. YARD\n\n"
            + "   Refuse and recycling          620 200\n      - missed bins: report them by noon\n      - large things: twice a year\n"
            + "   Lamps in streets              620 210\n");

        Assert.Equal("1. TOWN HALL / Counter (passes, fees)", reading.ContextOf("Monday and Tuesday"));
        Assert.Equal("1. TOWN HALL / Register office", reading.ContextOf("by appointment only"));
        Assert.Equal("2. YARD / Refuse and recycling", reading.ContextOf("missed bins"));
        Assert.Equal("2. YARD / Refuse and recycling", reading.ContextOf("large things"));
        Assert.Equal("1. TOWN HALL / Market stalls - Mr Odo Lenk", reading.ContextOf("620 120"));
        Assert.Equal("2. YARD / Lamps in streets", reading.ContextOf("620 210"));
    }

    [Fact]
    public void What_stands_below_a_table_in_a_format_that_marks_tables_says_nothing_more_about_its_last_row()
    {
        const string Table = "| Quay | Depth |\n|---|---|\n| Halle | 4 m |\n\n";

        Assert.Empty(Outlined.Markdown($"{Table}- Boats need a light\n  - and a bell\n").ContextOf("Boats need a light"));
        Assert.Equal("Boats need a light", Outlined.Markdown($"{Table}- Boats need a light\n  - and a bell\n").ContextOf("and a bell"));
        Assert.Empty(Outlined.Html("<table><tr><th>Quay</th><th>Depth</th></tr><tr><td>Halle</td><td>4 m</td></tr></table><ul><li>Boats need a light</li></ul>")
            .ContextOf("Boats need a light"));
    }

    [Fact]
    public void A_row_apart_from_the_table_does_not_go_on_with_it()
    {
        var reading = Outlined.Plain("Counter       620 100\n   closed on Fridays\nOffice        620 110\n\nA shed        and a boat.\n");

        Assert.Equal(2, reading.Article!.Blocks.Count(block => block.Kind == BlockKind.Row));
    }

    [Fact]
    public void What_goes_on_below_the_last_cell_of_a_row_belongs_to_it()
    {
        var reading = Outlined.Plain("Kettle      boils a litre of water in\n            four minutes\nToaster     holds two slices of bread\n");

        Assert.Contains(reading.Passages[0].Sentences, sentence => sentence.In(reading.Article!.Text).EndsWith("four minutes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ls | wc\ncat a | sort | uniq")]
    [InlineData("| A box |\n| of words |")]
    [InlineData("Either|or, she said.\nNothing else.")]
    public void Bars_that_draw_no_table_stay_as_they_are(string text) => Assert.Equal(text, Outlined.Plain(text).Article!.Text);
}
