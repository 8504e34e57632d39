using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.English;
using Microsoft.Extensions.Logging.Abstractions;

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
        var reader = SpanReaders.Open(ReaderUse.Off, NullLogger.Instance);

        var readings = reader.Read("What does salt melt?", [Salt, Salt]);

        Assert.False(reader.IsAvailable);
        Assert.Contains("Answering:Reader", reader.UnavailableReason, StringComparison.Ordinal);
        Assert.Equal(2, readings.Count);
        Assert.All(readings, reading => Assert.Empty(reading.Spans));
    }

    [Fact]
    public void The_small_reader_of_this_build_loads_on_this_machine()
    {
        var reader = SpanReaders.Open(ReaderUse.Small, NullLogger.Instance);

        Assert.Null(reader.UnavailableReason);
        Assert.True(reader.IsAvailable);
        Assert.IsType<SpanReader>(reader).Dispose();
    }

    public static TheoryData<Exception> WaysNotToLoad =>
    [
        new DllNotFoundException("libstdc++.so.6 is missing"),
        new BadImageFormatException("libstdc++.so.6 is missing"),
        new TypeInitializationException("OrtEnv", new DllNotFoundException("libstdc++.so.6 is missing")),
    ];

    [Theory]
    [MemberData(nameof(WaysNotToLoad))]
    public void Where_the_native_runtime_cannot_load_the_reader_is_absent_and_tells_the_cause(Exception failure)
    {
        var reader = SpanReaders.Open(ReaderUse.On, () => throw failure);

        Assert.False(reader.IsAvailable);
        Assert.Contains("libstdc++.so.6 is missing", reader.UnavailableReason, StringComparison.Ordinal);
        Assert.Empty(Assert.Single(reader.Read("What does salt melt?", [Salt])).Spans);
    }
}
