using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds lines that lead elsewhere: menus, "related articles" with the titles below it, copyright lines.</summary>
internal static class Navigation
{
    public const string Reason = "Belongs to the page's navigation.";

    private const int Longest = 80;
    private const int MostLabelWords = 7;
    private const int MostTeaserWords = 16;
    private const int MostTeasers = 12;
    private const int ShortestText = 25;

    // Lines that are navigation when they stand alone.
    private static readonly WordSet Labels = new(
    [
        "advertisement", "sponsored", "sponsored content", "share", "tweet", "print", "email", "facebook", "twitter", "whatsapp",
        "linkedin", "instagram", "youtube", "reddit", "pinterest", "telegram", "subscribe", "newsletter", "menu", "search", "log in",
        "login", "sign in", "sign up", "home", "skip to content", "skip to main content", "skip to navigation", "jump to navigation",
        "back to top", "scroll to top", "continue reading", "show more", "load more", "see more", "view comments", "show comments",
        "hide comments", "add a comment", "comments", "all rights reserved", "terms of use", "terms of service", "terms and conditions",
        "privacy policy", "cookie policy", "hide caption", "toggle caption", "enlarge this image", "previous", "next", "previous post",
        "next post", "previous article", "next article", "related", "read more", "read next", "read also", "also read", "see also",
        "you may also like", "you might also like", "top stories", "trending now", "click here",
    ]);

    // "Featured News & Articles", "More from this author": lines made of such words only, with one that selects and one that is selected.
    private static readonly WordSet Selecting = WordSet.Of(
        "featured related recommended popular recent latest trending more top read viewed editors' editor's editors’ editor’s");

    private static readonly WordSet Selected = WordSet.Of(
        "news article articles post posts story stories video videos content coverage reading links headlines picks");

    private static readonly WordSet Joining = WordSet.Of(
        "& and the most our your for you from this author category in on now today other by");

    // Labels that have the title of another article behind them.
    private static readonly string[] TeaserLabels =
    [
        "related:", "read more:", "read also:", "also read:", "see also:", "more:", "watch:", "watch now:", "listen:", "read next:",
        "don't miss:", "don’t miss:", "related article:", "related story:",
    ];

    public static void Find(Rejects rejects)
    {
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            var line = rejects.Words(i);
            if (line.Length > Longest)
                continue;
            if (IsSelection(line))
            {
                rejects.Reject(i, Reason);
                i = RejectTeasers(rejects, i);
            }
            else if ((IsLabel(line) && !HeadsText(rejects, i)) || IsTeaser(line) || IsTrail(line) || IsCopyright(line))
            {
                rejects.Reject(i, Reason);
            }
        }
    }

    // The titles below "Related articles": short lines that are no sentences, up to the first that is one.
    private static int RejectTeasers(Rejects rejects, int label)
    {
        var last = label;
        while (last + 1 < rejects.Paragraphs.Count && last - label < MostTeasers && IsTitle(rejects.Words(last + 1)))
            last++;
        // Titles come in numbers. A single short line is as likely the heading of what follows.
        if (last - label < 2 && last + 1 < rejects.Paragraphs.Count)
            return label;
        for (var i = label + 1; i <= last; i++)
            rejects.Reject(i, Reason);
        return last;
    }

    private static bool IsTitle(ReadOnlySpan<char> line) =>
        line.Length <= 120 && !Marks.Terminal.Contains(line[^1]) && line[^1] != ':' && Words.Count(line) is >= 3 and <= MostTeaserWords;

    // "Privacy policy" above the policy, "Search" above what a manual says of it: the title of the text, or a heading of it.
    private static bool HeadsText(Rejects rejects, int index) =>
        (index == 0 || rejects.IsMarkedHeading(index)) && index + 1 < rejects.Paragraphs.Count
            && rejects.Words(index + 1) is { Length: >= ShortestText } next &&
        Marks.Terminal.Contains(next.TrimEnd("\"'”’»)]")[^1]);

    private static bool IsLabel(ReadOnlySpan<char> line) => Labels.Contains(Bare(line));

    private static bool IsSelection(ReadOnlySpan<char> line)
    {
        var (words, selects, selected) = (0, false, false);
        foreach (var range in Bare(line).Split(' '))
        {
            var word = Bare(line)[range];
            if (word.IsEmpty)
                continue;
            if (++words > MostLabelWords)
                return false;
            if (Selecting.Contains(word))
                selects = true;
            else if (Selected.Contains(word))
                selected = true;
            else if (!Joining.Contains(word))
                return false;
        }

        return words > 1 && selects && (selected || words <= 3 && IsMost(line));
    }

    // "Most popular", "Most read", "Recommended for you".
    private static bool IsMost(ReadOnlySpan<char> line) =>
        line.StartsWith("most ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("recommended", StringComparison.OrdinalIgnoreCase);

    private static bool IsTeaser(ReadOnlySpan<char> line)
    {
        foreach (var label in TeaserLabels)
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                return Words.Count(line) <= MostTeaserWords && line[^1] is not ('.' or ';');
        }

        return false;
    }

    // "Home > World > Asia"
    private static bool IsTrail(ReadOnlySpan<char> line) =>
        line.StartsWith("home ", StringComparison.OrdinalIgnoreCase) && line.Length > 6 && line[5] is '>' or '»' or '›' or '/' or '|';

    private static bool IsCopyright(ReadOnlySpan<char> line) =>
        line[0] == '©' ||
        line.StartsWith("copyright ©", StringComparison.OrdinalIgnoreCase) ||
        line.StartsWith("copyright (c)", StringComparison.OrdinalIgnoreCase) ||
        line.TrimEnd('.').EndsWith("all rights reserved", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> line) => line.Trim(" :.…»>›→↑▼+0123456789()[]");
}
