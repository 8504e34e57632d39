using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Reads tables of values between commas, semicolons or tabs; the first row holds the heads of the columns.</summary>
internal sealed class DelimitedReader : IArticleReader
{
    private const int SampleCharacters = 16 * 1024;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".tab"];

    /// <inheritdoc/>
    public bool IsNamedByFile => true;

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var text = TextDecoder.Decode(content.Span);
        var draft = new DraftBuilder();
        draft.BeginTable();
        foreach (var (index, row) in RowsOf(text, DelimiterOf(text.AsSpan(0, Math.Min(text.Length, SampleCharacters)))).Index())
        {
            draft.BeginRow();
            foreach (var cell in row)
            {
                draft.BeginCell(isHead: index == 0);
                draft.Write(cell);
            }

            draft.EndRow();
        }

        draft.EndTable();
        return draft.ToDraft(ArticleFacts.None);
    }

    /// <summary>The cells of each row of a table of values.</summary>
    public static IEnumerable<string[]> RowsOf(string text, string delimiter)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = delimiter,
            // What does not follow the rules is still read as somebody would read it.
            Mode = CsvMode.RFC4180,
            BadDataFound = null,
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
        };
        using var table = new CsvParser(new StringReader(text), configuration);
        while (table.Read())
            yield return table.Record!;
    }

    // The one that is in most lines equally often; in words a comma or semicolon is not.
    private static string DelimiterOf(ReadOnlySpan<char> sample)
    {
        var (best, bestScore) = (",", 0);
        foreach (var delimiter in (string[])["\t", ";", ",", "|"])
        {
            var (lines, same, first) = (0, 0, -1);
            foreach (var line in sample.EnumerateLines())
            {
                var count = line.Count(delimiter);
                if (line.IsEmpty)
                    continue;
                first = first < 0 ? count : first;
                lines++;
                same += count > 0 && count == first ? 1 : 0;
            }

            var score = lines == 0 ? 0 : same * 100 / lines;
            if (score > bestScore)
                (best, bestScore) = (delimiter, score);
        }

        return best;
    }
}
