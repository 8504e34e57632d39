namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Compares the facts of a claim with those of its quotes by rules alone. It only ever forbids: what it lets pass may still mean something else. Free are the
/// words and
/// their order; a number may change its form, a date too, a name may be shortened. What may not change is whatever a rule of the list looks at.
/// </summary>
internal static class FactCheck
{
    private static readonly Func<ComparedFacts, string?>[] Rules =
    [
        AboutFacts.Reject,
        ShownSigns.Reject,
        DateFacts.Reject,
        QuantityFacts.Reject,
        UnitFacts.Reject,
        NameFacts.Reject,
        SpeakerFacts.Reject,
        DenialFacts.Reject,
        ModalityFacts.Reject,
        TenseFacts.Reject,
        ScopeFacts.Reject,
        ConditionFacts.Reject,
        OppositeFacts.Reject,
        ExchangeFacts.Reject,
        BorderFacts.Reject,
        PrefixFacts.Reject,
        QualifierFacts.Reject,
        AddedPartFacts.Reject,
        OddWordFacts.Reject,
    ];

    /// <summary>Which fact of the claim its quotes do not have, or null.</summary>
    public static string? Reject(Claim claim)
    {
        var facts = new ComparedFacts(claim);
        return Rules.Select(rule => rule(facts)).FirstOrDefault(reason => reason is not null);
    }
}
