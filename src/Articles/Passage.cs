namespace ArticleBot.Articles;

/// <summary>A run of whole sentences of one section, small enough to be read at once (at most 256 words).</summary>
public sealed record Passage
{
    /// <summary>The article that holds the passage.</summary>
    public required ArticleMetadata Article { get; init; }

    /// <summary>The version of the article that the offsets belong to.</summary>
    public required string Version { get; init; }

    /// <summary>The heading of the section, or null.</summary>
    public string? Heading { get; init; }

    /// <summary>Where the passage lies in the article's cleaned text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The passage's own text: the article's text at <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences in reading order, as offsets in the article's cleaned text.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>The words of one of the passage's spans, given in article offsets.</summary>
    public string Quote(TextSpan span) => Text.Substring(span.Start - Span.Start, span.Length);
}
