using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Numbers;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Evidence;

/// <summary>A cell of a table with the heads that it stands under.</summary>
/// <param name="passage">Where it stands.</param>
/// <param name="element">Its place in the passage's structure.</param>
internal sealed class TableCell(Passage passage, Element element)
{
    /// <summary>Its place in the passage's structure.</summary>
    public Element Element => element;

    /// <summary>Where it lies in the article.</summary>
    public TextSpan Span => element.Span;

    /// <summary>Its words.</summary>
    public string Text { get; } = passage.Quote(element.Span);

    /// <summary>The stems of its words.</summary>
    public HashSet<string> Stems => field ??= TableRow.StemsOf([Text]);

    /// <summary>The amounts that stand in it.</summary>
    public List<Quantity> Amounts => field ??= Quantity.Of(Text);

    /// <summary>The heads of its column, from the outside in.</summary>
    public List<string> ColumnHeads { get; } = [.. TableRow.HeadsOf(element, ContextKind.ColumnHead)];

    /// <summary>What names its row.</summary>
    public List<string> RowHeads { get; } = [.. TableRow.HeadsOf(element, ContextKind.RowHead)];

    /// <summary>The stems of the heads of its column.</summary>
    public HashSet<string> HeadStems => field ??= TableRow.StemsOf(ColumnHeads);

    /// <summary>Whether something stands in it.</summary>
    public bool IsFilled => Text.Any(char.IsLetterOrDigit);

    /// <summary>Whether a figure stands in it.</summary>
    public bool HasDigit => Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>The range of amounts that it tells, in the unit that stands in it or over it; null where it tells none.</summary>
    public AmountRange? Range => !HasDigit ? null
        : AmountRange.In(Text) is not { Measure: null } own ? AmountRange.In(Text)
        : ColumnHeads.SelectMany(TableRow.WordsOf).Select(Quantity.UnitNamed).FirstOrDefault(unit => unit is not null) is { } over
            ? AmountRange.In($"{Text} {over.Unit}") : own;
}
