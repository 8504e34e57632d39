using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Tests.Fakes;

namespace ArticleBot.Answering.Tests.Composing;

public class DraftReaderTests
{
    private static readonly SmallLibrary Library = SmallLibrary.Of("The harbour of Lunden opened in 1861. It has 14 piers.");

    [Theory]
    [InlineData("The harbour opened in 1861 [1].", "The harbour opened in 1861.")]
    [InlineData("The harbour opened in 1861. [1]", "The harbour opened in 1861.")]
    [InlineData("The harbour opened in 1861[1]!", "The harbour opened in 1861!")]
    [InlineData("“The harbour opened in 1861 [1].”", "“The harbour opened in 1861.”")]
    [InlineData("- The harbour opened in 1861 [1].", "The harbour opened in 1861.")]
    [InlineData("The harbour opened in 1861 [1]", "The harbour opened in 1861")]
    public void A_full_stop_stays_wherever_the_marker_stands(string written, string read)
    {
        var sentence = Assert.Single(DraftReader.Read(written, [Library.Passage(0)]).Sentences);

        Assert.Equal(read, sentence.Text);
        Assert.Equal("The harbour of Lunden opened in 1861.", Assert.Single(sentence.Quotes).Text);
    }

    [Fact]
    public void Each_sentence_keeps_its_own_end()
    {
        var draft = DraftReader.Read("The harbour opened in 1861 [1]. It has 14 piers [1].", [Library.Passage(0)]);

        Assert.Equal(["The harbour opened in 1861.", "It has 14 piers."], draft.Sentences.Select(sentence => sentence.Text));
    }
}
