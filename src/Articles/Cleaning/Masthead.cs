using System.Text.RegularExpressions;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

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
    public static Masthead? Of(string text, IReadOnlyList<TextSpan> paragraphs)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > LongestName || !Name().IsMatch(paragraphs[0].In(text)))
            return null;
        // Without a line that says from when or for whom it is, what stands below may be the first heading of a text without such a name.
        string? title = null;
        var hasOther = false;
        foreach (var paragraph in paragraphs.Take(Lines).Skip(1))
        {
            var line = paragraph.In(text).ToString();
            if (IsOther(line))
                hasOther = true;
            else if (line.Length > LongestTitle)
                break;
            else if (title is null && !Marks.Terminal.Contains(line[^1]))
                title = line;
        }

        return title is not null && hasOther ? new Masthead(paragraphs[0].In(text).ToString(), title) : null;
    }

    private static bool IsOther(string line) => Datelines.In(line, isTop: true, isOverStory: true) is not null || BylineWords.DateIn(line) is not null
        || BylineWords.NameIn(line) is not null || AddressOrReader().IsMatch(line);

    // Several words in capitals, without a figure, colon or dash: a heading has more to say.
    [GeneratedRegex(@"^\p{Lu}[\p{Lu}&'’.,]*([ -][\p{Lu}&][\p{Lu}&'’.,]*)+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    // "Church Lane 2, Tarrow", "To the parents of year 5".
    [GeneratedRegex(@"^\p{Lu}[\p{L} .'’-]*\s\d{1,3}[a-z]?(,|$)|^(To|For|Dear) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex AddressOrReader();
}
