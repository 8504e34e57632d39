using System.Buffers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds blocks that sell access to the publication instead of being the article.</summary>
/// <remarks>
/// One phrase proves nothing: an article may be about subscriptions. A block is a run of short lines in which several address the reader
/// with an offer; prose (long, or telling what somebody said) always ends it.
/// </remarks>
internal static class Offers
{
    public const string Reason = "Offers a subscription.";

    private const int LongestLine = 240;
    private const int MostWords = 30;
    private const int MostGapWords = 14;
    private const int MostGap = 3;

    private static readonly SearchValues<string> Clear = SearchValues.Create(
    [
        "unlimited access", "unlimited digital access", "full access to", "free trial", "trial period", "$1 trial", "trial offer", "cancel any time",
        "cancel anytime", "major cards accepted", "major credit cards", "already a subscriber", "already a member", "already have an account",
        "to continue reading", "continue reading this article", "to keep reading", "to read the full", "to read this article", "subscribers only",
        "for subscribers", "subscriber-only", "members only", "become a subscriber", "become a member", "subscribe now", "subscribe today",
        "subscribe to read", "subscribe for", "start your", "start a subscription", "choose your plan", "choose a plan", "billed monthly", "billed annually",
        "billed yearly", "per month", "a month for", "for four weeks", "first month", "get unlimited", "log in to", "sign in to", "register to",
        "free articles", "articles remaining", "articles left this month", "digital subscription", "gift subscription", "no commitment",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Faint = SearchValues.Create(
    [
        "subscri", "newsletter", "archive", "discount", "your account", "sign in", "log in", "sign up", "membership", "in your inbox", "to your inbox",
        "premium", "ad-free", "exclusive content", "podcasts", "full access", "all content", "original reporting",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Reported = SearchValues.Create(
        [" said", " says", " told ", " announced", " reported", " according to", " added that", " wrote", " was ", " were ", " had ", " has been"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Prices = SearchValues.Create("$£€");

    public static void Find(Rejects rejects)
    {
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            if (Strength(rejects.Words(i)) < 2)
                continue;
            i = TakeBlock(rejects, i);
        }
    }

    // Rejects the block around a clear offer if there is one, and returns the last paragraph looked at.
    private static int TakeBlock(Rejects rejects, int clear)
    {
        var (last, clearLines, faintLines, gap) = (clear, 1, 0, 0);
        for (var i = clear + 1; i < rejects.Paragraphs.Count && gap < MostGap; i++)
        {
            var words = rejects.Words(i);
            switch (Strength(words))
            {
                case 2:
                    clearLines++;
                    (last, gap) = (i, 0);
                    break;
                case 1:
                    faintLines++;
                    (last, gap) = (i, 0);
                    break;
                case 0 when IsBullet(words):
                    break;
                case 0 when IsGap(words):
                    gap++;
                    break;
                default:
                    gap = MostGap;
                    break;
            }
        }

        if (clearLines + (faintLines / 2) < 2)
            return clear;
        for (var i = clear; i <= last; i++)
            rejects.Reject(i, Reason);
        return last;
    }

    // 2 a clear offer, 1 a line that fits into one, 0 neither.
    private static int Strength(ReadOnlySpan<char> line)
    {
        // Nearly all paragraphs end here: prose is longer than any line of an offer.
        if (line.Length > LongestLine)
            return 0;
        var strength = line.ContainsAny(Clear) || IsPriceLine(line) ? 2 : line.ContainsAny(Faint) ? 1 : 0;
        return strength > 0 && Words.Count(line) <= MostWords && !line.ContainsAny(Reported) ? strength : 0;
    }

    // "Only $1 for four weeks", "From £5 a month": a price, and hardly anything else.
    private static bool IsPriceLine(ReadOnlySpan<char> line) =>
        line.Length < 50 && line.ContainsAny(Prices) && (line.Contains("only ", StringComparison.OrdinalIgnoreCase) ||
        line.Contains("just ", StringComparison.OrdinalIgnoreCase) || line.Contains(" month", StringComparison.OrdinalIgnoreCase) ||
        line.Contains(" week", StringComparison.OrdinalIgnoreCase) || line.Contains("/mo", StringComparison.OrdinalIgnoreCase));

    private static bool IsBullet(ReadOnlySpan<char> line) => ListMarker.LengthAt(line) >= line.Length;

    private static bool IsGap(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && Words.Count(line) <= MostGapWords && !Marks.Terminal.Contains(line[^1]) && !line.ContainsAny(Reported);
}
