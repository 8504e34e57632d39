using ArticleBot.Articles.Readers.Layout;
using CsCheck;

namespace ArticleBot.Articles.Tests.Readers.Layout;

public sealed class RuledTablesTests
{
    [Theory]
    [InlineData("Dish      Price\n--------  -----\nSoup      4\nTart with 6\n          cream\nTea       2", "Dish;Price/Soup;4/Tart with;6 cream/Tea;2")]
    [InlineData("--------  -----\nDish      Price\n--------  -----\nSoup      4\n--------  -----", "Dish;Price/Soup;4")]
    [InlineData("=====  ====\nSoup   4\nTea    2\n=====  ====", "Soup;4/Tea;2")]
    [InlineData("Name of\nthe dish  Price\n--------  -----\nSoup      4", "Name of the dish;Price/Soup;4")]
    [InlineData("Menu\n\n  Dish    Price  Note\n  ------  -----  ----\n  Soup    4\n  Tea            hot", "Dish;Price;Note/Soup;4/Tea;hot")]
    [InlineData("Dish   Kind\n-----  ----\nSoup   a|b", "Dish;Kind/Soup;a|b")]
    public void A_table_with_a_rule_over_its_columns_is_rows_of_cells(string text, string cells)
    {
        var read = BarTables.Read(RuledTables.WithBars(text));

        Assert.Equal(cells, string.Join('/', read.Rows.Select(row => string.Join(';', row.Cells.Select(cell => read.Text[cell.Span.Start..cell.Span.End])))));
    }

    [Theory]
    [InlineData("Title\n-----\nText")]
    [InlineData("--- ---\n\nText")]
    [InlineData("above  the\n-----  ---\nthis sentence runs over it")]
    [InlineData("- - -\none  two")]
    [InlineData("one  two\n-----  ---")]
    [InlineData("")]
    [InlineData("\n---  ---\n")]
    public void Other_rules_stay(string text) => Assert.Equal(text, RuledTables.WithBars(text));

    [Fact]
    public void What_stands_around_a_table_stays() =>
        Assert.Equal(
            "Menu\n\n| Dish | Price |\n| --- | --- |\n| Soup | 4 |\n\nEnd\n",
            RuledTables.WithBars("Menu\n\nDish  Price\n----  -----\nSoup  4\n\nEnd\n"));

    [Theory]
    [InlineData(
        "What    Adult  Child\n------------------------\nSquash  9.00   5.00\nGym     8.00   -\n------------------------\n\nEnd",
        "| What | Adult | Child |\n| --- | --- | --- |\n| Squash | 9.00 | 5.00 |\n| Gym | 8.00 | - |\n\nEnd")]
    [InlineData(
        "        Adult  Child\n--------------------\nSquash  9.00   5.00",
        "|  | Adult | Child |\n| --- | --- | --- |\n| Squash | 9.00 | 5.00 |")]
    [InlineData("What    Adult\n--------------------\nSquash courts 9.00   5.00\n\nEnd", "What    Adult\nSquash courts 9.00   5.00\n\nEnd")]
    [InlineData("Squash     9.00\nGym hall  12.00\n____________________\nEnd", "Squash     9.00\nGym hall  12.00\nEnd")]
    [InlineData("A heading\n------------------------\nText", "A heading\n------------------------\nText")]
    public void A_rule_across_a_table_goes(string text, string left) => Assert.Equal(left, RuledTables.WithBars(text));

    [Fact]
    public void No_letter_is_lost_whatever_is_drawn() => Gen.String["ab|-= \n"].Sample(text =>
        RuledTables.WithBars(text).Where(char.IsLetter).Order().SequenceEqual(text.Where(char.IsLetter).Order()));

    [Fact]
    public void A_cell_of_many_lines_and_a_rule_of_many_columns_take_no_longer_than_their_length()
    {
        // Quadratic, either would take minutes or gigabytes.
        var cell = "one   two\n----  ----\na     b\n" + string.Concat(Enumerable.Repeat("      more of it\n", 300_000));
        var columns = string.Concat(Enumerable.Repeat("--- ", 50_000)) + "\n" + string.Concat(Enumerable.Repeat("a\n", 50_000));

        Assert.Contains("b more of it more of it", RuledTables.WithBars(cell), StringComparison.Ordinal);
        Assert.Equal(columns, RuledTables.WithBars(columns));
    }

    [Fact]
    public void Rules_below_rules_are_looked_at_once()
    {
        // Quadratic, this would take minutes.
        var rules = string.Concat(Enumerable.Repeat("-----  -----\n\n", 100_000)) + string.Concat(Enumerable.Repeat("-----  -----\n", 100_000));
        var rows = string.Concat(Enumerable.Repeat("one   two\n--------------------\nbeyond both\n", 60_000));

        Assert.Equal(rules, RuledTables.WithBars(rules));
        Assert.DoesNotContain('-', RuledTables.WithBars(rows));
    }
}
