using ArticleBot.Articles;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// Two readers over the same passages. The one on the encoder leads; the small one, which was made in another way of other text, errs elsewhere:
/// together they choose sentences and words better than either.
/// </summary>
/// <param name="leading">Its numbers are those of the readings.</param>
/// <param name="beside">What it found stands beside them; it must outlive this reader.</param>
internal sealed class ReadersTogether(ISpanReader leading, ISpanReader beside) : ISpanReader, IDisposable
{
    /// <inheritdoc/>
    public bool IsAvailable => leading.IsAvailable;

    /// <inheritdoc/>
    public string? UnavailableReason => leading.UnavailableReason;

    /// <inheritdoc/>
    public ReaderKind Kind => leading.Kind;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages) =>
        [.. leading.Read(question, passages).Zip(beside.Read(question, passages), (first, second) => first.With(second))];

    /// <inheritdoc/>
    public IReadOnlyList<float>? Closeness(string question, IReadOnlyList<string> texts) => leading.Closeness(question, texts);

    /// <inheritdoc/>
    public void Dispose() => (leading as IDisposable)?.Dispose();
}
