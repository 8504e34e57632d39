using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>
/// Tables of plain text whose columns are told by a rule, "-----  ---": drawn with bars instead, for <see cref="BarTables"/> to read. A line with nothing in
/// the first column goes on with the row above it. Only what keeps to the columns is a table.
/// </summary>
internal static partial class RuledTables
{
    /// <summary>A shorter run of dashes is no column's.</summary>
    private const int ShortestRun = 3;

    /// <summary>More columns are no table that anybody drew; each row has as many cells.</summary>
    private const int MostColumns = 64;

    /// <summary>Heads are so many lines high at most.</summary>
    private const int HeadLines = 3;

    /// <summary>A shorter rule may stand below a heading.</summary>
    private const int LongRule = 20;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=_ ");

    /// <summary>Draws the tables of a text with <c>\n</c> for line breaks, in linear time.</summary>
    public static string WithBars(string text)
    {
        if (!Rule().IsMatch(text))
            return text;
        var lines = text.Split('\n');
        var drawn = new StringBuilder(text.Length);
        var (written, looked) = (0, 0);
        for (var i = 0; i < lines.Length; i++)
        {
            // A rule across the whole table tells nothing of its columns; the heads above it do.
            var isAcross = IsRuleBelowRow(lines, i);
            var starts = !isAcross ? StartsIn(lines[i]) : i >= looked && IsHead(lines, i - 1, written) ? StartsOf(lines[i - 1], lines[i]) : [];
            StringBuilder? table = null;
            if (starts.Count is > 1 and <= MostColumns)
            {
                looked = i + 1;
                while (looked < lines.Length && !string.IsNullOrWhiteSpace(lines[looked]))
                    looked++;
                var first = isAcross ? i - 1 : FirstOfHead(lines, i, written, starts);
                table = Draw(lines, first, looked, starts);
                if (table is not null)
                    Write(first, table, looked);
                if (table is not null || !isAcross)
                    i = looked;
            }

            // What keeps to no columns stays, but for the rule, which would end the table.
            if (table is null && isAcross)
                Write(i, null, i + 1);
        }

        if (written == 0)
            return text;
        for (; written < lines.Length; written++)
            drawn.Append(lines[written]).Append('\n');
        return drawn.ToString(0, drawn.Length - 1);

        void Write(int upTo, StringBuilder? table, int next)
        {
            for (; written < upTo; written++)
                drawn.Append(lines[written]).Append('\n');
            drawn.Append(table);
            written = next;
        }
    }

    private static bool IsHead(string[] lines, int at, int least) =>
        at >= least && (at == 0 || string.IsNullOrWhiteSpace(lines[at - 1]) || IsRule(lines[at - 1]) || !Gap().IsMatch(lines[at - 1]));

    /// <summary>Where the columns of a rule begin; empty for any other line.</summary>
    private static List<int> StartsIn(string line)
    {
        var starts = new List<int>();
        if (line.AsSpan().ContainsAnyExcept(RuleMarks))
            return starts;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ')
                continue;
            var end = line.IndexOf(' ', at) is >= 0 and var blank ? blank : line.Length;
            if (end - at < ShortestRun)
                return [];
            starts.Add(at);
            at = end;
        }

        return starts;
    }

    /// <summary>Where the heads above a rule begin; the column of what names the rows mostly has none.</summary>
    private static List<int> StartsOf(string heads, string rule)
    {
        var starts = HeadWords().Matches(heads).Select(head => head.Index).ToList();
        var indent = rule.Length - rule.TrimStart().Length;
        if (starts[0] > indent)
            starts.Insert(0, indent);
        return starts;
    }

    private static bool IsRuleBelowRow(string[] lines, int at) => at > 0 && Gap().IsMatch(lines[at - 1])
        && lines[at].Trim() is { Length: >= LongRule } line && !line.Contains(' ', StringComparison.Ordinal) && IsRule(line);

    private static bool IsRule(string line) => line.AsSpan().Trim() is { Length: >= ShortestRun } words && !words.ContainsAnyExcept(RuleMarks);

    private static int FirstOfHead(string[] lines, int rule, int least, List<int> starts)
    {
        var first = rule;
        while (first > least && rule - first < HeadLines && !string.IsNullOrWhiteSpace(lines[first - 1]) && CellsOf(lines[first - 1], starts) is not null)
            first--;
        return first;
    }

    private static void Draw(StringBuilder drawn, IEnumerable<string> cells) =>
        drawn.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");

    private static StringBuilder? Draw(string[] lines, int first, int end, List<int> starts)
    {
        // What stands above the first rule, or between two of them at the top, is the head.
        var rows = new List<StringBuilder[]>();
        var head = 0;
        for (var i = first; i < end; i++)
        {
            if (IsRule(lines[i]))
            {
                if (head == 0)
                    head = rows.Count;
                continue;
            }

            if (CellsOf(lines[i], starts) is not { } cells)
                return null;
            if (rows.Count > head && cells[0].Length == 0)
                GoOn(rows[^1], cells);
            else
                rows.Add(Array.ConvertAll(cells, cell => new StringBuilder(cell)));
        }

        if (rows.Count < 2)
            return null;
        // A rule at the end alone is below the last row, not below heads.
        if (head == rows.Count)
            head = 0;
        var drawn = new StringBuilder();
        if (head > 0)
        {
            Draw(drawn, Enumerable.Range(0, starts.Count).Select(column => string.Join(' ', rows.Take(head).Select(row => row[column])).Trim()));
            Draw(drawn, starts.Select(_ => "---"));
        }

        foreach (var row in rows.Skip(head))
            Draw(drawn, row.Select(cell => cell.ToString()));
        return drawn;
    }

    private static void GoOn(StringBuilder[] row, string[] cells)
    {
        foreach (var (cell, words) in row.Zip(cells).Where(pair => pair.Second.Length > 0))
            (cell.Length > 0 ? cell.Append(' ') : cell).Append(words);
    }

    [GeneratedRegex(@"\S+( \S+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HeadWords();

    [GeneratedRegex(@"\S( {2,}|\t)\S", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Gap();

    [GeneratedRegex("---|===|___", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    /// <summary>A line cut at the columns; null where a word reaches over the beginning of one.</summary>
    private static string[]? CellsOf(string line, List<int> starts)
    {
        var cells = new string[starts.Count];
        for (var column = 0; column < starts.Count; column++)
        {
            var (start, end) = (column == 0 ? 0 : starts[column], column + 1 < starts.Count ? starts[column + 1] : line.Length);
            if (column > 0 && start < line.Length && line[start - 1] != ' ')
                return null;
            cells[column] = start < line.Length ? line[start..Math.Clamp(end, start, line.Length)].Trim() : string.Empty;
        }

        return cells;
    }
}
