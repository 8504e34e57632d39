using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// Whether a claim is an unbroken run of a quote's own words that begins where one of the quote's sentences begins. It needs no second opinion beside
/// the facts: of 74 false sentences made of their quotes' words three are such a run.
/// </summary>
internal static class OwnWords
{
    private static readonly char[] EndsOfSentences = ['.', '!', '?', ':', '\n'];

    /// <param name="claim">The claim.</param>
    public static bool Are(Claim claim)
    {
        var said = TermAnalyzer.English.Analyze(claim.Sentence);
        return said.Count > 0 && claim.Quotes.Any(quote => Holds(quote.Text, said));
    }

    private static bool Holds(string quote, IReadOnlyList<Term> said)
    {
        var words = TermAnalyzer.English.Analyze(quote);
        for (var first = 0; first + said.Count <= words.Count; first++)
        {
            if (BeginsSentence(quote, words, first) && IsRun(words, first, said))
                return true;
        }

        return false;
    }

    private static bool BeginsSentence(string quote, IReadOnlyList<Term> words, int first) =>
        first == 0 || quote.AsSpan(words[first - 1].Span.End, words[first].Span.Start - words[first - 1].Span.End).ContainsAny(EndsOfSentences);

    private static bool IsRun(IReadOnlyList<Term> words, int first, IReadOnlyList<Term> said)
    {
        for (var i = 0; i < said.Count; i++)
        {
            if (words[first + i].Word != said[i].Word)
                return false;
        }

        return true;
    }
}
