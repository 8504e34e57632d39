namespace ArticleBot.Articles.Outlines;

/// <summary>What a run of an article's text is to somebody who sees it on the page.</summary>
public enum BlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading; its level is 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list without order.</summary>
    Item,

    /// <summary>An item of a numbered list: a step, a clause, a rank.</summary>
    Step,

    /// <summary>What a definition explains.</summary>
    Term,

    /// <summary>What explains the terms before it.</summary>
    Definition,

    /// <summary>A row of a table; its cells are among its parts.</summary>
    Row,

    /// <summary>Words of a program or a terminal, whose white space means something.</summary>
    Code,

    /// <summary>Words of somebody else, set off.</summary>
    Quotation,

    /// <summary>What stands over or under a table or picture.</summary>
    Caption,

    /// <summary>A note at the end of the text.</summary>
    Footnote,
}
