using System.Text;
using ArticleBot.Articles.Splitting;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>A claim and its quotes, taken apart once for all rules.</summary>
internal sealed class ComparedFacts
{
    /// <param name="claim">The claim.</param>
    public ComparedFacts(Claim claim)
    {
        Claim = claim;
        Said = Assertion.Of(claim.Sentence);
        Sources = [.. claim.Quotes.Select(quote => quote.Person is { } person ? Assertion.Of(quote.Text).By(person) : Assertion.Of(quote.Text))];
        Titles = [.. claim.Quotes.Select(quote => quote.Title ?? string.Empty).Distinct()];
        Known = Assertion.Of(string.Join(". ", claim.Quotes.Select(quote => quote.Text).Concat(claim.Quotes.Select(quote =>
            quote.Person ?? string.Empty)).Concat(Titles)));
        Sentences = [.. claim.Quotes.Select(quote => SentenceSplitter.Split(quote.Text).Select(span => Assertion.Of(span.In(quote.Text).ToString())).ToList())];
        Nearest = NearestTo([.. Said.Stems]);
        Share = Relevance.Share(Said, Known);
        KnownWithoutBlanks = string.Concat(Known.Sequence.Select(word => word.Word));
        Phrases = new PhraseText(Said.Sequence);
        KnownPhrases = new PhraseText(Known.Sequence);
    }

    /// <summary>The claim.</summary>
    public Claim Claim { get; }

    /// <summary>What the sentence says.</summary>
    public Assertion Said { get; }

    /// <summary>What each quote says.</summary>
    public IReadOnlyList<Assertion> Sources { get; }

    /// <summary>The titles of the quotes' articles.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Quotes and titles together.</summary>
    public Assertion Known { get; }

    /// <summary>The sentence of each quote that has the most of the claim's words: the one that it is said to follow from.</summary>
    public IReadOnlyList<Assertion> Nearest { get; }

    /// <summary>
    /// Which share of the claim's content words quotes and titles have, 0 to 1: near 1 it is made of their words, so that what differs is not mere wording.
    /// </summary>
    public double Share { get; }

    /// <summary>The sentence for looking up words and phrases.</summary>
    public PhraseText Phrases { get; }

    /// <summary>The words of quotes and titles without blanks between: "USAgov" for "USA.gov".</summary>
    public string KnownWithoutBlanks { get; }

    /// <summary>Quotes and titles for looking up words and phrases.</summary>
    public PhraseText KnownPhrases { get; }

    /// <summary>The clauses of the nearest sentences.</summary>
    public IEnumerable<Clause> NearestClauses => Nearest.SelectMany(source => source.Clauses);

    /// <summary>The sentences of each quote, taken apart.</summary>
    public IReadOnlyList<IReadOnlyList<Assertion>> Sentences { get; }

    /// <summary>The sentence of each quote that has the most of some words.</summary>
    /// <param name="stems">Their stems.</param>
    public List<Assertion> NearestTo(IReadOnlyCollection<string> stems) =>
        [.. Sentences.Where(sentences => sentences.Count > 0).Select(sentences => sentences.MaxBy(sentence =>
            stems.Count(sentence.Stems.Contains) + Said.Numbers.Count(sentence.Numbers.Contains))!)];
}

/// <summary>Words of a text with single blanks between, in which words and phrases are looked up.</summary>
internal sealed class PhraseText
{
    private readonly string _text;

    /// <param name="words">The words in order.</param>
    public PhraseText(IEnumerable<AssertedWord> words)
    {
        var text = new StringBuilder(" ");
        foreach (var word in words)
            text.Append(word.Word).Append(' ');
        _text = text.ToString();
    }

    /// <summary>Whether the words stand in the text, one behind the other; a last word that ends with * may go on.</summary>
    public bool Has(string phrase) => phrase.EndsWith('*')
        ? _text.Contains($" {phrase.AsSpan(0, phrase.Length - 1)}", StringComparison.Ordinal)
        : _text.Contains($" {phrase} ", StringComparison.Ordinal);

    /// <summary>The first of the phrases that stands in the text, or null.</summary>
    public string? FirstOf(IEnumerable<string> phrases) => phrases.FirstOrDefault(Has);
}
