using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// A run of an article's text and what it is. The text itself knows nothing of it: an article stays one plain text, and its structure lies beside it.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it lies: whole paragraphs, without white space at its ends. Blocks lie in reading order and never overlap.</param>
public sealed record Block(BlockKind Kind, TextSpan Span)
{
    /// <summary>Headings: 1 to 6. Items, steps, terms and definitions: how deep their list lies in others, from 1. Everything else: 0.</summary>
    public int Level { get; init; }

    /// <summary>The number that a step carries on the page, where the text does not hold it; else null.</summary>
    public int? Number { get; init; }

    /// <summary>How many characters at its beginning are a bullet or number with the blank behind it, where the text holds one: 2 for "- "; else 0.</summary>
    public int Marker { get; init; }

    /// <summary>Whether it goes on with the item before it, as a second paragraph of an item does.</summary>
    public bool Continues { get; init; }

    /// <summary>Rows: which table of the article, from 0. A caption has the number of its table. Everything else: null.</summary>
    public int? Table { get; init; }

    /// <summary>Rows: the cells that hold words, from left to right. Everything else: empty.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>The page of the file on which it begins, from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }
}

/// <summary>A cell of a table that holds words.</summary>
/// <param name="Span">Where its words lie: within its row.</param>
/// <param name="Column">Its column, from 0; with merged cells the first one that it covers.</param>
public sealed record Cell(TextSpan Span, int Column)
{
    /// <summary>How many columns it covers, at least 1.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>How many rows it covers, its own included, at least 1.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether the format marks it as the head of a column or row.</summary>
    public bool IsHead { get; init; }
}
