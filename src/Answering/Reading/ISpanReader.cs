using ArticleBot.Articles;

namespace ArticleBot.Answering.Reading;

/// <summary>Reads passages for a question and marks the words that answer it.</summary>
public interface ISpanReader
{
    /// <summary>Whether passages can be read. When false, <see cref="Read"/> finds nothing and the rest of answering works without it.</summary>
    bool IsAvailable { get; }

    /// <summary>Why passages cannot be read and how to repair it; null when they can.</summary>
    string? UnavailableReason { get; }

    /// <summary>Which network reads.</summary>
    ReaderKind Kind { get; }

    /// <summary>The reader that is best now. A question keeps the one that it began with, since readers' numbers cannot be compared.</summary>
    ISpanReader Now => this;

    /// <summary>Completes when the best reader that this machine can have is there; at once where nothing is loaded behind.</summary>
    Task WhenReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Reads the passages, each by itself, with its article's title in front.</summary>
    /// <param name="question">A question that stands alone.</param>
    /// <param name="passages">The passages; five to ten are usual, the time grows with their number.</param>
    /// <returns>One reading per passage in the order given; readings without spans when the reader is not available.</returns>
    IReadOnlyList<PassageReading> Read(string question, IReadOnlyList<Passage> passages);

    /// <summary>How near texts are to a question by their meaning, as the search sees it.</summary>
    /// <param name="question">A question that stands alone.</param>
    /// <param name="texts">Sentences behind what stands over them; some milliseconds each.</param>
    /// <returns>The cosine of the vectors of question and text, -1 to 1, in the order given; null where the reader has no such measure.</returns>
    IReadOnlyList<float>? Closeness(string question, IReadOnlyList<string> texts) => null;
}
