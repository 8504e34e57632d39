using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Cleaning;

/// <summary>What is left of a text when all that is not the article has been taken away.</summary>
/// <param name="Text">The article's own words.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
/// <param name="Removed">What was taken away, in reading order.</param>
internal sealed record CleanedText(string Text, List<TextSpan> Paragraphs, IReadOnlyList<RemovedText> Removed)
{
    /// <summary>What its runs are, in reading order; null when the format does not tell and structure has to be recognised.</summary>
    public IReadOnlyList<Block>? Blocks { get; init; }

    /// <summary>The rows of tables that are known where the other structure has to be recognised, in reading order.</summary>
    public IReadOnlyList<Block> Rows { get; init; } = [];

    /// <summary>Who wrote it, when a line of the text said nothing else.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, when a line of the text said nothing else.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>When it was last changed or took effect, when a line says so; the line stays.</summary>
    public PublicationDate? Revised { get; init; }
}
