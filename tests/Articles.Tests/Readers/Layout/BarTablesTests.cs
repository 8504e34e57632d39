using ArticleBot.Articles.Readers.Layout;
using CsCheck;

namespace ArticleBot.Articles.Tests.Readers.Layout;

public sealed class BarTablesTests
{
    [Theory]
    [InlineData("| Ticket | Single |\n|---|---:|\n| Adult | 12 pounds |", "Ticket;Single/Adult;12 pounds")]
    [InlineData("+-----+----+\n| Day | Km |\n+=====+====+\n| Mon | 12 |\n+-----+----+", "Day;Km/Mon;12")]
    [InlineData("| Day | Opens | Closes |\n|---|---|---|\n| Mon | | 5 pm |", "Day;Opens;Closes/Mon;5 pm")]
    public void A_table_drawn_with_bars_is_rows_of_cells(string drawn, string cells)
    {
        var read = BarTables.Read(drawn);

        Assert.Equal(cells, string.Join('/', read.Rows.Select(row => string.Join(';', row.Cells.Select(cell => read.Text[cell.Span.Start..cell.Span.End])))));
    }

    [Theory]
    [InlineData("Prices\n\n+-----+----+\n| Day | Km |\n+=====+====+\n| Mon | 12 |\n+-----+----+")]
    [InlineData("+=====+====+\n| Day | Km |\n+=====+====+\n| Mon | 12 |\n+=====+====+")]
    [InlineData("Prices\n\n| Day | Km |\n|-----|----|\n| Mon | 12 |")]
    public void The_row_over_the_rule_is_the_heads(string drawn) =>
        Assert.Equal([true, false], BarTables.Read(drawn).Rows.Select(row => row.Cells[0].IsHead));

    [Fact]
    public void Each_line_of_a_log_is_looked_at_once()
    {
        // Quadratic, this would take minutes.
        var log = string.Concat(Enumerable.Range(0, 200_000).Select(line => $"12:00:{line} | INFO | started\n"));

        Assert.Equal(log, BarTables.Read(log).Text);
    }

    [Theory]
    [InlineData("Home | News | Contact")]
    [InlineData("By Ida Holm | 4 May 2021\nThe lamp was lit.")]
    [InlineData("a | b\nc | d | e")]
    [InlineData("|x| is the absolute value of x.")]
    [InlineData("one\n---\ntwo")]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("|\n")]
    public void Other_bars_stay(string text) => Assert.Equal(text, BarTables.Read(text).Text);

    // The lines of one row are read cell by cell, so the order may change.
    [Fact]
    public void No_letter_is_lost_whatever_is_drawn() => Gen.String["ab|-+= \t\n"].Sample(text =>
        BarTables.Read(text).Text.Where(char.IsLetter).Order().SequenceEqual(text.Where(char.IsLetter).Order()));

    [Theory]
    [InlineData("\t-\ta\t|a\n\t\t-+a\t\tb++-\t\t|a\n+==\n||+\t\n")]
    [InlineData("|b+-=b\n\tb|b\n\ta|b\n\t+==+\t\t\n|\t= =\t\n =\n=|")]
    [InlineData("+--+--+\n|b\na|c\n+==+==+\n|d\n+--+--+")]
    public void Nor_in_a_row_of_two_lines_without_bars_at_its_ends(string text) =>
        Assert.Equal(text.Where(char.IsLetter).Order(), BarTables.Read(text).Text.Where(char.IsLetter).Order());
}
