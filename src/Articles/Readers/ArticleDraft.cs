using ArticleBot.Articles.Outlines;

namespace ArticleBot.Articles.Readers;

/// <summary>An article as its format gives it, before cleaning.</summary>
/// <param name="Text">The text as the format has it; line breaks may be of any kind.</param>
/// <param name="Facts">What the format tells about the article.</param>
internal sealed record ArticleDraft(string Text, ArticleFacts Facts)
{
    /// <summary>
    /// What the runs of <see cref="Text"/> are, in reading order, each of whole paragraphs, when the format marks it; null when it does not and
    /// structure has to be recognised. What lies in no block is running text. A format that marks structure writes <c>\n</c> for line breaks: see
    /// <see cref="DraftBuilder"/>.
    /// </summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>
    /// The rows of tables, in reading order, where a format marks nothing else: the other structure has to be recognised. Empty beside
    /// <see cref="Blocks"/>.
    /// </summary>
    public IReadOnlyList<Block> Rows { get; init; } = [];

    /// <summary>What the reader has already taken away, such as the running heads of pages.</summary>
    public IReadOnlyList<RemovedText> Removed { get; init; } = [];
}
