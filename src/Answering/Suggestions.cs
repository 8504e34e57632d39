using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Functions;
using ArticleBot.Articles;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering;

/// <summary>Offers further questions after an answer: only such as the articles answer, with something that was not said yet.</summary>
internal sealed class Suggestions(AnsweringFunctions functions, IArticleLibrary library, IOptions<AnsweringOptions> options, TimeProvider time)
{
    private const int Most = 3;

    /// <summary>Looks for further questions until there are enough or the time is up.</summary>
    /// <param name="answer">The answer just given.</param>
    /// <param name="asking">The question just asked.</param>
    /// <param name="ask">Answers a question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<string>> AfterAsync(
        Answer answer, Asking asking, Func<Asking, StepClock, CancellationToken, Task<Answer>> ask, CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(options.Value.SuggestionBudget, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var offered = new List<string>();
        try
        {
            var told = answer.Citations.Select(citation => (citation.Article.Key, citation.Span)).ToHashSet();
            var passages = await CitedPassagesAsync(answer, linked.Token);
            foreach (var candidate in await functions.SuggestAsync(answer.UnderstoodAs, passages, linked.Token))
            {
                linked.Token.ThrowIfCancellationRequested();
                var tried = await ask(new Asking(candidate) { AskedOn = asking.AskedOn }, new StepClock(time), linked.Token);
                if (tried.Outcome != AnswerOutcome.Answered || !tried.Citations.Any(citation => told.Add((citation.Article.Key, citation.Span))))
                    continue;
                offered.Add(candidate);
                if (offered.Count == Most)
                    break;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: what was found until now is offered.
        }

        return offered;
    }

    private async Task<IReadOnlyList<Passage>> CitedPassagesAsync(Answer answer, CancellationToken cancellationToken)
    {
        var passages = new List<Passage>();
        foreach (var key in answer.Citations.Select(citation => citation.Article.Key).Distinct())
            passages.AddRange(await library.PassagesAsync(key, cancellationToken));
        return [.. passages.OrderByDescending(passage => answer.Citations.Any(citation => passage.Span.Contains(citation.Span))).Take(PassagesShown)];
    }

    private const int PassagesShown = 4;
}
