using ArticleBot.Articles.Outlines;

namespace ArticleBot.Bot.Pages;

/// <summary>A part of an article as the viewer shows it.</summary>
public abstract record ShownBlock;

/// <summary>Words that stand for themselves: a paragraph, a heading, code, a quotation, a caption, a note, a term, a definition.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Level">Of a heading, 1 to 6; else 0.</param>
/// <param name="Runs">The words in reading order; together they are the article's text, character by character.</param>
public sealed record ShownText(BlockKind Kind, int Level, IReadOnlyList<TextRun> Runs) : ShownBlock;

/// <summary>A list with its items, which may hold further lists.</summary>
/// <param name="IsOrdered">Whether its items are steps with numbers.</param>
/// <param name="Items">The items.</param>
public sealed record ShownList(bool IsOrdered, List<ShownItem> Items) : ShownBlock;

/// <summary>An item of a list.</summary>
/// <param name="Number">The number that it carries, or null.</param>
/// <param name="Blocks">Its words and the lists within it.</param>
public sealed record ShownItem(int? Number, List<ShownBlock> Blocks);

/// <summary>Terms and what they mean.</summary>
/// <param name="Parts">Both, in reading order.</param>
public sealed record ShownDefinitions(List<ShownText> Parts) : ShownBlock;

/// <summary>A table.</summary>
/// <param name="Captions">What stands over it.</param>
/// <param name="Rows">Its rows.</param>
public sealed record ShownTable(List<ShownText> Captions, List<IReadOnlyList<ShownCell>> Rows) : ShownBlock;

/// <summary>A cell; without words where the article's table has none.</summary>
/// <param name="Runs">Its words.</param>
/// <param name="IsHead">Whether it is the head of a column or row.</param>
/// <param name="Columns">How many columns it covers.</param>
/// <param name="Rows">How many rows it covers.</param>
public sealed record ShownCell(IReadOnlyList<TextRun> Runs, bool IsHead, int Columns, int Rows);
