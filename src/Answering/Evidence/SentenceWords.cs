namespace ArticleBot.Answering.Evidence;

/// <summary>A sentence's words and those around it, as stems.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Own">Its own.</param>
/// <param name="Before">Those of the sentence before it in the passage.</param>
/// <param name="Titled">Those of the article's title and the section's heading.</param>
internal readonly record struct SentenceWords(string Text, IReadOnlySet<string> Own, IReadOnlySet<string> Before, IReadOnlySet<string> Titled)
{
    /// <summary>Whether the sentence before is a question, which this one answers.</summary>
    public bool IsBehindQuestion { get; init; }

    /// <summary>Whether a stem stands in the sentence or over it.</summary>
    public bool HaveThemselves(string stem) => Own.Contains(stem) || Titled.Contains(stem);

    /// <summary>Whether a stem stands in the sentence or where its subject may have been named.</summary>
    public bool Have(string stem) => Own.Contains(stem) || Before.Contains(stem) || Titled.Contains(stem);
}
