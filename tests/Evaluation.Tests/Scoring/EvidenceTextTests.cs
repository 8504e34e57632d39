using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class EvidenceTextTests
{
    [Theory]
    [InlineData("| Lamp | 30 m | red |", "Part | Height\nLamp | 30 m | red", true)]
    [InlineData("<tr><td>Lamp &amp; fog horn</td><td>30&nbsp;m</td></tr>", "Lamp & fog horn | 30 m", true)]
    [InlineData("Lamp              30 m", "Lamp | 30 m", true)] // the blanks between columns are marks of the same kind
    [InlineData("**Closed:** on [Mondays](days.md)", "Closed: on Mondays", true)]
    [InlineData("Open on:\n  - Tuesday", "Open on:\nTuesday", true)]
    [InlineData("| Lamp | 30 m | red |", "Lamp | 31 m | red", false)]
    [InlineData("Sand gives grip.", "Sand  gives\ngrip.", true)]
    [InlineData("|", "Sand", false)]
    public void Marks_of_tables_and_emphasis_do_not_count(string evidence, string passage, bool isIn)
    {
        Assert.Equal(isIn, new EvidenceText(evidence).IsIn(new EvidenceText(passage)));
    }

    [Theory]
    [InlineData("| Lamp | 30 m |", true)]
    [InlineData("<tr><td>Lamp</td></tr>", true)]
    [InlineData("Harbour office            555 0410", true)]
    [InlineData("The lamp is 30 m high.", false)]
    [InlineData("**Lamp:** 30 m", false)]
    public void Rows_of_tables_are_known_by_their_borders(string evidence, bool isRow)
    {
        Assert.Equal(isRow, MarkedText.IsTableRow(evidence));
    }
}
