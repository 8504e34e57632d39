namespace ArticleBot.Articles.Readers.Markup;

/// <summary>Reads the two kinds of drawn tables of reStructuredText: columns under rules of <c>=</c>, and grids of <c>+---+</c>.</summary>
internal static class RestructuredTable
{
    /// <summary>Writes the table that begins at a line.</summary>
    /// <returns>The number of its lines; 0 when none begins there.</returns>
    public static int Read(string[] lines, int start, DraftBuilder draft, Func<string, string> words)
    {
        var line = lines[start].Trim();
        if (line.StartsWith('+') && line.Length > 3 && line.AsSpan().IndexOfAnyExcept("+-=") < 0)
            return ReadGrid(lines, start, draft, words);
        return line.StartsWith('=') && line.Contains(' ') && line.AsSpan().IndexOfAnyExcept("= ") < 0 ? ReadSimple(lines, start, draft, words) : 0;
    }

    private static int ReadSimple(string[] lines, int start, DraftBuilder draft, Func<string, string> words)
    {
        var rule = lines[start];
        var columns = ColumnsOf(rule);
        var rules = new List<int> { start };
        var end = start + 1;
        // The last rule is followed by a blank line.
        for (; end < lines.Length && rules.Count < 3; end++)
        {
            if (!IsRule(lines[end]))
                continue;
            rules.Add(end);
            if (end + 1 >= lines.Length || lines[end + 1].Length == 0)
                break;
        }

        if (rules.Count < 2)
            return 0;
        draft.BeginTable();
        List<string>? row = null;
        for (var i = start + 1; i <= rules[^1]; i++)
        {
            var line = lines[i];
            var cells = columns.ConvertAll(column => column.Start >= line.Length ? string.Empty
                : line[column.Start..Math.Min(line.Length, column == columns[^1] ? line.Length : column.End)].Trim());
            var goesOn = row is not null && cells[0].Length == 0 && line.Length > 0 && !IsRule(line);
            if (goesOn)
            {
                row = [.. row!.Zip(cells, (above, below) => $"{above} {below}")];
                continue;
            }

            Write(row, i <= rules[1] && rules.Count > 2, draft, words);
            row = IsRule(line) || line.Length == 0 || line.AsSpan().IndexOfAnyExcept("- ") < 0 ? null : cells;
        }

        draft.EndTable();
        return rules[^1] - start + 1;
    }

    private static int ReadGrid(string[] lines, int start, DraftBuilder draft, Func<string, string> words)
    {
        var indent = lines[start].Length - lines[start].TrimStart().Length;
        var end = start;
        while (end < lines.Length && lines[end].Length > indent && lines[end][indent] is '+' or '|')
            end++;
        var headRule = Array.FindIndex(lines, start, end - start, line => line.Contains("+=", StringComparison.Ordinal));
        // The rule with the most columns: others may cover several of them.
        var borders = lines[start..end].Where(line => line[indent] == '+').Select(BordersOf).MaxBy(places => places.Count)!;
        draft.BeginTable();
        string[]? row = null;
        for (var i = start; i < end; i++)
        {
            if (lines[i][indent] == '+')
            {
                Write(row, i <= headRule, draft, words);
                row = null;
                continue;
            }

            row ??= new string[borders.Count - 1];
            for (var (column, from) = (0, 0); column + 1 < borders.Count; column++)
            {
                var (left, right) = (borders[column], Math.Min(borders[column + 1], lines[i].Length));
                from = left < lines[i].Length && lines[i][left] == '|' ? column : from;
                if (left + 1 < right)
                    row[from] += (from == column ? " " : string.Empty) + lines[i][(from == column ? left + 1 : left)..right];
            }
        }

        Write(row, false, draft, words);
        draft.EndTable();
        return end - start;
    }

    private static void Write(IReadOnlyList<string?>? row, bool isHead, DraftBuilder draft, Func<string, string> words)
    {
        if (row is null)
            return;
        draft.BeginRow();
        foreach (var cell in row)
        {
            draft.BeginCell(isHead);
            draft.Write(words(cell?.Trim() ?? string.Empty));
        }

        draft.EndRow();
    }

    private static bool IsRule(string line) => line.Length > 2 && line.TrimStart().StartsWith('=') && line.AsSpan().IndexOfAnyExcept("= ") < 0;

    private static List<(int Start, int End)> ColumnsOf(string rule)
    {
        var columns = new List<(int, int)>();
        for (var i = 0; i < rule.Length;)
        {
            var start = rule.IndexOf('=', i);
            if (start < 0)
                break;
            var end = rule.IndexOf(' ', start) is >= 0 and var blank ? blank : rule.Length;
            columns.Add((start, end));
            i = end;
        }

        return columns;
    }

    private static List<int> BordersOf(string rule)
    {
        var borders = new List<int>();
        for (var i = rule.IndexOf('+'); i >= 0; i = rule.IndexOf('+', i + 1))
            borders.Add(i);
        return borders;
    }
}
