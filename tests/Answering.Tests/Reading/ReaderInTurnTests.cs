using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.Encoder;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Answering.Tests.Reading;

public sealed class ReaderInTurnTests
{
    [Fact]
    public async Task The_small_reader_reads_until_the_other_one_is_there()
    {
        var loaded = new TaskCompletionSource<ISpanReader>();
        using var reader = new ReaderInTurn(new Named(ReaderKind.Small), () => loaded.Task.Result, NullLogger.Instance);
        Assert.Equal(ReaderKind.Small, reader.Now.Kind);

        loaded.SetResult(new Named(ReaderKind.Encoder));
        await reader.WhenReadyAsync(CancellationToken.None);

        Assert.Equal(ReaderKind.Encoder, reader.Now.Kind);
    }

    [Fact]
    public async Task Where_the_encoder_is_not_there_the_small_reader_stays()
    {
        using var reader = new ReaderInTurn(new Named(ReaderKind.Small), () =>
            throw new EncoderUnavailableException("The package is missing.", new FileNotFoundException()), NullLogger.Instance);

        await reader.WhenReadyAsync(CancellationToken.None);

        Assert.Equal(ReaderKind.Small, reader.Now.Kind);
    }

    private sealed class Named(ReaderKind kind) : ISpanReader
    {
        public ReaderKind Kind => kind;

        public bool IsAvailable => true;

        public string? UnavailableReason => null;

        public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages) => [.. passages.Select(_ => PassageReading.Nothing)];
    }
}
