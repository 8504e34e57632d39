using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers.Layout;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>Takes away what stands at the upper or lower edge of page after page: running heads, feet, page numbers.</summary>
internal static partial class RunningHeads
{
    // Parts of the height of a page.
    private const double Edge = 0.12;

    private const int FewestPages = 2;

    /// <summary>Removes them from the pages.</summary>
    /// <returns>What was removed, each once.</returns>
    public static IReadOnlyList<RemovedText> Remove(List<PageSheet> pages)
    {
        var counts = pages
            .SelectMany(page => page.Lines.Where(line => IsAtEdge(line, page)).Select(Shape).Distinct())
            .GroupBy(shape => shape)
            .ToDictionary(shape => shape.Key, shape => shape.Count());
        var removed = new Dictionary<string, RemovedText>();
        foreach (var page in pages)
        {
            // A page that holds nothing else keeps its line: it may be all there is.
            var heads = page.Lines.Where(line => IsAtEdge(line, page) && (IsPageNumber(line.Text) || Repeats(counts[Shape(line)], pages.Count))).ToList();
            if (heads.Count == page.Lines.Count)
                continue;
            foreach (var line in heads)
            {
                page.Lines.Remove(line);
                removed.TryAdd(Shape(line), new RemovedText(line.Text, PrintedPages.Reason));
            }
        }

        return [.. removed.Values];
    }

    private static bool Repeats(int count, int pages) => count >= FewestPages && count * 3 >= pages;

    private static bool IsAtEdge(LineRun line, PageSheet page) => line.Baseline > page.Height * (1 - Edge) || line.Baseline < page.Height * Edge;

    // The same but for its numbers.
    private static string Shape(LineRun line) => Digits().Replace(line.Text, "#");

    private static bool IsPageNumber(string text) => PageNumber().IsMatch(text);

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(page|seite|p\.)?\s?[-–—]?\s?\d{1,4}\s?[-–—]?(\s?(of|/|von)\s?\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
