using ArticleBot.Articles;
using ArticleBot.Encoder;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// The small reader until the one on the encoder is loaded, then that one: the first question need not wait, the later ones get the better answers. Where the encoder
/// cannot be loaded the small reader stays.
/// </summary>
internal sealed class ReaderInTurn : ISpanReader, IDisposable
{
    private readonly ISpanReader _small;
    private readonly Task<ISpanReader?> _loading;

    /// <param name="small">Reads meanwhile.</param>
    /// <param name="load">Loads the other one; takes about a second.</param>
    /// <param name="logger">Takes the reason where it cannot be loaded.</param>
    public ReaderInTurn(ISpanReader small, Func<ISpanReader> load, ILogger logger)
    {
        _small = small;
        _loading = Task.Run(() =>
        {
            try
            {
                return load();
            }
            catch (EncoderUnavailableException e)
            {
                logger.EncoderReaderUnavailable(e.Message);
                return null;
            }
        });
    }

    /// <inheritdoc/>
    public ReaderKind Kind => Now.Kind;

    /// <inheritdoc/>
    public ISpanReader Now => _loading is { IsCompletedSuccessfully: true, Result: { } encoder } ? encoder : _small;

    /// <inheritdoc/>
    public bool IsAvailable => Now.IsAvailable;

    /// <inheritdoc/>
    public string? UnavailableReason => Now.UnavailableReason;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages) => Now.Read(question, passages);

    /// <inheritdoc/>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => _loading.WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        (_small as IDisposable)?.Dispose();

        // Whoever stops while it loads does not wait for it; the process ends with it.
        if (_loading is { IsCompletedSuccessfully: true, Result: IDisposable encoder })
            encoder.Dispose();
    }
}
