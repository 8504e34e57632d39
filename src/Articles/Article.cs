using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles;

/// <summary>An article as read and cleaned: the truth that every citation is compared with.</summary>
public sealed record Article
{
    /// <summary>What is known about the article besides its words.</summary>
    public required ArticleMetadata Metadata { get; init; }

    /// <summary>Hash of the cleaned text: equal texts have equal versions, on every machine.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The cleaned text. Line breaks are <c>\n</c>; every other character is as the reader has it, which takes away invisible marks, joins divided
    /// words and writes half a surrogate pair as U+FFFD.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The sections in reading order; together they cover every passage.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>What the runs of the text are, in reading order: headings, items, rows. What lies in none is running text.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>What cleaning took away, with its reason.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];
}

/// <summary>A part of an article under one heading.</summary>
/// <param name="Heading">The heading, or null for text before the first one.</param>
/// <param name="Span">Where the section's text lies in the article, heading included.</param>
public sealed record Section(string? Heading, TextSpan Span);

/// <summary>Text that is not part of the article: an advertisement, a repeated paragraph, a photo credit.</summary>
/// <param name="Text">The removed text as it was.</param>
/// <param name="Reason">Why it was removed, in words for the owner of the article.</param>
public sealed record RemovedText(string Text, string Reason);
