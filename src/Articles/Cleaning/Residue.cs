using System.Buffers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds single lines that a web page puts around its article: calls to follow and share, photo credits, navigation.</summary>
/// <remarks>A line is judged by how it begins and how short it is; within a longer text the same words mean something.</remarks>
internal static class Residue
{
    private const int LongestCall = 120;
    private const int LongestCredit = 300;
    private const int LongestLabel = 60;

    private static readonly SearchValues<string> Calls = SearchValues.Create(
    [
        "follow us", "like us on", "find us on", "join us on", "follow @", "share this", "share on", "share via", "tweet this", "pin it", "spread the word",
        "enjoy this blog", "enjoyed this", "like this article", "like this post", "sign up for our", "sign up to our", "subscribe to our", "join our mailing list",
        "our newsletter", "subscribe now", "subscribe today", "click here to", "tap here to", "download our app", "get the app", "email this article",
        "print this article", "send us a tip", "leave a comment", "post a comment", "turn on notifications", "delivered to your inbox",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Credits =
    [
        "featured image:", "featured photo:", "image:", "images:", "photo:", "photos:", "picture:", "pictures:", "photo credit", "image credit", "photo courtesy",
        "image courtesy", "picture credit", "photograph:", "photo by ", "photos by ", "photograph by ", "image by ", "picture by ", "image source",
        "image copyright", "image caption", "media caption", "video caption", "getty images", "ap photo", "file photo", "cover image:", "header image:",
        "(photo by ", "(photo:", "(image:", "(ap photo", "credit:", "photo illustration", "illustration by ", "illustration:",
    ];

    private static readonly string[] Labels =
    [
        "featured news", "featured articles", "featured posts", "related articles", "related posts", "related stories", "related topics", "related coverage",
        "related content", "related links", "related news", "related:", "read more", "read next", "read also", "also read", "see also:", "more from", "more on this story",
        "more stories", "you may also like", "you might also like", "recommended for you", "recommended stories", "recommended articles", "most popular",
        "most read", "most viewed", "top stories", "latest news", "trending now", "editor's picks", "editors' picks", "popular posts", "recent posts",
        "skip to content", "skip to main content", "jump to navigation", "back to top", "home >", "home »", "previous post", "next post", "previous article",
        "next article", "advertisement", "sponsored content", "continue reading", "show more", "load more", "view comments", "show comments", "add a comment",
        "all rights reserved", "terms of use", "terms of service", "privacy policy", "cookie policy", "posted in", "filed under", "tagged with", "tags:",
        "share", "tweet", "print", "email", "facebook", "twitter", "whatsapp", "linkedin", "subscribe", "newsletter", "menu", "search", "log in", "sign in",
        "hide caption", "toggle caption", "enlarge this image", "scroll down", "watch:", "listen:",
    ];

    // The first letters with which any rule begins; most paragraphs are passed over by their first character.
    private static readonly SearchValues<char> CreditStarts = SearchValues.Create(FirstLetters(Credits));
    private static readonly SearchValues<char> LabelStarts = SearchValues.Create(FirstLetters(Labels));

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" :.…»>→0123456789()");

    public const string CallReason = "Asks the reader to follow, share or subscribe.";
    public const string CreditReason = "Credits a picture.";
    public const string LabelReason = "Belongs to the page's navigation.";

    public static void Find(Rejects rejects)
    {
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            var line = rejects.Words(i);
            if (line.Length <= LongestCredit && ReasonFor(line) is { } reason)
                rejects.Reject(i, reason);
        }
    }

    private static string? ReasonFor(ReadOnlySpan<char> line)
    {
        if (CreditStarts.Contains(line[0]) && IsCredit(line))
            return CreditReason;
        if (line.Length <= LongestCall && IsCall(line))
            return CallReason;
        return line.Length <= LongestLabel && IsLabel(line) ? LabelReason : null;
    }

    private static bool IsCredit(ReadOnlySpan<char> line)
    {
        foreach (var credit in Credits)
        {
            if (!line.StartsWith(credit, StringComparison.OrdinalIgnoreCase))
                continue;
            // "Photo by photo, she rebuilt the archive.": behind "by" stands a name, and a credit is no sentence.
            if (!credit.EndsWith("by ", StringComparison.Ordinal))
                return true;
            return line.Length > credit.Length && char.IsUpper(line[credit.Length]) && Words.Count(line) <= 15;
        }

        return false;
    }

    // The call stands at the line's beginning, behind at most three words such as "Please" or "Don't forget to".
    private static bool IsCall(ReadOnlySpan<char> line)
    {
        var position = line.IndexOfAny(Calls);
        return position >= 0 && Words.Count(line[..position]) <= 3 && Words.Count(line) <= 15 && !line.Contains(" said", StringComparison.Ordinal);
    }

    private static bool IsLabel(ReadOnlySpan<char> line)
    {
        if (!LabelStarts.Contains(line[0]))
            return line[0] is '©' || line.EndsWith("all rights reserved.", StringComparison.OrdinalIgnoreCase);
        foreach (var label in Labels)
        {
            if (!line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
                continue;
            if (line.Length == label.Length)
                return true;
            // A label of one word ("Share", "Search") counts only alone, with a mark or count behind it at most.
            if (!label.Contains(' '))
                return label[^1] == ':' ? Words.Count(line) <= 12 : !line[label.Length..].ContainsAnyExcept(LabelEnds);
            return !char.IsLetter(line[label.Length]) && Words.Count(line) <= 8 && line[^1] is not ('.' or '?' or '!' or '”' or '"');
        }

        return line.EndsWith("all rights reserved.", StringComparison.OrdinalIgnoreCase) || line.EndsWith("all rights reserved", StringComparison.OrdinalIgnoreCase);
    }

    private static string FirstLetters(string[] phrases) =>
        new(phrases.SelectMany(phrase => new[] { phrase[0], char.ToUpperInvariant(phrase[0]) }).Distinct().ToArray());
}
