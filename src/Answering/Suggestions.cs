using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Functions;
using ArticleBot.Articles;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering;

/// <summary>Offers further questions after an answer: only such as the articles answer, with something that was not said yet.</summary>
internal sealed class Suggestions(AnsweringFunctions functions, IArticleLibrary library, IOptions<AnsweringOptions> options, TimeProvider time)
{
    private const int Most = 3;
    private const int PassagesShown = 4;

    /// <summary>Nobody waits for an answer yet where a conversation begins, and the first questions of a program take longest.</summary>
    private const int TimesAtBeginning = 10;

    /// <summary>Looks for further questions until there are enough or the time is up.</summary>
    /// <param name="answer">The answer just given.</param>
    /// <param name="asking">The question just asked.</param>
    /// <param name="model">The language model in this turn; it proposes, and is not asked to answer what it proposed.</param>
    /// <param name="ask">Answers a question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<IReadOnlyList<string>> AfterAsync(
        Answer answer,
        Asking asking,
        ModelInTurn model,
        Func<Asking, StepClock, CancellationToken, Task<Answer>> ask,
        CancellationToken cancellationToken) => TryAsync(
        async stop => await functions.SuggestAsync(answer.UnderstoodAs, await CitedPassagesAsync(answer, stop), model, stop),
        answer.Citations,
        asking,
        options.Value.SuggestionBudget,
        ask,
        cancellationToken);

    /// <summary>Looks for questions to begin with, about the newest articles.</summary>
    /// <param name="asking">The greeting.</param>
    /// <param name="ask">Answers a question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<IReadOnlyList<string>> ToBeginAsync(
        Asking asking, Func<Asking, StepClock, CancellationToken, Task<Answer>> ask, CancellationToken cancellationToken) =>
        TryAsync(FirstQuestionsAsync, [], asking, TimesAtBeginning * options.Value.SuggestionBudget, ask, cancellationToken);

    private async Task<IReadOnlyList<string>> TryAsync(
        Func<CancellationToken, Task<IReadOnlyList<string>>> propose,
        IReadOnlyList<Citation> known,
        Asking asking,
        TimeSpan allowed,
        Func<Asking, StepClock, CancellationToken, Task<Answer>> ask,
        CancellationToken cancellationToken)
    {
        using var budget = new CancellationTokenSource(allowed, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(budget.Token, cancellationToken);
        var offered = new List<string>();
        try
        {
            var told = known.Select(citation => (citation.Article.Key, citation.Span)).ToHashSet();
            foreach (var candidate in (await propose(linked.Token)).Where(QuestionWording.MayBeOffered))
            {
                linked.Token.ThrowIfCancellationRequested();
                var tried = await ask(new Asking(candidate) { AskedOn = asking.AskedOn }, new StepClock(time, model: ModelInTurn.NotAsked), linked.Token);
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

    /// <summary>
    /// One question about each of the newest articles first, so that the offers are about several, then more of the same, then what each article
    /// says.
    /// </summary>
    private async Task<IReadOnlyList<string>> FirstQuestionsAsync(CancellationToken cancellationToken)
    {
        var about = new List<IReadOnlyList<string>>();
        var newest = library.Articles.OrderByDescending(article => article.Published?.Exact ?? DateOnly.MinValue).Take(Most).ToList();
        foreach (var article in newest)
            about.Add(QuestionSuggester.Suggest(string.Empty, [.. (await library.PassagesAsync(article.Key, cancellationToken)).Take(PassagesShown)]));
        var questions = Enumerable.Range(0, Most).SelectMany(turn => about.Where(own => own.Count > turn).Select(own => own[turn]));
        return [.. questions, .. newest.Select(article => $"Tell me about {article.Title}")];
    }

    private async Task<IReadOnlyList<Passage>> CitedPassagesAsync(Answer answer, CancellationToken cancellationToken)
    {
        var passages = new List<Passage>();
        foreach (var key in answer.Citations.Select(citation => citation.Article.Key).Distinct())
            passages.AddRange(await library.PassagesAsync(key, cancellationToken));
        return [.. passages.OrderByDescending(passage => answer.Citations.Any(citation => passage.Span.Contains(citation.Span))).Take(PassagesShown)];
    }
}
