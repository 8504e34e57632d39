namespace ArticleBot.Answering.Checking;

/// <summary>What a claim is compared by.</summary>
[Flags]
public enum ClaimLayers
{
    /// <summary>Nothing: every claim passes.</summary>
    None = 0,

    /// <summary>Numbers, dates, names, quoted words, who said it, negation, modality, order, scope: rules with a veto.</summary>
    Facts = 1,

    /// <summary>A network's probability that the quotes support the claim.</summary>
    Meaning = 2,

    /// <summary>Nearly the quotes' own words in nearly their order.</summary>
    Wording = 4,
}
