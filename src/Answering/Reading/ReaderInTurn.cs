using ArticleBot.Answering.Loading;
using ArticleBot.Articles;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// The small reader until the one on the encoder is loaded, then that one: the first question need not wait, the later ones get the better answers.
/// Where the encoder cannot be loaded the small reader stays.
/// </summary>
internal sealed class ReaderInTurn : ISpanReader, IDisposable
{
    private readonly ISpanReader _small;
    private readonly LoadedBehind<ISpanReader> _loading;

    /// <param name="small">Reads meanwhile.</param>
    /// <param name="load">Loads the other one; takes about a second.</param>
    /// <param name="logger">Takes the reason where it cannot be loaded.</param>
    public ReaderInTurn(ISpanReader small, Func<ISpanReader> load, ILogger logger)
    {
        (_small, _loading) = (small, new LoadedBehind<ISpanReader>(load, logger.EncoderReaderUnavailable));
        _ = _loading.Value;
    }

    /// <inheritdoc/>
    public ReaderKind Kind => Now.Kind;

    /// <inheritdoc/>
    public ISpanReader Now => _loading.Value ?? _small;

    /// <inheritdoc/>
    public bool IsAvailable => Now.IsAvailable;

    /// <inheritdoc/>
    public string? UnavailableReason => Now.UnavailableReason;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages) => Now.Read(question, passages);

    /// <inheritdoc/>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => _loading.WhenReadyAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        (_small as IDisposable)?.Dispose();
        _loading.Dispose();
    }
}
