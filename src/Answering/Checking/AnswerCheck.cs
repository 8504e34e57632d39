using ArticleBot.Answering.Composing;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// The claim check of one answer. It keeps the network that was there when its first sentence was, and what it found: a sentence that is shown while the next
/// one is written
/// is not read again.
/// </summary>
/// <param name="checker">Judges claims.</param>
/// <param name="question">What was asked, standing alone.</param>
/// <param name="answers">Whether a quote answers it by itself.</param>
internal sealed class AnswerCheck(ClaimChecker checker, string question, Func<DraftQuote, bool> answers)
{
    private readonly Dictionary<string, ClaimVerdict> _known = new(StringComparer.Ordinal);
    private ClaimChecker? _checker;

    /// <summary>What the layers say of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quotes">Its quotes, each with the person whom its "she" means.</param>
    public async Task<ClaimVerdict> OfAsync(string sentence, IReadOnlyList<(DraftQuote Quote, string? Person)> quotes)
    {
        var claim = new Claim(sentence, question, [.. quotes.Select(quote => Quoted(quote.Quote, quote.Person))]);
        var key = string.Join('\n', claim.Quotes.Select(quote => quote.Text).Prepend(sentence));
        _checker ??= checker.Now;
        if (!_known.TryGetValue(key, out var verdict))
            _known[key] = verdict = await Task.Run(() => _checker.Check(claim, _checker.Layers));
        return verdict;
    }

    /// <summary>Whether a quote answers by itself, so that it may stand for a sentence that fails.</summary>
    public bool IsAnsweredBy(DraftQuote quote) => answers(quote);

    private static ClaimQuote Quoted(DraftQuote quote, string? person) =>
        new(Whitespace.Collapse(quote.Statement), quote.Passage.Article.Title, quote.Passage.Article.Published) { Person = person };
}
