using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers.Layout;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>Takes away what stands at the upper or lower edge of page after page: running heads, feet, page numbers.</summary>
internal static partial class RunningHeads
{
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,:;%-–/ ");

    // Parts of the height of a page.
    private const double Edge = 0.12;

    private const int FewestPages = 2;

    // A row of more runs is the row of a table, which may end on the same word on page after page.
    private const int MostRuns = 2;

    // In points: lines of the same kind stand at the same height.
    private const double SameHeight = 4;

    /// <summary>Removes them from the pages.</summary>
    /// <returns>What was removed, each once.</returns>
    public static IReadOnlyList<RemovedText> Remove(List<PageSheet> pages)
    {
        var edges = pages.ConvertAll(EdgesOf);
        var signs = edges.SelectMany((rows, page) => rows.SelectMany(row => SignsOf(row, pages[page])).Distinct())
            .GroupBy(sign => sign)
            .ToDictionary(sign => sign.Key, sign => sign.Count());
        var removed = new Dictionary<string, RemovedText>();
        foreach (var (page, rows) in pages.Zip(edges))
        {
            // A page that holds nothing else keeps its line: it may be all there is.
            var heads = HeadsOf(rows.Where(row => row.IsUpper), page, signs, pages.Count)
                .Concat(HeadsOf(rows.Where(row => !row.IsUpper).Reverse(), page, signs, pages.Count))
                .ToList();
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

    // From the edge on, as far as nothing of the text stands between.
    private static IEnumerable<LineRun> HeadsOf(IEnumerable<EdgeRow> fromEdge, PageSheet page, Dictionary<string, int> signs, int pages)
    {
        foreach (var row in fromEdge)
        {
            var heads = row.Runs.FindAll(line => IsHead(line, row, page, signs, pages));
            foreach (var line in heads)
                yield return line;
            if (heads.Count < row.Runs.Count)
                yield break;
        }
    }

    private static bool IsHead(LineRun line, EdgeRow row, PageSheet page, Dictionary<string, int> signs, int pages)
    {
        if (row.IsFigures)
            return false;
        if (PageNumber().IsMatch(line.Text))
            return row.Runs.Count == 1 || signs[NumberSign(line, row, page)] >= FewestPages;
        return Repeats(signs[RowSign(row)], pages) || row is { IsOutermost: true, Runs.Count: <= MostRuns } && Repeats(signs[RunSign(line, row)], pages);
    }

    private static IEnumerable<string> SignsOf(EdgeRow row, PageSheet page) =>
        row.Runs.SelectMany(line => new[] { RunSign(line, row), PageNumber().IsMatch(line.Text) ? NumberSign(line, row, page) : string.Empty })
            .Append(RowSign(row));

    private static string RowSign(EdgeRow row) => $"row {row.Place} {string.Join('|', row.Runs.Select(Shape))}";

    private static string RunSign(LineRun line, EdgeRow row) => $"run {row.Place} {Shape(line)}";

    // A page's number grows with the pages; a number in a table does not.
    private static string NumberSign(LineRun line, EdgeRow row, PageSheet page) =>
        int.TryParse(Digits().Match(line.Text).ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? $"number {row.Place} {page.Number - number}" : $"number {row.Place} {line.Text}";

    private static bool Repeats(int count, int pages) => count >= FewestPages && count * 3 >= pages;

    // The rows at the upper and the lower edge, each with its distance from it.
    private static List<EdgeRow> EdgesOf(PageSheet page)
    {
        var rows = page.Lines.GroupBy(line => Math.Round(line.Baseline / SameHeight))
            .OrderByDescending(row => row.Key)
            .Select(row => row.OrderBy(line => line.Left).ToList())
            .ToList();
        var edges = new List<EdgeRow>();
        foreach (var (index, runs) in rows.Index())
        {
            var height = runs[0].Baseline;
            var isUpper = height > page.Height * (1 - Edge);
            if (!isUpper && height > page.Height * Edge)
                continue;
            var place = isUpper ? $"-{Math.Round((page.Height - height) / SameHeight)}" : $"{Math.Round(height / SameHeight)}";
            edges.Add(new EdgeRow(place, runs) { IsUpper = isUpper, IsOutermost = index == 0 || index == rows.Count - 1 });
        }

        return edges;
    }

    // The same but for its numbers.
    private static string Shape(LineRun line) => Digits().Replace(line.Text, "#");

    private sealed record EdgeRow(string Place, List<LineRun> Runs)
    {
        public bool IsUpper { get; init; }

        public bool IsOutermost { get; init; }

        /// <summary>Whether it is several figures and nothing else, as a row of a table is.</summary>
        public bool IsFigures => Runs.Count > 1 && Runs.TrueForAll(line => !line.Text.AsSpan().ContainsAnyExcept(Figures));
    }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(page|seite|p\.)?\s?[-–—]?\s?\d{1,4}\s?[-–—]?(\s?(of|/|von)\s?\d{1,4})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();
}
