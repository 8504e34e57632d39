using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>
/// Says of every block of an article what it stands in: which sentence introduces its list, which items and terms are above it, which heads its cells
/// have.
/// </summary>
/// <remarks>Linear in the number of blocks and cells.</remarks>
internal sealed class Outline
{
    // A row before its cells.
    private static readonly Comparer<Element> InOrder =
        Comparer<Element>.Create(static (left, right) => (left.Span.Start, -left.Span.End).CompareTo((right.Span.Start, -right.Span.End)));

    private readonly string _text;
    private readonly List<Element> _elements = [];
    private readonly List<Level> _levels = [];
    private readonly List<ContextPart> _terms = [];
    private Block? _previous;
    private TextSpan _lastParagraph;
    private ContextPart? _introduction;
    private Block? _row;

    private Outline(string text) => _text = text;

    /// <summary>What is more than running text, in reading order.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="blocks">What its runs are; paragraphs that lie in none are running text.</param>
    public static List<Element> Of(string text, List<TextSpan> paragraphs, IReadOnlyList<Block> blocks)
    {
        var outline = new Outline(text);
        var all = WithRunningText(paragraphs, blocks);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Block.Table is { } table)
            {
                var first = i;
                while (i + 1 < all.Count && all[i + 1].Block.Table == table)
                    i++;
                outline.AddTable(all[first..(i + 1)].ConvertAll(part => part.Block));
            }
            else
            {
                outline.Add(all[i].Block, all[i].Last);
            }
        }

        return outline._elements;
    }

    /// <summary>All blocks, running text included, each with its last paragraph.</summary>
    private static List<(Block Block, TextSpan Last)> WithRunningText(List<TextSpan> paragraphs, IReadOnlyList<Block> blocks)
    {
        var all = new List<(Block Block, TextSpan Last)>(Math.Max(paragraphs.Count, blocks.Count));
        var next = 0;
        foreach (var paragraph in paragraphs)
        {
            while (next < blocks.Count && blocks[next].Span.End <= paragraph.Start)
                next++;
            var block = next < blocks.Count && blocks[next].Span.Start < paragraph.End ? blocks[next] : new Block(BlockKind.Paragraph, paragraph);
            if (all.Count > 0 && ReferenceEquals(all[^1].Block, block))
                all[^1] = (block, paragraph);
            else
                all.Add((block, paragraph));
        }

        return all;
    }

    private void Add(Block block, TextSpan last)
    {
        EndRow(block);
        var context = ContextOf(block, last);
        if (context.Count > 0 || block.Kind is not (BlockKind.Paragraph or BlockKind.Heading) || block.Page is not null)
            _elements.Add(new Element(block.Kind, block.Span, context) { Number = block.Number, Marker = block.Marker, Page = block.Page });
        (_previous, _lastParagraph) = (block, last);
    }

    private List<ContextPart> ContextOf(Block block, TextSpan last)
    {
        switch (block.Kind)
        {
            case BlockKind.Item or BlockKind.Step:
                return OfItem(block, last);
            case BlockKind.Term:
                if (_previous?.Kind != BlockKind.Term)
                    _terms.Clear();
                if (_previous?.Kind is not (BlockKind.Term or BlockKind.Definition))
                    _introduction = Introduction();
                _terms.Add(Part(ContextKind.Term, block, last));
                return Introduced();
            case BlockKind.Definition:
                return [.. Introduced(), .. _terms];
            case BlockKind.Heading or BlockKind.Footnote:
                _levels.Clear();
                return [];
            case BlockKind.Caption:
                return [];
            default:
                _levels.Clear();
                _introduction = Introduction(onlyWithColon: true);
                return Introduced();
        }
    }

    private List<ContextPart> OfItem(Block block, TextSpan last)
    {
        var level = Math.Max(1, block.Level);
        if (_levels.Count == 0)
            _introduction = Introduction();
        while (_levels.Count > level)
            _levels.RemoveAt(_levels.Count - 1);
        while (_levels.Count < level)
            _levels.Add(new Level());

        var own = _levels[level - 1];
        var context = Introduced();
        for (var i = 0; i < level - 1; i++)
            AddItem(context, _levels[i]);
        if (block.Continues && own.Item is not null)
            AddItem(context, own);
        else
            own.Item = Part(ContextKind.Item, block, last, level);
        own.Says = Part(ContextKind.Introduction, block, last);
        return context;
    }

    // An item may introduce what it holds in a further paragraph: "Not covered:".
    private static void AddItem(List<ContextPart> context, Level level)
    {
        if (level.Item is null)
            return;
        context.Add(level.Item);
        if (level.Says is { } says && says.Span != level.Item.Span && says.Text.EndsWith(':'))
            context.Add(says);
    }

    private void AddTable(List<Block> blocks)
    {
        _levels.Clear();
        EndRow(blocks[0]);
        var introduction = Introduction(onlyWithColon: true);
        var rows = blocks.FindAll(block => block.Kind == BlockKind.Row);
        var captions = blocks.FindAll(block => block.Kind == BlockKind.Caption).ConvertAll(block => Part(ContextKind.Caption, block, block.Span));
        List<ContextPart> around = introduction is null ? captions : [introduction, .. captions];
        var first = _elements.Count;
        foreach (var block in blocks.Where(block => block.Kind == BlockKind.Caption))
            _elements.Add(new Element(BlockKind.Caption, block.Span, []) { Page = block.Page });
        TableReading.Read(_text, rows, around, _elements);
        _elements.Sort(first, _elements.Count - first, InOrder);
        (_previous, _lastParagraph) = (blocks[^1], blocks[^1].Span);
        _row = rows.LastOrDefault();
    }

    /// <summary>What stands no further in than a row says nothing more about it.</summary>
    private void EndRow(Block next)
    {
        if (_row is { } row && LineIndent.At(_text, next.Span.Start) <= LineIndent.At(_text, row.Span.Start))
            _row = null;
    }

    private List<ContextPart> Introduced() => _introduction is null ? [] : [_introduction];

    /// <summary>The sentence right before that introduces what follows, or null.</summary>
    private ContextPart? Introduction(bool onlyWithColon = false) =>
        // Lines of plain text that stand further in than the row above them say more about it.
        _row is { Cells: [var label, ..] } ? new ContextPart(ContextKind.Term, label.Span, label.Span.In(_text).ToString())
        : _previous is { Kind: BlockKind.Paragraph or BlockKind.Definition or BlockKind.Quotation }
            && Introductions.In(_text, _lastParagraph, onlyWithColon) is { } span
            ? new ContextPart(ContextKind.Introduction, span, span.In(_text).ToString())
            : null;

    private ContextPart Part(ContextKind kind, Block block, TextSpan last, int level = 0)
    {
        var span = Introductions.Telling(_text, block.Span with { Start = block.Span.Start + block.Marker }, last);
        return new ContextPart(kind, span, span.In(_text).ToString()) { Level = level };
    }

    private sealed class Level
    {
        /// <summary>The item that is open.</summary>
        public ContextPart? Item { get; set; }

        /// <summary>Its last paragraph.</summary>
        public ContextPart? Says { get; set; }
    }
}
