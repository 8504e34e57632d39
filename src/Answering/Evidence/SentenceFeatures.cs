namespace ArticleBot.Answering.Evidence;

/// <summary>
/// What is known of a sentence when the one that answers is chosen. One piece of code for the training and for use, so both see the same numbers.
/// </summary>
/// <remarks>
/// Few, and each of them says the same in an encyclopaedia and in the news. More of them (length, words in the sentence itself, place in the passage,
/// spans of other passages that agree) helped a little in the encyclopaedia and cost more in the news; <c>Learned/picker.md</c> has the figures.
/// </remarks>
internal readonly record struct SentenceFeatures
{
    /// <summary>What the numbers mean, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = ["reading", "evidence", "other reading", "form", "rank", "context", "closeness"];

    /// <summary>Log-odds that stand for a sentence in which the reader sees no answer at all.</summary>
    private const float LeastReading = -25f;

    /// <summary>In a folder of a few articles the ranker's log-odds grow large and would drown the reader.</summary>
    private const float LeastRank = -8f;

    /// <summary>The reader's log-odds that the sentence answers against no answer in its passage.</summary>
    public required float Reading { get; init; }

    /// <summary>The reader's log-odds that the sentence answers, with or without words that answer by themselves; 0 where the reader gives none.</summary>
    public required float Evidence { get; init; }

    /// <summary>What <see cref="Reading"/> is for the small reader where it read beside the other; else 0.</summary>
    public required float OtherReading { get; init; }

    /// <summary>Whether something of the wanted kind stands in it.</summary>
    public required bool HasForm { get; init; }

    /// <summary>Log-odds of its passage against the best passage, at most 0.</summary>
    public required float Rank { get; init; }

    /// <summary>Share of the question's idf mass in the sentence, the one before and the titles, 0 to 1.</summary>
    public required float Context { get; init; }

    /// <summary>
    /// Cosine of the question and the sentence behind what stands over it, times the share of the question's words that no passage has; of a sentence that
    /// is far behind the best ones the least of theirs; 0 where the reader has no such measure.
    /// </summary>
    public float Closeness { get; init; }

    /// <summary>The numbers in the order of <see cref="Names"/>.</summary>
    public float[] ToRow() => [Math.Max(Reading, LeastReading), Evidence, Math.Max(OtherReading, LeastReading), HasForm ? 1f : 0f, Math.Max(Rank, LeastRank),
        Context, Closeness];
}
