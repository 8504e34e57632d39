using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>Gathers letters into words and words into runs, by where they stand: the order in a PDF file says little.</summary>
internal static class PageLines
{
    // In sizes of the letters. A blank is a quarter of one, stretched to fill a line seldom more than twice; columns lie further apart.
    private const double WidestBlank = 0.6;
    private const double WidestBehindMark = 5;
    private const double SameLine = 0.45;

    // U+FB00 to U+FB06.
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The runs of a page, from top to bottom and left to right.</summary>
    public static List<LineRun> Of(IReadOnlyList<Letter> letters)
    {
        // What stands askew is a stamp or a label at the edge.
        var upright = letters.Where(letter => letter.TextOrientation == TextOrientation.Horizontal).ToList();
        if (upright.Count == 0)
            return [];
        var words = NearestNeighbourWordExtractor.Instance.GetWords(upright)
            .Select(WordOf)
            .Where(word => !string.IsNullOrWhiteSpace(word.Text))
            .OrderByDescending(word => word.Baseline)
            .ToList();
        var runs = new List<LineRun>();
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && words[start].Baseline - words[end].Baseline < SameLine * Math.Max(words[start].Size, words[end].Size))
                end++;
            runs.AddRange(Join(words.GetRange(start, end - start).OrderBy(word => word.Left)));
            start = end;
        }

        return runs;
    }

    private static IEnumerable<LineRun> Join(IEnumerable<LineRun> words)
    {
        LineRun? run = null;
        foreach (var word in words)
        {
            if (run is null)
            {
                run = word;
                continue;
            }

            var gap = word.Left - run.Right;
            if (gap < Math.Max(run.Size, word.Size) * (ItemMark.IsMark(run.Text) ? WidestBehindMark : WidestBlank))
            {
                // The same word twice at the same place is how some programs make it bold.
                if (word.Text != run.Text || gap > -run.Width / 2)
                    run = Together(run, word);
            }
            else
            {
                yield return run;
                run = word;
            }
        }

        if (run is not null)
            yield return run;
    }

    private static LineRun Together(LineRun run, LineRun word) => run with
    {
        Text = run.Text + " " + word.Text,
        Right = Math.Max(run.Right, word.Right),
        Size = word.Text.Length > run.Text.Length ? word.Size : run.Size,
        IsBold = run.IsBold && word.IsBold,
    };

    private static LineRun WordOf(Word word)
    {
        var letter = word.Letters[word.Letters.Count / 2];
        var box = word.BoundingBox;
        return new LineRun(
            Spelled(word.Text),
            Math.Min(box.Left, box.Right),
            Math.Max(box.Left, box.Right),
            letter.StartBaseLine.Y,
            Math.Max(1, Math.Round(letter.PointSize, 1)),
            letter.FontDetails.IsBold || (letter.FontName?.Contains("bold", StringComparison.OrdinalIgnoreCase) ?? false));
    }

    // A ligature is a shape of the font, no letter of the text; a soft hyphen shows nothing.
    private static string Spelled(string word)
    {
        if (!word.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06') && !word.Contains('\u00AD'))
            return word;
        var spelled = new StringBuilder(word.Length + 4);
        foreach (var c in word)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
                spelled.Append(Ligatures[c - '\uFB00']);
            else if (c != '\u00AD')
                spelled.Append(c);
        }

        return spelled.ToString();
    }
}
