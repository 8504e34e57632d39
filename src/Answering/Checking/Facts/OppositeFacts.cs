namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Opposites: where the quotes have one word of a pair and the claim the other, one of them must be denied, or what is compared be turned round.
/// </summary>
internal static class OppositeFacts
{
    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts) =>
        Opposites.Between(facts.Said, facts.Known, facts.Sources) is { } word ? $"the quotes say the opposite of '{word}'" : null;
}
