using System.Globalization;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Bot.Pages;

/// <summary>Lays an article's text out as it was: headings, lists, tables, steps.</summary>
internal sealed class ArticleLayout
{
    private readonly string _text;
    private readonly RunCutter _runs;
    private readonly List<ShownBlock> _shown = [];
    private readonly List<ShownList> _lists = [];

    private ArticleLayout(string text, Lighting lighting) => (_text, _runs) = (text, new RunCutter(text, lighting));

    /// <summary>Lays out a text.</summary>
    /// <param name="text">The article's cleaned text.</param>
    /// <param name="blocks">What its runs are.</param>
    /// <param name="lighting">What of it is lit.</param>
    public static IReadOnlyList<ShownBlock> Of(string text, IReadOnlyList<Block> blocks, Lighting lighting)
    {
        var layout = new ArticleLayout(text, lighting);
        var next = 0;
        foreach (var line in Lines(text))
        {
            while (next < blocks.Count && blocks[next].Span.End <= line.Start)
                next++;
            if (next == blocks.Count || blocks[next].Span.Start >= line.End)
                layout.Add(new ShownText(BlockKind.Paragraph, 0, layout._runs.Cut(line)));
            else if (blocks[next].Table is { } table && blocks[next].Kind == BlockKind.Row)
                layout.AddRow(blocks, next, table);
            else
                layout.Add(blocks[next], line);
        }

        return layout._shown;
    }

    private void Add(ShownBlock block)
    {
        _lists.Clear();
        _shown.Add(block);
    }

    private void Add(Block block, TextSpan line)
    {
        switch (block.Kind)
        {
            case BlockKind.Item or BlockKind.Step:
                AddItem(block, line);
                break;
            case BlockKind.Term or BlockKind.Definition:
                if (_shown is not [.., ShownDefinitions])
                    Add(new ShownDefinitions([]));
                ((ShownDefinitions)_shown[^1]).Parts.Add(Text(block, line));
                break;
            case BlockKind.Caption when block.Table is not null:
                Add(new ShownTable([Text(block, line)], []));
                break;
            // The lines of a program stay together.
            case BlockKind.Code when _shown is [.., ShownText { Kind: BlockKind.Code } code] && line.Start > block.Span.Start:
                _shown[^1] = code with { Runs = [.. code.Runs, new TextRun(Between(code, line), Light.None, false), .. _runs.Cut(line)] };
                break;
            default:
                Add(Text(block, line));
                break;
        }
    }

    // Blank lines and the blanks that a line begins with.
    private string Between(ShownText code, TextSpan line)
    {
        var before = _text.AsSpan(0, line.Start);
        var start = before.TrimEnd().Length;
        return code.Runs.Count == 0 ? string.Empty : before[start..].ToString();
    }

    private ShownText Text(Block block, TextSpan line) => new(block.Kind, block.Level, _runs.Cut(line));

    private void AddItem(Block block, TextSpan line)
    {
        var level = Math.Clamp(block.Level, 1, _lists.Count + 1);
        var isFirstLine = line.Start <= block.Span.Start + block.Marker;
        var marker = isFirstLine ? Math.Max(0, block.Span.Start + block.Marker - line.Start) : 0;
        var words = new ShownText(BlockKind.Paragraph, 0, _runs.Cut(line with { Start = Math.Min(line.End, line.Start + marker) }));
        if ((block.Continues || !isFirstLine) && level <= _lists.Count)
        {
            _lists[level - 1].Items[^1].Blocks.Add(words);
            return;
        }

        var isOrdered = block.Kind == BlockKind.Step;
        _lists.RemoveRange(Math.Min(level, _lists.Count), Math.Max(0, _lists.Count - level));
        if (_lists.Count == level && _lists[^1].IsOrdered != isOrdered)
            _lists.RemoveAt(level - 1);
        if (_lists.Count < level)
        {
            var list = new ShownList(isOrdered, []);
            if (_lists.Count == 0)
                _shown.Add(list);
            else
                _lists[^1].Items[^1].Blocks.Add(list);
            _lists.Add(list);
        }

        _lists[^1].Items.Add(new ShownItem(isOrdered ? block.Number ?? NumberIn(line with { End = Math.Min(line.End, line.Start + marker) }) : null, [words]));
    }

    private int? NumberIn(TextSpan marker) =>
        int.TryParse(marker.In(_text).Trim("().) "), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private void AddRow(IReadOnlyList<Block> blocks, int index, int table)
    {
        var isFirst = index == 0 || blocks[index - 1].Table != table || blocks[index - 1].Kind != BlockKind.Row;
        if (!isFirst)
            return;
        var rows = blocks.Skip(index).TakeWhile(block => block.Table == table && block.Kind == BlockKind.Row).ToList();
        if (_shown is not [.., ShownTable { Rows.Count: 0 }])
            Add(new ShownTable([], []));
        ((ShownTable)_shown[^1]).Rows.AddRange(TableLayout.Of(rows, _runs));
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            var words = text.AsSpan(start, end - start);
            if (!words.IsWhiteSpace())
                yield return new TextSpan(start + words.Length - words.TrimStart().Length, start + words.TrimEnd().Length);
            start = end + 1;
        }
    }
}
