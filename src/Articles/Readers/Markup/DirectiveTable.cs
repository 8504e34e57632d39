using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers.Office;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>Reads the tables that reStructuredText writes as directives: lists of lists, and values between commas.</summary>
internal static partial class DirectiveTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="name">The directive: <c>list-table</c> or <c>csv-table</c>.</param>
    /// <param name="options">The lines of its options.</param>
    /// <param name="body">The lines of its content.</param>
    /// <param name="draft">Takes the table.</param>
    /// <param name="words">Takes the marks out of a line.</param>
    public static void Read(string name, string[] options, string[] body, DraftBuilder draft, Func<string, string> words)
    {
        var rows = name == "list-table" ? ListRows(body) : DelimitedReader.RowsOf(string.Join('\n', body.Select(line => line.Trim())), ",").ToList();
        var (heads, stubs) = (Number(options, "header-rows"), Number(options, "stub-columns"));
        if (Option(options, "header") is { } header)
        {
            rows.InsertRange(0, DelimitedReader.RowsOf(header, ","));
            heads++;
        }

        draft.BeginTable();
        foreach (var (index, row) in rows.Index())
        {
            draft.BeginRow();
            foreach (var (column, cell) in row.Index())
            {
                draft.BeginCell(isHead: index < heads || column < stubs);
                draft.Write(words(cell));
            }

            draft.EndRow();
        }

        draft.EndTable();
    }

    // "* - cell" begins a row, "- cell" below it the next cell; all further in goes on with the cell.
    private static List<string[]> ListRows(string[] body)
    {
        var rows = new List<List<string>>();
        foreach (var line in body)
        {
            var words = line.Trim();
            if (RowMark().Match(words) is { Success: true } row)
                rows.Add([words[row.Length..].Trim()]);
            else if (rows.Count > 0 && (words == "-" || words.StartsWith("- ", StringComparison.Ordinal)))
                rows[^1].Add(words[1..].Trim());
            else if (rows.Count > 0 && words.Length > 0)
                rows[^1][^1] = $"{rows[^1][^1]} {words}".Trim();
        }

        return rows.ConvertAll(row => row.ToArray());
    }

    private static int Number(string[] options, string name) =>
        int.TryParse(Option(options, name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Option(string[] options, string name) =>
        options.Select(line => line.Trim())
            .Where(line => line.StartsWith($":{name}:", StringComparison.Ordinal))
            .Select(line => line[(name.Length + 2)..].Trim())
            .FirstOrDefault();

    [GeneratedRegex(@"^\*\s+-(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RowMark();
}
