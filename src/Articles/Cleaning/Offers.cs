using System.Buffers;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Articles.Cleaning;

/// <summary>Finds blocks that sell access to the publication instead of being the article.</summary>
/// <remarks>
/// One phrase proves nothing: an article may be about subscriptions or list prices. A block needs a line that invites the reader with a
/// verb at its beginning ("Try unlimited access"), and further lines of an offer around it; prose always ends it.
/// </remarks>
internal static class Offers
{
    public const string Reason = "Offers a subscription.";

    private const int LongestLine = 240;
    private const int MostWords = 30;
    private const int MostGapWords = 14;
    private const int MostGap = 3;

    private static readonly WordSet Invitations = WordSet.Of(
        "try get subscribe start become join sign log unlock choose continue register activate claim enjoy keep support upgrade already to want");

    private static readonly SearchValues<string> Clear = SearchValues.Create(
    [
        "unlimited access", "unlimited digital access", "full access to", "free trial", "trial period", "trial offer", "cancel any time",
        "cancel anytime", "major cards accepted", "major credit cards", "already a subscriber", "already a member",
        "already have an account", "already subscribed", "to continue reading", "continue reading this", "to keep reading",
        "to read the full", "to read the rest", "to read this article", "subscribers only", "subscriber-only", "subscriber exclusive",
        "members only", "become a subscriber", "become a member", "subscribe now", "subscribe today", "subscribe to read",
        "subscribe for", "start your subscription", "start your trial", "start a subscription", "choose your plan", "choose a plan",
        "billed monthly", "billed annually", "billed yearly", "a month for", "for four weeks", "for your first month",
        "unlimited articles", "free articles", "articles remaining", "articles left this month", "digital subscription", "no commitment",
        "$1", "£1", "€1",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Faint = SearchValues.Create(
    [
        "subscri", "newsletter", "archive", "discount", "your account", "an account", "sign in", "log in", "sign up", "membership",
        "your inbox", "premium", "ad-free", "exclusive content", "full access", "all content", "original reporting", "per month",
        "/month", "a month", "a week", "per week", "a year", "per year", "free for",
    ], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Reported = SearchValues.Create(
        [" said", " says", " told ", " announced", " reported", " according to", " added", " wrote", " was ", " were ", " had ", " has been"],
        StringComparison.OrdinalIgnoreCase);

    public static void Find(Rejects rejects)
    {
        for (var i = 0; i < rejects.Paragraphs.Count; i++)
        {
            if (IsInvitation(rejects.Words(i)))
                i = TakeBlock(rejects, i);
        }
    }

    // Only these lines are worth a closer look; nearly every paragraph is passed over by its first word.
    private static bool IsInvitation(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
            return false;
        var end = line.IndexOfAny(' ', '\n');
        return Invitations.Contains(end < 0 ? line : line[..end]) && StrengthOf(line) == 2;
    }

    // Rejects the block around an invitation if there is one, and returns the last paragraph looked at.
    private static int TakeBlock(Rejects rejects, int invitation)
    {
        var (first, last, strength, gap) = (invitation, invitation, 2, 0);
        while (first > 0 && StrengthOf(rejects.Words(first - 1)) is > 0 and var before)
        {
            strength += before;
            first--;
        }

        for (var i = invitation + 1; i < rejects.Paragraphs.Count && gap < MostGap; i++)
        {
            var words = rejects.Words(i);
            if (StrengthOf(words) is > 0 and var after)
            {
                strength += after;
                (last, gap) = (i, 0);
            }
            else if (!IsBullet(words))
            {
                gap = IsGap(words) ? gap + 1 : MostGap;
            }
        }

        // Two clear lines, or one with two that fit.
        if (strength < 4)
            return invitation;
        for (var i = first; i <= last; i++)
            rejects.Reject(i, Reason);
        return last;
    }

    // 2 a clear offer, 1 a line that fits into one, 0 neither.
    private static int StrengthOf(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine)
            return 0;
        var strength = line.ContainsAny(Clear) ? 2 : line.ContainsAny(Faint) ? 1 : 0;
        return strength > 0 && Words.Count(line) <= MostWords && !line.ContainsAny(Reported) ? strength : 0;
    }

    private static bool IsBullet(ReadOnlySpan<char> line) => ListMarker.LengthAt(line) >= line.Length;

    private static bool IsGap(ReadOnlySpan<char> line) =>
        line.Length <= LongestLine && Words.Count(line) <= MostGapWords && !Marks.Terminal.Contains(line[^1]) && !line.ContainsAny(Reported);
}
