using ArticleBot.Articles;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>What one run over the articles changed.</summary>
public sealed record IndexReport
{
    /// <summary>Keys of articles that were added or replaced, in the order they were read; renamed ones are not among them.</summary>
    public required IReadOnlyList<string> Indexed { get; init; }

    /// <summary>Number of articles that are as they were.</summary>
    public required int Unchanged { get; init; }

    /// <summary>Articles that have a new key and are otherwise as they were.</summary>
    public required IReadOnlyList<RenamedArticle> Renamed { get; init; }

    /// <summary>Keys of articles that are no longer there.</summary>
    public required IReadOnlyList<string> Removed { get; init; }

    /// <summary>Articles that could not be read. What was indexed of them before stays.</summary>
    public required IReadOnlyList<FailedArticle> Failed { get; init; }

    /// <summary>Files that were never meant as articles, such as pictures.</summary>
    public IReadOnlyList<string> PassedOver { get; init; } = [];

    /// <summary>
    /// Whether more than half of the articles were missing at once. That is what a share looks like that has vanished, so they stay in the index until the next
    /// run misses them as well.
    /// </summary>
    public bool IsLossInDoubt { get; init; }

    /// <summary>Remarks on articles that did not stop them.</summary>
    public required IReadOnlyList<ArticleRemark> Remarks { get; init; }

    /// <summary>
    /// Keys in <see cref="Failed"/> and <see cref="Remarks"/> whose files are as they were at an earlier run, which has told of them.
    /// </summary>
    public IReadOnlySet<string> ToldBefore { get; init; } = new HashSet<string>();

    /// <summary>What was cleaned away, for the first thousand articles in the order of their keys.</summary>
    public required IReadOnlyList<CleanedArticle> Cleaned { get; init; }

    /// <summary>What happened to the index itself: a damaged file that was rebuilt, an embedder that failed, vectors that were made anew.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Number of articles in the index now.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>Number of passages in the index now.</summary>
    public required int PassageCount { get; init; }
}

/// <summary>An article that has a new key.</summary>
/// <param name="From">The key it had.</param>
/// <param name="To">The key it has.</param>
public sealed record RenamedArticle(string From, string To);

/// <summary>An article that could not be read.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Reason">Why, and how to repair it.</param>
public sealed record FailedArticle(string Key, string Reason);

/// <summary>A remark for the owner of an article.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">The remark.</param>
public sealed record ArticleRemark(string Key, string Text);

/// <summary>An article from which something was cleaned away.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Removed">What, and why.</param>
public sealed record CleanedArticle(string Key, IReadOnlyList<RemovedText> Removed);

/// <summary>How far a run has come.</summary>
/// <param name="ArticlesRead">Articles read so far, unchanged and failed ones included.</param>
/// <param name="PassagesWritten">New passages that are safely on disk.</param>
/// <param name="Key">The article read last, or null while vectors are made.</param>
public sealed record IndexProgress(int ArticlesRead, int PassagesWritten, string? Key);
