using ArticleBot.Articles.Readers.Layout;
using CsCheck;

namespace ArticleBot.Articles.Tests.Readers.Layout;

public sealed class BarredTablesTests
{
    [Theory]
    [InlineData("| Ticket | Single |\n|---|---:|\n| Adult | 12 pounds |", "Ticket\tSingle\nAdult \t12 pounds")]
    [InlineData("Ticket | Single\nAdult | 12 pounds", "Ticket\tSingle\nAdult \t12 pounds")]
    [InlineData("+-----+----+\n| Day | Km |\n+=====+====+\n| Mon | 12 |\n+-----+----+", "Day\tKm\nMon\t12")]
    [InlineData("Before.\n\n| a | b |\n| c | d |\n\nBehind.", "Before.\n\na\tb\nc\td\n\nBehind.")]
    public void The_bars_of_a_drawn_table_go_and_its_cells_stay(string drawn, string cells) => Assert.Equal(cells, BarredTables.Undraw(drawn));

    [Theory]
    [InlineData("Home | News | Contact")]
    [InlineData("By Ida Holm | 4 May 2021\nThe lamp was lit.")]
    [InlineData("a | b\nc | d | e")]
    [InlineData("|x| is the absolute value of x.")]
    [InlineData("one\n---\ntwo")]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("|\n")]
    public void Other_bars_stay(string text) => Assert.Equal(text, BarredTables.Undraw(text));

    [Fact]
    public void Where_a_cell_is_missing_the_others_stand_where_they_stood() =>
        Assert.Equal("Day\tOpens\tCloses\nMon\t     \t5 pm", BarredTables.Undraw("| Day | Opens | Closes |\n| Mon | | 5 pm |"));

    [Fact]
    public void No_letter_is_lost_whatever_is_drawn() => Gen.String["ab|-+= \t\n"].Sample(text =>
        BarredTables.Undraw(text).Where(char.IsLetter).SequenceEqual(text.Where(char.IsLetter)));
}
