using System.Buffers;
using System.Text;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>
/// Tables that are drawn with bars, <c>| Adult | 12 pounds |</c>: the bars and the rules between rows belong to the drawing, so only the cells stay, set
/// apart by tabs and as far
/// below each other as they were.
/// </summary>
/// <remarks>Done while a file is read, before the article's text exists. Linear in the length of the text.</remarks>
internal static class BarredTables
{
    /// <summary>
    /// Where a cell is missing, the others of its row are told apart by where they begin; wider columns than this are not padded, in characters.
    /// </summary>
    private const int WidestPadding = 40;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=+:| \t");

    /// <summary>The text without drawn tables; the same string when there are none.</summary>
    /// <param name="text">Text with <c>\n</c> for line breaks.</param>
    public static string Undraw(string text)
    {
        if (!text.Contains('|'))
            return text;
        var lines = text.Split('\n');
        var kept = new List<string>(lines.Length);
        for (var first = 0; first < lines.Length;)
        {
            var last = first;
            while (last < lines.Length && IsDrawn(lines[last]))
                last++;
            var drawn = lines.AsSpan(first, last - first);
            if (IsTable(drawn))
                kept.AddRange(Rows(drawn));
            else
                kept.AddRange(lines[first..Math.Max(last, first + 1)]);
            first = Math.Max(last, first + 1);
        }

        return string.Join('\n', kept);
    }

    private static bool IsDrawn(string line) => line.Contains('|') || (line.Length > 0 && IsRule(line));

    private static bool IsRule(string line) => !line.AsSpan().ContainsAnyExcept(RuleMarks)
        && (line.Contains("--", StringComparison.Ordinal) || line.Contains("==", StringComparison.Ordinal))
        && line.AsSpan().ContainsAny('|', '+');

    /// <summary>Several lines with as many bars, or with a rule between them: one line with bars is mostly a list of links.</summary>
    private static bool IsTable(ReadOnlySpan<string> lines)
    {
        var (rows, rules, bars, isEven) = (0, 0, 0, true);
        foreach (var line in lines)
        {
            if (IsRule(line))
            {
                rules++;
                continue;
            }

            var own = line.AsSpan().Count('|');
            isEven &= rows == 0 || own == bars;
            (rows, bars) = (rows + 1, own);
        }

        return rows > 1 && (isEven || rules > 0);
    }

    private static IEnumerable<string> Rows(ReadOnlySpan<string> lines)
    {
        var rows = new List<string[]>(lines.Length);
        foreach (var line in lines)
        {
            if (!IsRule(line))
                rows.Add([.. Inside(line).Split('|').Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))]);
        }

        var widths = Enumerable.Range(0, rows.Max(row => row.Length))
            .Select(column => Math.Min(WidestPadding, rows.Max(row => column < row.Length ? row[column].Length : 0))).ToList();
        return rows.Select(row => Written(row, widths));
    }

    private static string Inside(string line)
    {
        var drawn = line.Trim();
        var start = drawn.StartsWith('|') ? 1 : 0;
        return drawn[start..(drawn.Length > start && drawn.EndsWith('|') ? drawn.Length - 1 : drawn.Length)];
    }

    private static string Written(string[] row, List<int> widths)
    {
        var line = new StringBuilder();
        for (var column = 0; column < row.Length; column++)
            line.Append(row[column].PadRight(widths[column])).Append('\t');
        return line.ToString().TrimEnd();
    }
}
