using ArticleBot.Bot.Terminal;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Bot.Indexing;

/// <summary>Prints what a run over the articles changed.</summary>
internal static class IndexPrinter
{
    /// <summary>Letters of a removed text that are shown; enough to recognise it.</summary>
    private const int ShownLetters = 70;

    /// <summary>The whole report.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="report">What changed.</param>
    /// <param name="isVerbose">Whether every article and every removed text gets its row.</param>
    public static void Print(Screen screen, IndexReport report, bool isVerbose)
    {
        if (isVerbose)
        {
            var rows = report.Indexed.Select(key => new[] { "indexed", key, string.Empty })
                .Concat(report.Renamed.Select(renamed => new[] { "renamed", renamed.To, $"was {renamed.From}" }))
                .Concat(report.Removed.Select(key => new[] { "removed", key, string.Empty }))
                .Concat(report.PassedOver.Select(key => new[] { "passed over", key, "no text" }))
                .Concat(report.Cleaned.SelectMany(article => article.Removed.Select(removed =>
                    new[] { "left out", article.Key, $"{removed.Reason}: “{Shortened(removed.Text)}”" })))
                .ToList();
            if (rows.Count > 0)
                screen.Rows(["", "Article", ""], rows);
        }

        PrintTroubles(screen, report);
        if (report.PassedOver.Count > 0)
            screen.Line($"{Counted(report.PassedOver.Count, "file")} without text {(report.PassedOver.Count == 1 ? "was" : "were")} passed over: "
                + $"{ByEnding(report.PassedOver)}.");
        screen.Line(
            $"{report.Indexed.Count} indexed, {report.Renamed.Count} renamed, {report.Removed.Count} removed, {report.Unchanged} unchanged, "
            + $"{report.Failed.Count} unreadable. The index holds {Counted(report.ArticleCount, "article")} in {Counted(report.PassageCount, "passage")}.");
    }

    /// <summary>What the pretrained encoder has read.</summary>
    public static void Print(Screen screen, EncodingProgress encoding) => screen.Line(
        encoding.Unavailable ?? encoding.Trouble
            ?? FormattableString.Invariant($"The pretrained encoder has read {encoding.Encoded:N0} of {Counted(encoding.Total, "passage")}."));

    /// <summary>What the pretrained encoder has not read yet, and how it gets to it.</summary>
    public static void PrintUnfinished(Screen screen, EncodingProgress encoding) => screen.Line(
        encoding.Trouble
        ?? FormattableString.Invariant($"The pretrained encoder has read {encoding.Encoded:N0} of {Counted(encoding.Total, "passage")}; index lets it read the rest, for better answers."));

    /// <summary>Only what the owner of the articles should know: what could not be read and what was noticed.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="report">What changed.</param>
    /// <param name="isRepeating">Whether also what an earlier run has told is told.</param>
    public static void PrintTroubles(Screen screen, IndexReport report, bool isRepeating = true)
    {
        var rows = report.Failed.Select(failed => new[] { "unreadable", failed.Key, failed.Reason })
            .Concat(report.Remarks.Select(remark => new[] { "note", remark.Key, remark.Text }))
            .Where(row => isRepeating || !report.ToldBefore.Contains(row[1]))
            .ToList();
        if (rows.Count > 0)
            screen.Rows(["", "Article", "Reason"], rows);
        foreach (var notice in report.Notices)
            screen.Line(notice);
    }

    /// <summary>Such as <c>1 article</c> or <c>12 articles</c>.</summary>
    public static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : FormattableString.Invariant($"{count:N0} {noun}s");

    /// <summary>How many files have which ending: <c>.png 12, .css 1</c>.</summary>
    public static string ByEnding(IEnumerable<string> keys) => string.Join(", ", keys
        .GroupBy(key => Path.GetExtension(key).ToLowerInvariant())
        .OrderByDescending(ending => ending.Count())
        .ThenBy(ending => ending.Key, StringComparer.Ordinal)
        .Select(ending => FormattableString.Invariant($"{ending.Key} {ending.Count():N0}")));

    private static string Shortened(string text)
    {
        var line = TerminalText.OneLine(text);
        return line.Length <= ShownLetters ? line : line[..ShownLetters] + "…";
    }
}
