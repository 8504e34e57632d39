using ArticleBot.Training.Picking;

namespace ArticleBot.Training.Tests.Picking;

public sealed class NamesakesTests
{
    private static readonly PickerQuestion[] Others = [new("Who built the mill of Karnsund?", "mills", ["Olsen"])];

    [Fact]
    public void A_name_is_exchanged_and_nothing_answers_any_more()
    {
        var changed = Assert.Single(Namesakes.Of([new PickerQuestion("When did the harbour of Lunden open?", "harbours", ["1872"])], Others, new Random(1)));

        Assert.Equal("When did the harbour of Karnsund open?", changed.Text);
        Assert.Empty(changed.Answers);
        Assert.Equal("harbours", changed.ArticleKey);
    }

    [Theory]
    [InlineData("When did the harbour open?", "harbours")]
    [InlineData("Who runs the ferry of Karnsund?", "harbours")]
    [InlineData("Who runs the ferry of Lunden?", "mills")]
    public void A_question_without_a_name_or_with_the_same_one_is_left_out(string text, string article) =>
        Assert.Empty(Namesakes.Of([new PickerQuestion(text, article, ["nine"])], Others, new Random(1)));
}
