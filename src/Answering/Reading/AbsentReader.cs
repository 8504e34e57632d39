using ArticleBot.Articles;

namespace ArticleBot.Answering.Reading;

/// <summary>Stands in for the reader where it is switched off or cannot load; finds nothing.</summary>
/// <param name="reason">Why there is no reader, and how to get one.</param>
internal sealed class AbsentReader(string reason) : ISpanReader
{
    /// <inheritdoc/>
    public ReaderKind Kind => ReaderKind.None;

    /// <inheritdoc/>
    public bool IsAvailable => false;

    /// <inheritdoc/>
    public string? UnavailableReason { get; } = reason;

    /// <inheritdoc/>
    public IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages) =>
        [.. passages.Select(_ => PassageReading.Nothing)];
}
