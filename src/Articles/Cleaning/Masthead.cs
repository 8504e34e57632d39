using System.Text.RegularExpressions;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Articles.Cleaning;

/// <summary>
/// The beginning of a paper in plain text with the name of its organisation in capitals: what it is about stands below, behind the address, the day and whom
/// it is for.
/// </summary>
/// <param name="Organisation">Who publishes it.</param>
/// <param name="Title">What it is about.</param>
internal sealed partial record Masthead(string Organisation, string Title)
{
    private const int LongestName = 60;
    private const int LongestTitle = 100;

    // The title stands among the first lines.
    private const int Lines = 6;

    /// <summary>The masthead; null where no such name, or nothing that may be a title, stands there.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="isDated">Whether a line that said from when or whom it is has been taken out already.</param>
    public static Masthead? Of(string text, IReadOnlyList<TextSpan> paragraphs, bool isDated)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > LongestName || !Name().IsMatch(paragraphs[0].In(text)))
            return null;
        // Without a line that says from when or for whom it is, what stands below may be the first heading of a text without such a name.
        string? title = null;
        var hasOther = isDated;
        foreach (var (index, paragraph) in paragraphs.Take(Lines).Index().Skip(1))
        {
            var line = paragraph.In(text).ToString();
            var dateline = Datelines.In(line, isTop: true, isOverStory: true);
            hasOther |= dateline is not null;
            // "SUMMER FETE, 5 June 2027" is a title with a day.
            if ((dateline is not null && (dateline.Telling != Telling.Bare || Day().IsMatch(line))) || IsOther(line))
                hasOther = true;
            else if (line.Length > LongestTitle || Marks.Terminal.Contains(line[^1]) || CellGaps.Cut(text, paragraph).Count > 1
                || (title is null && IsOverTable(text, paragraphs, index)))
                break;
            else
                title ??= line;
        }

        return title is not null && hasOther ? new Masthead(paragraphs[0].In(text).ToString(), title) : null;
    }

    // What stands right above a table is what the table is called.
    private static bool IsOverTable(string text, IReadOnlyList<TextSpan> paragraphs, int index) => index + 1 < paragraphs.Count
        && text.AsSpan(paragraphs[index].End, paragraphs[index + 1].Start - paragraphs[index].End).Count('\n') == 1
        && CellGaps.Cut(text, paragraphs[index + 1]).Count > 1;

    private static bool IsOther(string line) =>
        BylineWords.DateIn(line) is not null || BylineWords.NameIn(line) is not null || AddressOrReader().IsMatch(line);

    // Several words in capitals, without a figure, colon or dash: a heading has more to say.
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}&'’.,]*([ -][\p{Lu}&][\p{Lu}&'’.,]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    // "Friday, 16 January 2026 - page 18", "20 January 2025 (replaces the sheet of 2024)".
    [GeneratedRegex("^(\\d|" + Weekdays.Alternation + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    // "Church Lane 2, Tarrow", "To the parents of year 5".
    [GeneratedRegex(@"^\p{Lu}[\p{L} .'’-]*\s\d{1,3}[a-z]?(,|$)|^(To|For|Dear) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AddressOrReader();
}
