using System.Globalization;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>Writes a table of AsciiDoc: its cells begin with a mark, on one line or on many, and the number of columns says where a row ends.</summary>
internal static partial class AsciiDocTable
{
    private const int MostColumns = 100;

    /// <summary>Writes the lines between the marks of a table.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="separator">What begins a cell.</param>
    /// <param name="options">The mark above the table, which may name columns and head.</param>
    /// <param name="draft">Where to.</param>
    /// <param name="words">The words of a cell.</param>
    public static void Write(ReadOnlySpan<string> lines, char separator, string options, DraftBuilder draft, Func<string, string> words)
    {
        var cells = new List<string>();
        var (columns, isHead) = (ColumnsIn(options), options.Contains("header", StringComparison.Ordinal));
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                // A blank line behind the first row makes that the head.
                isHead |= cells.Count > 0 && i == 1;
                continue;
            }

            var parts = CellsIn(line, separator);
            if (parts.Count == 0 && cells.Count > 0)
                cells[^1] += " " + line;
            cells.AddRange(parts);
            if (columns == 0)
                columns = Math.Max(1, parts.Count);
        }

        draft.BeginTable();
        for (var i = 0; i < cells.Count; i++)
        {
            if (i % columns == 0)
                draft.BeginRow();
            draft.BeginCell(isHead && i < columns);
            draft.Write(words(cells[i].Trim()));
        }

        draft.EndTable();
    }

    private static List<string> CellsIn(string line, char separator)
    {
        if (separator == ',')
            return [.. line.Split(',')];
        var cells = new List<string>();
        var start = line.IndexOf('|');
        // Before the first mark may stand how its cell looks.
        if (start < 0 || (start > 0 && !CellFormat().IsMatch(line.AsSpan(0, start))))
            return cells;
        while (start >= 0)
        {
            var end = start;
            do
                end = line.IndexOf('|', end + 1);
            while (end > 0 && line[end - 1] == '\\');
            var cell = end < 0 ? line[(start + 1)..] : line[(start + 1)..end];
            cells.Add((end < 0 ? cell : TrailingFormat().Replace(cell, string.Empty)).Replace("\\|", "|", StringComparison.Ordinal));
            start = end;
        }

        return cells;
    }

    private static int ColumnsIn(string options)
    {
        if (ColumnList().Match(options) is not { Success: true } match)
            return 0;
        var list = match.Groups[1].Value;
        // cols="3*" repeats one column; else there is one more than commas. A list that ends with one, as older writers have it, counts the same.
        var count = list.Split(',').Sum(column =>
            column.Contains('*') && int.TryParse(column.AsSpan(0, column.IndexOf('*')), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture,
                out var times) ? times : 1);
        return Math.Clamp(count, 1, MostColumns);
    }

    [GeneratedRegex("""cols\s?=\s?"?([^"\]]{1,500}?)"?\s?(?:,\s?\w+=|\]|"|$)""", RegexOptions.CultureInvariant)]
    private static partial Regex ColumnList();

    [GeneratedRegex(@"^\s*[\d.+*<^>aehlmsd]*$", RegexOptions.CultureInvariant)]
    private static partial Regex CellFormat();

    [GeneratedRegex(@"\s(?:[.\d]+\+)?[<^>.]*[aehlmsd]?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingFormat();
}
