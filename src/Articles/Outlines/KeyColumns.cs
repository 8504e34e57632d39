using System.Globalization;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Outlines;

/// <summary>Finds the columns on the left that together name a row: the part's number, or branch and day.</summary>
internal static class KeyColumns
{
    private const int Most = 3;

    /// <summary>What is numbered is told in so many words.</summary>
    private const int LeastWordsOfMatter = 3;

    /// <summary>How many columns from the left are needed until no two rows have the same words in them; 1 where even three do not suffice.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="rows">The rows that are no heads.</param>
    /// <param name="width">Number of columns.</param>
    public static int Of(string text, IEnumerable<Block> rows, int width)
    {
        var open = Math.Min(Most, width - 1);
        for (var columns = 1; columns <= open; columns++)
        {
            if (AreDistinct(text, rows, columns, width))
                return columns == 1 && columns < open && AreNames(text, rows)
                    && (AreCodes(text, rows) || AreCounted(text, rows)) ? 2 : columns;
        }

        return 1;
    }

    // "L120 | Italian level 2": nobody asks for the code.
    private static bool AreCodes(string text, IEnumerable<Block> rows) => rows.Any() && rows.All(row =>
        row.Cells is [{ Column: 0 } cell, ..] && cell.Span.In(text) is var words && words.ContainsAnyInRange('0', '9')
        && words.IndexOfAnyInRange('A', 'Z') >= 0 && !words.ContainsAnyInRange('a', 'z') && !words.Contains(' '));

    // "1 | Steel posts refitted", "2 | …": the rows are numbered. "Week 1 | Ada" tells by the number when somebody's turn is.
    private static bool AreCounted(string text, IEnumerable<Block> rows) => rows.Index().All(row =>
        row.Item.Cells is [{ Column: 0 } cell, { } name, ..] && Words.Count(name.Span.In(text)) >= LeastWordsOfMatter
        && cell.Span.In(text).TrimEnd('.').SequenceEqual((row.Index + 1).ToString(CultureInfo.InvariantCulture)));

    private static bool AreNames(string text, IEnumerable<Block> rows) => rows.All(row =>
        row.Cells is [_, { Column: 1 } cell, ..] && cell.Span.In(text) is var words && char.IsLetter(words[0]) && words.ContainsAnyInRange('a', 'z'));

    private static bool AreDistinct(string text, IEnumerable<Block> rows, int columns, int width)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var above = new (string Words, int RowsLeft)[columns];
        foreach (var row in rows)
        {
            if (TableHeads.IsGroup(row, width))
            {
                // Below each such row the same names may come again.
                seen.Clear();
                continue;
            }

            for (var column = 0; column < columns; column++)
            {
                if (--above[column].RowsLeft <= 0)
                    above[column].Words = string.Empty;
            }

            foreach (var cell in row.Cells.Where(cell => cell.Column < columns))
                above[cell.Column] = (cell.Span.In(text).ToString(), cell.Rows);
            if (!seen.Add(string.Join('\n', above.Select(place => place.Words))))
                return false;
        }

        return true;
    }
}
