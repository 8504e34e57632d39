namespace ArticleBot.Answering.Checking.Facts;

/// <summary>A claim of several words must have one of them, or a number, from the quotes, the titles or the question.</summary>
internal static class AboutFacts
{
    /// <summary>Fewer words may well be others' words for the same: "It does, if narrowly".</summary>
    private const int LeastWords = 4;

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts) =>
        facts.Share == 0 && facts.Said.Stems.Count >= LeastWords && !facts.Said.Numbers.Overlaps(facts.Known.Numbers)
        && !facts.Said.Stems.Overlaps(Assertion.Of(facts.Claim.Question ?? string.Empty).Stems)
            ? "no quote about the same"
            : null;
}
