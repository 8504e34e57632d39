using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Readers.Layout;

/// <summary>Text that was printed on pages, as one text: without page numbers and running heads, sentences whole across the page break.</summary>
/// <param name="Text">The text.</param>
/// <param name="Removed">The lines that were taken away.</param>
/// <remarks>Done while a file is read, before the article's text exists. Text without form feeds or numbered pages is left as it is.</remarks>
internal sealed partial record PrintedPages(string Text, IReadOnlyList<RemovedText> Removed)
{
    public const string Reason = "A page number, or the running head of a page.";

    private const int EdgeLines = 3;
    private const int LongestHead = 120;
    private const int FewestWordsBefore = 5;

    /// <summary>Reads text with <c>\n</c> for line breaks.</summary>
    public static PrintedPages Read(string text)
    {
        var pages = Split(text);
        if (pages.Count < 2)
            return new PrintedPages(text, []);

        var heads = RunningHeads(pages);
        var removed = new List<RemovedText>();
        var seen = new HashSet<string>();
        foreach (var page in pages)
        {
            RemoveEdge(page, fromEnd: false, heads, seen, removed);
            RemoveEdge(page, fromEnd: true, heads, seen, removed);
        }

        pages.RemoveAll(page => page.Count == 0);
        return new PrintedPages(Join(pages), removed);
    }

    private static List<List<string>> Split(string text)
    {
        var hasFeeds = text.Contains('\f');
        if (!hasFeeds && NumberLine().Count(text) < 2)
            return [];
        // A number in the first line belongs to the page below it, else to the one above.
        var isAbove = hasFeeds || NumberLine().IsMatch(text.TrimStart().Split('\n', 2)[0]);
        var pages = new List<List<string>> { new() };
        foreach (var part in text.Split('\f'))
        {
            if (pages[^1].Count > 0)
                pages.Add([]);
            foreach (var line in part.Split('\n'))
            {
                var isNumber = !hasFeeds && NumberLine().IsMatch(line);
                if (isNumber && isAbove && pages[^1].Exists(before => before.Length > 0))
                    pages.Add([]);
                pages[^1].Add(line.TrimEnd());
                if (isNumber && !isAbove)
                    pages.Add([]);
            }
        }

        return pages;
    }

    // What stands at the same edge of several pages, numbers apart.
    private static HashSet<string> RunningHeads(List<List<string>> pages)
    {
        var counts = new Dictionary<string, int>();
        foreach (var page in pages)
        {
            var lines = page.FindAll(line => line.Length > 0);
            foreach (var line in lines.Take(EdgeLines).Concat(lines.Skip(EdgeLines).TakeLast(EdgeLines)).Select(Pattern).Distinct())
                counts[line] = counts.GetValueOrDefault(line) + 1;
        }

        var least = Math.Max(2, pages.Count / 3);
        return counts.Where(count => count.Value >= least && count.Key.Length <= LongestHead).Select(count => count.Key).ToHashSet();
    }

    private static void RemoveEdge(List<string> page, bool fromEnd, HashSet<string> heads, HashSet<string> seen, List<RemovedText> removed)
    {
        var kept = new List<string>();
        for (var looked = 0; page.Count > 0;)
        {
            var line = page[fromEnd ? ^1 : 0];
            var isNumber = NumberLine().IsMatch(line) || BareNumber().IsMatch(line);
            if (line.Length > 0 && (looked == EdgeLines || !(isNumber || heads.Contains(Pattern(line)))))
                break;
            page.RemoveAt(fromEnd ? page.Count - 1 : 0);
            if (line.Length == 0)
                continue;
            looked++;
            // Where it stands first, a running head is the title of the whole; at the foot of a page, or with its number, it is none.
            if (!isNumber && seen.Add(Pattern(line)) && !fromEnd && !NumberAtEnd().IsMatch(line))
                kept.Add(line);
            else
                removed.Add(new RemovedText(line.Trim(), Reason));
        }

        page.InsertRange(0, kept.SelectMany(line => new[] { line, string.Empty }));
    }

    private static string Join(List<List<string>> pages)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0)
                text.Append(Between(pages[i - 1], pages[i]));
            text.AppendJoin('\n', pages[i]);
        }

        return text.ToString();
    }

    // A page may end within a sentence, or within a word.
    private static string Between(List<string> page, List<string> next)
    {
        var (last, first) = (page[^1].Trim(), next[0].TrimStart());
        var width = Math.Max(page.Max(line => line.Length), next.Max(line => line.Length));
        var isEnd = Marks.Terminal.Contains(last[^1]) || Marks.ClosingQuotes.Contains(last[^1]) || last[^1] is ':' or ';' ||
            ListMarker.LengthAt(last) > 0 || ListMarker.LengthAt(first) > 0;
        if (isEnd)
            return "\n\n";
        if (last[^1] is '-' or '\u2010')
            return "\n";
        var isFull = last.Length * 5 >= Math.Min(width, LongestHead) * 3 && Words.Count(last) >= FewestWordsBefore;
        return char.IsLower(first[0]) || isFull ? " " : "\n\n";
    }

    private static string Pattern(string line) => Digits().Replace(line.Trim(), "#").ToUpperInvariant();

    [GeneratedRegex(@"^[ \t]*(?:page|seite|p\.)[ \t]?\d{1,4}(?:[ \t]*(?:of|von|/)[ \t]*\d{1,4})?[ \t]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"\b(?:page|seite|p\.)[ \t]?\d{1,4}(?:[ \t]*(?:of|von|/)[ \t]*\d{1,4})?[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberAtEnd();

    [GeneratedRegex(@"^[ \t]*(?:[-–—][ \t]?\d{1,4}[ \t]?[-–—]|\d{1,4}(?:[ \t]?/[ \t]?\d{1,4})?)$", RegexOptions.CultureInvariant)]
    private static partial Regex BareNumber();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
