using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles;

/// <summary>A run of whole sentences of one section, small enough to be read at once (at most 256 words).</summary>
public sealed record Passage
{
    /// <summary>The article that holds the passage.</summary>
    public required ArticleMetadata Article { get; init; }

    /// <summary>The version of the article that the offsets belong to.</summary>
    public required string Version { get; init; }

    /// <summary>Where the passage lies in the article's cleaned text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The passage's own text: the article's text at <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The sentences in reading order, as offsets in the article's cleaned text.</summary>
    public required IReadOnlyList<TextSpan> Sentences { get; init; }

    /// <summary>What its words stand in: headings, lists, tables.</summary>
    public PassageStructure Structure { get; init; } = PassageStructure.None;

    /// <summary>The nearest heading above it, or null.</summary>
    public string? Heading => Structure.Headings is [.., var nearest] ? nearest.Text : null;

    /// <summary>
    /// What the passage is found and ranked by besides its title and own words: the headings above it, and what of its lists and tables stands outside of it, a
    /// line for each; null when there is nothing.
    /// </summary>
    public string? Setting => Structure.Outside(Span) is { Count: > 0 } parts ? string.Join('\n', parts.Select(part => part.Text)) : null;

    /// <summary>
    /// What says what a run of the passage's words means, from the outside in: the headings above it, and the sentence that introduces its list, the items it
    /// belongs to, the heads of its column and row. Each part stands in the article at its own offsets, in this passage or not.
    /// </summary>
    /// <param name="span">A sentence, cell or part of one, in offsets of the article.</param>
    public IReadOnlyList<ContextPart> ContextOf(TextSpan span) =>
        Structure.ElementAt(span) is { Context.Count: > 0 } element ? [.. Structure.Headings, .. element.Context] : Structure.Headings;

    /// <summary>The page on which a run of the passage's words begins, from 1; null where the format has no pages.</summary>
    /// <param name="span">In offsets of the article.</param>
    public int? PageOf(TextSpan span) =>
        Structure.Elements.LastOrDefault(element => element.Page is not null && element.Span.Start <= span.Start)?.Page ?? Structure.Page;

    /// <summary>The words of one of the passage's spans, given in article offsets.</summary>
    public string Quote(TextSpan span) => Text.Substring(span.Start - Span.Start, span.Length);
}
