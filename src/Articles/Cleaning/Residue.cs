using System.Buffers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds single lines that a web page puts around its article: calls to follow and share, photo credits, rules without words.</summary>
/// <remarks>A line is judged by how it begins and how short it is; within a longer text the same words mean something.</remarks>
internal static class Residue
{
    public const string CallReason = "Asks the reader to follow, share or subscribe.";
    public const string CreditReason = "Credits a picture.";
    public const string RuleReason = "A line without words.";

    private const int LongestCall = 140;
    private const int LongestCredit = 300;
    private const int MostCallWords = 18;
    // A call stands at the line's beginning, behind a few words such as "Please" or "Don't forget to".
    private const int MostWordsBefore = 3;
    private const int CallWindow = 60;

    private static readonly SearchValues<string> Calls = SearchValues.Create(
    [
        "follow us", "like us on", "find us on", "join us on", "follow @", "share this", "share on", "share via", "tweet this", "pin it",
        "spread the word", "enjoy this blog", "enjoyed this", "like this article?", "like this post?", "sign up for our",
        "sign up to our", "subscribe to our", "join our mailing list", "join our newsletter", "get our newsletter", "subscribe now",
        "subscribe today", "download our app", "get our app", "email this article", "print this article", "copy this url",
        "leave a comment", "post a comment", "turn on notifications", "delivered to your inbox",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Networks = SearchValues.Create(
    [
        "on twitter", "on x,", "on x:", "on x.", "on facebook", "on instagram", "on threads", "on bluesky", "on mastodon", "on linkedin",
        "on tiktok", " @",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Credits =
    [
        "featured image:", "featured photo:", "image:", "images:", "photo:", "photos:", "picture:", "pictures:", "photo credit",
        "image credit", "photo courtesy", "image courtesy", "picture credit", "photograph:", "photo by ", "photos by ", "photograph by ",
        "image by ", "picture by ", "image source:", "image copyright", "image caption", "media caption", "video caption",
        "getty images", "ap photo", "file photo", "cover image:", "header image:", "(photo by ", "(photo:", "(image:", "(ap photo",
        "photo illustration", "illustration by ", "illustration:", "credit:", "credits:",
    ];

    private static readonly SearchValues<char> CreditStarts = SearchValues.Create("FfIiPpGgAaCcHhMmVv(");
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-_=*~#•·–—+ ");

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
        if (RuleMarks.Contains(line[0]) && line.Length >= 3 && !line.ContainsAnyExcept(RuleMarks))
            return RuleReason;
        if (CreditStarts.Contains(line[0]) && IsCredit(line))
            return CreditReason;
        return line.Length <= LongestCall && (IsCall(line) || IsFollowLine(line)) ? CallReason : null;
    }

    private static bool IsCredit(ReadOnlySpan<char> line)
    {
        foreach (var credit in Credits)
        {
            if (!line.StartsWith(credit, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = line[credit.Length..];
            // "Photo by photo, she rebuilt the archive.": behind "by" stands a name, and a credit is no sentence.
            if (credit.EndsWith("by ", StringComparison.Ordinal))
                return !rest.IsEmpty && char.IsUpper(rest[0]) && Words.Count(line) <= 15;
            // "Getty Images sued the company on Tuesday.": names without a mark behind them are credits only in short lines.
            return !char.IsLetter(credit[^1]) || rest.IsEmpty || !char.IsLetter(rest[0]) && (Words.Count(line) <= 12 && line[^1] != '.');
        }

        return false;
    }

    private static bool IsCall(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(line.Length, CallWindow)];
        var position = window.IndexOfAny(Calls);
        return position >= 0 && StartsWord(line, position) && Words.Count(line[..position]) <= MostWordsBefore &&
            Words.Count(line) <= MostCallWords && !line.Contains(" said", StringComparison.Ordinal) && EndsWord(line[position..]);
    }

    // "Follow Ann Lee on Twitter: @annlee"
    private static bool IsFollowLine(ReadOnlySpan<char> line) =>
        line.StartsWith("follow ", StringComparison.OrdinalIgnoreCase) && line.ContainsAny(Networks) && Words.Count(line) <= MostCallWords;

    private static bool StartsWord(ReadOnlySpan<char> line, int position) => position == 0 || !char.IsLetterOrDigit(line[position - 1]);

    // "Follow USA TODAY" does not say "follow us".
    private static bool EndsWord(ReadOnlySpan<char> call) =>
        !call.StartsWith("follow us", StringComparison.OrdinalIgnoreCase) || call.Length == 9 || !char.IsLetterOrDigit(call[9]);
}
