namespace ArticleBot.Answering.Checking;

/// <summary>Whether a quote and a sentence are about the same: one that is not proves nothing, and its marker goes.</summary>
internal static class Relevance
{
    /// <summary>The least share of the sentence's content words.</summary>
    private const double MinimumShare = 0.25;

    /// <param name="said">The sentence.</param>
    /// <param name="quote">What the quote says.</param>
    public static bool IsAboutTheSame(Assertion said, Assertion quote) => Share(said, quote) >= MinimumShare;

    /// <summary>Which share of the sentence's content words the quote has, 0 to 1.</summary>
    public static double Share(Assertion said, Assertion quote) =>
        said.Stems.Count == 0 ? 0 : (double)said.Stems.Count(quote.Stems.Contains) / said.Stems.Count;
}
