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
    private const int LongestLabel = 40;
    private const int MostLabelWords = 4;

    // What a call asks, and what has to come with it: without that it is a sentence ("Join us on Friday", "Sign up for our evening class").
    private static readonly (string Words, Need Need)[] Calls =
    [
        ("follow us", Need.NetworkOrEnd), ("like us on", Need.Network), ("find us on", Need.Network), ("join us on", Need.Network), ("follow @", Need.Nothing),
        ("share this", Need.PageOrEnd), ("share on", Need.NetworkOrEnd), ("share via", Need.NetworkOrEnd), ("tweet this", Need.PageOrEnd),
            ("pin it", Need.NetworkOrEnd),
        ("spread the word", Need.End), ("enjoy this blog", Need.Nothing), ("enjoyed this", Need.Nothing), ("like this article?", Need.Nothing),
            ("like this post?", Need.Nothing),
        ("sign up for our", Need.Letter), ("sign up to our", Need.Letter), ("subscribe to our", Need.Letter), ("join our mailing list", Need.Nothing),
        ("join our newsletter", Need.Nothing), ("get our newsletter", Need.Nothing), ("subscribe now", Need.Nothing), ("subscribe today", Need.Nothing),
        ("download our app", Need.End), ("get our app", Need.End), ("email this article", Need.Nothing), ("print this article", Need.Nothing),
            ("copy this url", Need.Nothing),
        ("leave a comment", Need.End), ("post a comment", Need.End), ("turn on notifications", Need.End), ("delivered to your inbox", Need.Nothing),
    ];

    private static readonly SearchValues<string> CallWords = SearchValues.Create([.. Calls.Select(call => call.Words)], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> NetworkNames = SearchValues.Create(
    [
        "twitter", "facebook", "instagram", "threads", "bluesky", "mastodon", "linkedin", "tiktok", "youtube", "pinterest", "whatsapp", "telegram", "reddit",
        "social media", "on x", "email", "e-mail", "@",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Letters = SearchValues.Create(
        ["newsletter", "mailing", "email", "e-mail", "alert", "bulletin", "digest", "channel", "podcast", "update", "briefing", "feed"],
            StringComparison.OrdinalIgnoreCase);

    private static readonly WordSet PageWords = WordSet.Of("story article post page entry video photo link recipe content news on via with: using");

    private static readonly WordSet EndWords = WordSet.Of("below here now today please :) thanks");

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

    private static readonly WordSet Joining = WordSet.Of("a an the of and & in at on by for from via with courtesy de la le van von der to its their");

    private static readonly SearchValues<char> CreditStarts = SearchValues.Create("FfIiPpGgAaCcHhMmVv(");
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-_=*~#•·–—+ ");

    public static void Find(Rejects rejects)
    {
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            var line = rejects.Words(i);
            if (line.Length <= LongestCredit && ReasonFor(line) is { } reason && !(reason == CreditReason && IsField(rejects, i)))
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
            // "Photo: at most two years old.": behind a colon stands a name or the title of a picture.
            if (credit[^1] == ':')
                return IsNames(rest);
            // "Getty Images sued the company on Tuesday.": names without a mark behind them are credits only in short lines.
            return rest.IsEmpty || !char.IsLetter(rest[0]) && (Words.Count(line) <= 12 && line[^1] != '.');
        }

        return false;
    }

    // A name or a title: nothing else but words with a capital letter, what joins these, and one more word at most.
    private static bool IsNames(ReadOnlySpan<char> words)
    {
        var (names, others) = (0, 0);
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim("\"'“”‘’()[].,;:");
            if (word.IsEmpty || Joining.Contains(word))
                continue;
            if (char.IsUpper(word[0]) || word[0] is '@' or '©')
                names++;
            else if (char.IsLetter(word[0]))
                others++;
        }

        return words.IsWhiteSpace() || names > 0 && others <= 1;
    }

    // A label among other labels is a field of a form or list: "Name: …", "Photo: …", "Email: …".
    private static bool IsField(Rejects rejects, int index) =>
        (index > 0 && IsLabelled(rejects.Words(index - 1))) || (index + 1 < rejects.Paragraphs.Count && IsLabelled(rejects.Words(index + 1)));

    private static bool IsLabelled(ReadOnlySpan<char> line)
    {
        line = line[ListMarker.LengthAt(line)..];
        var colon = line.IndexOf(':');
        return colon is >= 2 and <= LongestLabel && colon + 2 < line.Length && line[colon + 1] == ' ' && char.IsUpper(line[0]) &&
            Words.Count(line[..colon]) <= MostLabelWords && !(CreditStarts.Contains(line[0]) && IsCredit(line));
    }

    private static bool IsCall(ReadOnlySpan<char> line)
    {
        var window = line[..Math.Min(line.Length, CallWindow)];
        var position = window.IndexOfAny(CallWords);
        if (position < 0 || !StartsWord(line, position) || Words.Count(line[..position]) > MostWordsBefore || Words.Count(line) > MostCallWords ||
            line.Contains(" said", StringComparison.Ordinal))
            return false;
        foreach (var (words, need) in Calls)
        {
            if (line[position..].StartsWith(words, StringComparison.OrdinalIgnoreCase))
                return IsMet(need, line[(position + words.Length)..]);
        }

        return false;
    }

    private static bool IsMet(Need need, ReadOnlySpan<char> rest)
    {
        // "Follow USA TODAY" does not say "follow us".
        if (!rest.IsEmpty && char.IsLetterOrDigit(rest[0]) && need != Need.Nothing)
            return false;
        return need switch
        {
            Need.Network => rest.ContainsAny(NetworkNames),
            Need.NetworkOrEnd => IsEnd(rest) || rest.ContainsAny(NetworkNames),
            Need.PageOrEnd => IsEnd(rest) || PageWords.Contains(FirstWord(rest)) || rest.ContainsAny(NetworkNames),
            Need.Letter => rest.ContainsAny(Letters),
            Need.End => IsEnd(rest),
            _ => true,
        };
    }

    private static bool IsEnd(ReadOnlySpan<char> rest)
    {
        var words = rest.Trim(" .!:…→»>");
        return words.IsEmpty || EndWords.Contains(words) || words[0] is '(' or ')';
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> rest)
    {
        var words = rest.TrimStart();
        var end = words.IndexOfAny(" .,!");
        return end < 0 ? words : words[..end];
    }

    // "Follow Ann Lee on Twitter: @annlee"
    private static bool IsFollowLine(ReadOnlySpan<char> line) =>
        line.StartsWith("follow ", StringComparison.OrdinalIgnoreCase) && line.ContainsAny(Networks) && Words.Count(line) <= MostCallWords;

    private static bool StartsWord(ReadOnlySpan<char> line, int position) => position == 0 || !char.IsLetterOrDigit(line[position - 1]);

    private enum Need
    {
        Nothing,
        End,
        Network,
        NetworkOrEnd,
        PageOrEnd,
        Letter,
    }
}
