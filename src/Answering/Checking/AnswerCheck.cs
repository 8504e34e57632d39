using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Composing;
using ArticleBot.English;

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
    private readonly OrderedDictionary<string, (Claim Claim, ClaimVerdict Verdict)> _known = new(StringComparer.Ordinal);
    private ClaimChecker? _checker;

    /// <summary>What was asked, standing alone.</summary>
    public string Question => question;

    /// <summary>What the layers say of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quotes">Its quotes, each with the person whom its "she" means.</param>
    public async Task<ClaimVerdict> OfAsync(string sentence, IReadOnlyList<(DraftQuote Quote, string? Person)> quotes)
    {
        var claim = new Claim(sentence, question, [.. quotes.Select(quote => Quoted(quote.Quote, quote.Person))]);
        var key = string.Join('\n', claim.Quotes.Select(quote => quote.Text).Prepend(sentence));
        _checker ??= checker.Now;
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = (claim, await Task.Run(() => _checker.Check(claim, _checker.Layers)));
        return known.Verdict;
    }

    /// <summary>The claims whose meaning is open to a second opinion: no rule forbids them, and they are not simply their quote's own words.</summary>
    public IReadOnlyList<Claim> Open => [.. _known.Values.Where(IsOpen).Select(known => known.Claim)];

    /// <summary>Takes what a language model says of the claims that were open.</summary>
    /// <param name="opinion">Its verdicts, by their place in <see cref="Open"/>.</param>
    public void Hear(SecondOpinion opinion)
    {
        var open = _known.Where(known => IsOpen(known.Value)).Select(known => known.Key).ToList();
        for (var i = 0; i < open.Count; i++)
        {
            if (opinion.Verdicts.TryGetValue(i + 1, out var supported))
                _known[open[i]] = _known[open[i]] with { Verdict = _known[open[i]].Verdict with { Supported = supported } };
        }
    }

    private static bool IsOpen((Claim Claim, ClaimVerdict Verdict) known) =>
        known.Verdict is { Facts: null, Wording: null, Supported: null } verdict && (verdict.Probability is not null || !OwnWords.Are(known.Claim));

    /// <summary>Whether a quote answers by itself, so that it may stand for a sentence that fails.</summary>
    public bool IsAnsweredBy(DraftQuote quote) => answers(quote);

    private static ClaimQuote Quoted(DraftQuote quote, string? person) =>
        new(Whitespace.Collapse(quote.Statement), quote.Passage.Article.Title, quote.Passage.Article.Published) { Person = person };
}
