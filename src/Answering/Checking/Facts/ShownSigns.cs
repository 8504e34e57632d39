namespace ArticleBot.Answering.Checking.Facts;

/// <summary>Addresses, words in quotation marks, markup and shouting: what is shown beside words must stand in the quotes as it is.</summary>
internal static class ShownSigns
{
    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts) =>
        Typography.RejectShown(facts.Claim.Sentence, [.. facts.Claim.Quotes.Select(quote => quote.Text), .. facts.Titles]);
}
