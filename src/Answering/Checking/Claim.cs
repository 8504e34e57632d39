using ArticleBot.Articles;

namespace ArticleBot.Answering.Checking;

/// <summary>A sentence that is said to follow from quotes.</summary>
/// <param name="Sentence">The sentence, without markers.</param>
/// <param name="Question">What was asked, or null; "No, …" and "it" are read with it.</param>
/// <param name="Quotes">What is said to prove it.</param>
public sealed record Claim(string Sentence, string? Question, IReadOnlyList<ClaimQuote> Quotes);

/// <summary>What a claim stands on.</summary>
/// <param name="Text">The quoted words as one statement: with the introduction of their list, the heads of their cell.</param>
/// <param name="Title">The title of the article, or null.</param>
/// <param name="Published">The day of the article as far as it is known, or null.</param>
public sealed record ClaimQuote(string Text, string? Title, PublicationDate? Published)
{
    /// <summary>Whom the first "he" or "she" of the words means, where the article makes that plain; else null.</summary>
    public string? Person { get; init; }
}
