using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>What words of an article say about other words of it.</summary>
public enum ContextKind
{
    /// <summary>A heading above them.</summary>
    Heading,

    /// <summary>The sentence that introduces their list: "The plan does not cover:".</summary>
    Introduction,

    /// <summary>The item that they belong to.</summary>
    Item,

    /// <summary>The term that they define.</summary>
    Term,

    /// <summary>The caption of their table.</summary>
    Caption,

    /// <summary>The head of their column.</summary>
    ColumnHead,

    /// <summary>The head of their row.</summary>
    RowHead,
}

/// <summary>Words elsewhere in the article without which others cannot be understood.</summary>
/// <param name="Kind">What they are to those others.</param>
/// <param name="Span">Where they lie in the article's cleaned text; within the same passage or not.</param>
/// <param name="Text">The words: the article's text at <paramref name="Span"/>.</param>
public sealed record ContextPart(ContextKind Kind, TextSpan Span, string Text)
{
    /// <summary>Headings and items: how deep they lie, from 1. Everything else: 0.</summary>
    public int Level { get; init; }
}
