using ArticleBot.Answering.Reading;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Tests.Reading;

public sealed class SpanReadersTests
{
    private static readonly Passage Salt = new()
    {
        Article = new ArticleMetadata { Key = "salt.txt", Title = "Salt" },
        Version = "1",
        Span = new TextSpan(0, 15),
        Text = "Salt melts ice.",
        Sentences = [new TextSpan(0, 15)],
    };

    [Fact]
    public void A_reader_switched_off_finds_nothing_and_says_how_to_switch_it_on()
    {
        var reader = SpanReaders.Open(ReaderUse.Off);

        var readings = reader.Read("What does salt melt?", [Salt, Salt]);

        Assert.False(reader.IsAvailable);
        Assert.Contains("Answering:Reader", reader.UnavailableReason, StringComparison.Ordinal);
        Assert.Equal(2, readings.Count);
        Assert.All(readings, reading => Assert.Empty(reading.Spans));
    }
}
