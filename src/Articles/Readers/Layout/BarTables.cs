using System.Buffers;
using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>Plain text whose tables are no longer drawn with bars: each row is one paragraph, its cells set apart as in every other format.</summary>
/// <param name="Text">The text.</param>
/// <param name="Rows">The rows of its tables, in reading order.</param>
/// <remarks>
/// Done while a file is read, before the article's text exists, in linear time. Only what plainly is a table: lines right below each other with as many bars in
/// each, which all begin and end with one or have a rule of dashes among them.
/// </remarks>
internal sealed record BarTables(string Text, IReadOnlyList<Block> Rows)
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=+:|* \t");

    /// <summary>Reads text with <c>\n</c> for line breaks.</summary>
    public static BarTables Read(string text)
    {
        if (!text.Contains('|'))
            return new BarTables(text, []);
        var lines = text.Split('\n');
        var read = new StringBuilder(text.Length);
        var rows = new List<Block>();
        var tables = 0;
        for (var i = 0; i < lines.Length;)
        {
            var (table, end) = TableAt(lines, i);
            if (table is null)
            {
                // What was looked at is not looked at again: a log of many lines with bars would take quadratic time.
                for (end = Math.Max(end, i + 1); i < end; i++)
                    read.Append(lines[i]).Append('\n');
                continue;
            }

            foreach (var (cells, isHead) in table)
                Append(cells, isHead, tables, read, rows);
            read.Append('\n');
            tables++;
            i = end;
        }

        read.Length--;
        return tables == 0 ? new BarTables(text, []) : new BarTables(read.ToString(), rows);
    }

    private static void Append(List<string> cells, bool isHead, int table, StringBuilder read, List<Block> rows)
    {
        if (read.Length > 0)
            read.Append('\n');
        var start = read.Length;
        var spans = new List<Cell>();
        for (var column = 0; column < cells.Count; column++)
        {
            if (cells[column].Length == 0)
                continue;
            if (spans.Count > 0)
                read.Append(DraftBuilder.CellBorder);
            spans.Add(new Cell(new TextSpan(read.Length, read.Length + cells[column].Length), column) { IsHead = isHead });
            read.Append(cells[column]);
        }

        if (spans.Count > 0)
            rows.Add(new Block(BlockKind.Row, new TextSpan(start, read.Length)) { Table = table, Cells = spans });
        read.Append('\n');
    }

    /// <summary>The rows of the table that begins at a line, null where none does, and the line behind all that was looked at.</summary>
    private static (List<(List<string> Cells, bool IsHead)>? Rows, int End) TableAt(string[] lines, int first)
    {
        var (bars, isFramed, end) = (-1, true, first);
        var rules = new List<int>();
        for (; end < lines.Length; end++)
        {
            var line = lines[end].AsSpan().Trim();
            if (IsRule(line))
            {
                rules.Add(end);
                continue;
            }

            var count = line.Count('|') - line.Count("\\|");
            if (count == 0 || bars >= 0 && count != bars)
                break;
            bars = count;
            isFramed &= line[0] == '|' && line[^1] == '|';
        }

        var rowLines = end - first - rules.Count;
        var isTable = bars > (isFramed ? 2 : 0) && rowLines > 1 && (isFramed || rules.Count > 0);
        return (isTable ? RowsOf(lines, first, end, rules) : null, end);
    }

    // Where rules part all rows, the lines between two of them are one row; heads stand over a rule of "=", or over the first rule behind the first row.
    private static List<(List<string> Cells, bool IsHead)> RowsOf(string[] lines, int first, int end, List<int> rules)
    {
        var below = rules.Where(rule => rule > first).ToList();
        var doubled = below.Exists(rule => lines[rule].Contains("+=", StringComparison.Ordinal));
        var headRule = doubled ? below.Find(rule => lines[rule].Contains("+=", StringComparison.Ordinal)) : below.FirstOrDefault();
        var isGrid = rules.Count > 0 && lines[rules[0]].AsSpan().TrimStart().StartsWith("+") && (doubled || rules.Count > 3);
        var rows = new List<(List<string>, bool)>();
        List<string>? open = null;
        for (var i = first; i < end; i++)
        {
            if (IsRule(lines[i].AsSpan().Trim()))
            {
                open = null;
                continue;
            }

            var cells = CellsOf(lines[i]);
            if (isGrid && open is not null)
            {
                for (var column = 0; column < Math.Min(cells.Count, open.Count); column++)
                    open[column] = $"{open[column]} {cells[column]}".Trim();
                // A line without bars at its ends has a cell more than one with a bar there.
                open.AddRange(cells.Skip(open.Count));
                continue;
            }

            rows.Add((cells, i < headRule && (doubled || rows.Count == 0)));
            open = cells;
        }

        return rows;
    }

    private static List<string> CellsOf(string line)
    {
        var words = line.AsSpan().Trim();
        if (words[0] == '|')
            words = words[1..];
        if (words.EndsWith("|") && !words.EndsWith("\\|"))
            words = words[..^1];
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= words.Length; i++)
        {
            if (i < words.Length && (words[i] != '|' || i > 0 && words[i - 1] == '\\'))
                continue;
            cells.Add(words[start..i].Trim().ToString().Replace("\\|", "|", StringComparison.Ordinal));
            start = i + 1;
        }

        return cells;
    }

    private static bool IsRule(ReadOnlySpan<char> line) =>
        (line.Contains("--", StringComparison.Ordinal) || line.Contains("==", StringComparison.Ordinal)) && line.ContainsAny('|', '+')
            && !line.ContainsAnyExcept(RuleMarks);
}
