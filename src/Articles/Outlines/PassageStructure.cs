using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>What a passage's words stand in: the headings above all of them, and what belongs to single items, cells and paragraphs.</summary>
public sealed record PassageStructure
{
    /// <summary>Plain text under no heading.</summary>
    public static PassageStructure None { get; } = new();

    /// <summary>The headings above the passage, the outermost first.</summary>
    public IReadOnlyList<ContextPart> Headings { get; init; } = [];

    /// <summary>What is more than running text, in reading order; a row stands before its cells. Text that lies in none is running text.</summary>
    public IReadOnlyList<Element> Elements { get; init; } = [];

    /// <summary>The page on which the passage begins, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The smallest element that holds a run of text, or null where that is running text.</summary>
    /// <param name="span">In offsets of the article.</param>
    public Element? ElementAt(TextSpan span)
    {
        Element? smallest = null;
        foreach (var element in Elements)
        {
            if (element.Span.Start > span.Start)
                break;
            if (element.Span.Contains(span))
                smallest = element;
        }

        return smallest;
    }

    /// <summary>The parts of its context that stand outside of a passage, headings first.</summary>
    /// <param name="passage">Where the passage lies.</param>
    public IReadOnlyList<ContextPart> Outside(TextSpan passage) => Elements.Count == 0
        ? Headings
        : [.. Headings, .. Elements.SelectMany(element => element.Context).Where(part => !passage.Contains(part.Span)).DistinctBy(part => part.Span)];

    /// <summary>The cells of a row, from left to right; empty where the text is no row.</summary>
    /// <param name="row">The row or a part of it, in offsets of the article.</param>
    public IEnumerable<Element> CellsIn(TextSpan row) => Elements.Where(element => element.IsCell && row.Contains(element.Span));
}

/// <summary>An item, a cell, a row or another part of a passage that is more than running text.</summary>
/// <param name="Kind">What it is, or what it is a cell of.</param>
/// <param name="Span">Where it lies in the article's cleaned text.</param>
/// <param name="Context">What says what it means, from the outside in, without the headings: introductions and items, or caption, column heads and
/// row heads.</param>
public sealed record Element(BlockKind Kind, TextSpan Span, IReadOnlyList<ContextPart> Context)
{
    /// <summary>Whether it is one cell of a row.</summary>
    public bool IsCell { get; init; }

    /// <summary>The number that a step carries on the page, where the text does not hold it; else null.</summary>
    public int? Number { get; init; }

    /// <summary>How many characters at its beginning are a bullet or number with the blank behind it, where the text holds one; else 0.</summary>
    public int Marker { get; init; }

    /// <summary>The page on which it begins, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }
}
