namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>What a rule adds to a sentence's scores, in log-odds.</summary>
/// <param name="Choice">When sentences are compared.</param>
/// <param name="Belief">When it is judged whether the sentence answers at all.</param>
internal readonly record struct Effect(float Choice, float Belief)
{
    /// <summary>Nothing.</summary>
    public static Effect None => default;

    /// <summary>The sentence is left out.</summary>
    public static Effect Exclusion { get; } = new(float.NegativeInfinity, float.NegativeInfinity);

    /// <summary>Whether the sentence is left out.</summary>
    public bool Excludes => float.IsNegativeInfinity(Choice);

    /// <summary>The same added to both.</summary>
    public static Effect OfBoth(float logOdds) => new(logOdds, logOdds);
}
