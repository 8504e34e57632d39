using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Says words of an article together with those that they need to be understood: "The plan does not cover: hospital stays", "Fridays, Halle: 13:30". All words
/// are the article's; only the marks between them are put in.
/// </summary>
internal static partial class StandingAlone
{
    private static readonly char[] Loose = [' ', ':', '：', '.', ';', ',', '-', '–', '—'];

    /// <summary>What goes before the words, with the mark and blank that lead to them; empty without context.</summary>
    /// <param name="context">What the words need, from the outside in.</param>
    public static string Before(IReadOnlyList<ContextPart> context)
    {
        var before = new StringBuilder();
        foreach (var (i, part) in context.Index())
            before.Append(Plain(part).TrimEnd(Loose)).Append(MarkBehind(part, i + 1 < context.Count ? context[i + 1] : null));
        return before.ToString();
    }

    /// <summary>What goes before the cells of a row: what stands over the table, and what names the row.</summary>
    /// <param name="context">What the row needs, from the outside in.</param>
    /// <param name="cells">The cells that are said.</param>
    public static string BeforeCells(IReadOnlyList<ContextPart> context, IReadOnlyList<Element> cells)
    {
        var names = cells.SelectMany(cell => cell.Context).Where(part => part.Kind == ContextKind.RowHead).DistinctBy(part => part.Span);
        var named = string.Join(", ", names.Select(part => Whitespace.Collapse(part.Text).TrimEnd(Loose)));
        return Before([.. context.Where(part => !IsHead(part))]) + (named.Length > 0 ? $"{named} – " : string.Empty);
    }

    /// <summary>A cell behind the heads of its column: "Price: 9 euros".</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="words">What stands in it.</param>
    public static string BelowHeads(Element cell, string words) =>
        Before([.. cell.Context.Where(part => part.Kind == ContextKind.ColumnHead)]) + Whitespace.Collapse(words);

    /// <summary>A row among others: what names it, and its cells behind the heads of their columns.</summary>
    /// <param name="cells">The cells, from left to right.</param>
    /// <param name="words">What stands in one.</param>
    public static string Row(IReadOnlyList<Element> cells, Func<Element, string> words)
    {
        var told = Told(cells, words);
        return BeforeCells([], told) + string.Join(", ", told.Select(cell => BelowHeads(cell, words(cell))));
    }

    /// <summary>The cells of a row in which something stands, but for those that name it.</summary>
    /// <param name="cells">The cells, from left to right.</param>
    /// <param name="words">What stands in one.</param>
    public static List<Element> Told(IReadOnlyList<Element> cells, Func<Element, string> words)
    {
        var names = cells.SelectMany(cell => cell.Context).Where(part => part.Kind == ContextKind.RowHead).Select(part => part.Span).ToHashSet();
        return [.. cells.Where(cell => !names.Contains(cell.Span) && words(cell).Any(char.IsLetterOrDigit))];
    }

    /// <summary>The same as one statement, in which what denies or limits the introduction does so to the words behind it.</summary>
    /// <param name="context">What the words need, from the outside in.</param>
    /// <param name="words">The words.</param>
    public static string AsStatement(IReadOnlyList<ContextPart> context, string words)
    {
        var statement = new StringBuilder();
        foreach (var part in context)
            statement.Append(Whitespace.Collapse(part.Text).TrimEnd(Loose)).Append(part.Kind == ContextKind.Heading ? ". " : " ");
        return statement.Append(words).ToString();
    }

    /// <summary>The items of a list in a row.</summary>
    public static string Together(IEnumerable<string> items)
    {
        var together = new StringBuilder();
        foreach (var item in items.Select(InRow))
        {
            if (together.Length > 0)
                together.Append(together[^1] is '.' or '!' or '?' ? " " : "; ");
            together.Append(item);
        }

        return together.ToString();
    }

    /// <summary>An item as it stands among others.</summary>
    public static string InRow(string item) => Whitespace.Collapse(item).TrimEnd(';', ',');

    // The number of a heading says nothing about what stands under it.
    private static string Plain(ContextPart part) => Whitespace.Collapse(part.Text) is var text && part.Kind == ContextKind.Heading
        ? HeadingNumber().Replace(text, string.Empty) : text;

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2})*[.)]? (?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    private static string MarkBehind(ContextPart part, ContextPart? next)
    {
        if (IsHead(part) && next is not null && IsHead(next))
            return ", ";
        // "The licence costs" goes on with its items.
        var goesOn = part.Kind == ContextKind.Introduction && part.Text[^1] is not (':' or '：' or '.');
        return goesOn || part.Text[^1] is '?' or '!' ? " " : ": ";
    }

    private static bool IsHead(ContextPart part) => part.Kind is ContextKind.ColumnHead or ContextKind.RowHead;
}
