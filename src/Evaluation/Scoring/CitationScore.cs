namespace ArticleBot.Evaluation.Scoring;

/// <summary>How many quotes of one answer there are, prove it, and are real.</summary>
/// <param name="Count">Quotes.</param>
/// <param name="Good">Quotes that hold evidence or a right answer.</param>
/// <param name="Grounded">Quotes that stand in the article or in a retrieved passage, character by character but for white space.</param>
internal sealed record CitationScore(int Count, int Good, int Grounded);
