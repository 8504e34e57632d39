using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Articles;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Finds passages for a question within its conversation: the question counts fully, the words of earlier turns a little, and what the last
/// reply cited stays a candidate.
/// </summary>
internal sealed class PassageSearch(
    IRetriever retriever,
    [FromKeyedServices(RetrievalServices.Unranked)] IRetriever unranked,
    IArticleLibrary library,
    IOptions<AnsweringOptions> options)
{
    /// <summary>What the words of the question before count; each earlier one counts half of the next.</summary>
    private const float EarlierQuestionWeight = 0.35f;

    private const float ReplyWeight = 0.05f;

    /// <summary>A question that stands alone by its wording leans less on what was said before.</summary>
    private const float IndependentShare = 0.6f;

    /// <summary>The log-odds that the passages of the last reply gain.</summary>
    private const float CitedLogOdds = 1f;

    /// <summary>The log-odds that the other passages of the articles gain that the last reply cited, when the question leans on it.</summary>
    private const float CitedArticleLogOdds = 1f;

    /// <summary>So many passages of such an article are candidates without having been found.</summary>
    private const int PassagesOfCited = 20;

    private const int EarlierQuestions = 3;

    /// <summary>A question of fewer words may leave its subject to what was said before.</summary>
    private const int LeastOfSubject = 3;

    /// <summary>Finds passages, best first.</summary>
    public async Task<IReadOnlyList<RankedPassage>> FindAsync(
        Understanding question, Conversation conversation, DateOnly? askedOn, CancellationToken cancellationToken)
    {
        var found = await retriever.FindAsync(new Question(question.Text, askedOn), options.Value.PassagesFetched, cancellationToken);
        if (conversation.Turns.Count > 0 && !IsOfAnotherSubject(question, conversation))
            found = await WithContextAsync(found, question, conversation, askedOn, cancellationToken);
        return Known.On(askedOn, question.Text, found);
    }

    // A whole question of which no word was said before is about something else.
    private static bool IsOfAnotherSubject(Understanding question, Conversation conversation)
    {
        if (question.IsFollowUp)
            return false;
        var asked = TermAnalyzer.English.QuestionTerms(question.Text).ToHashSet(StringComparer.Ordinal);
        return asked.Count >= LeastOfSubject
            && !conversation.Turns.Any(turn => TermAnalyzer.English.Terms($"{turn.Question}\n{turn.Reply}").Any(asked.Contains));
    }

    private async Task<IReadOnlyList<RankedPassage>> WithContextAsync(
        IReadOnlyList<RankedPassage> found, Understanding question, Conversation conversation, DateOnly? askedOn, CancellationToken cancellationToken)
    {
        var scores = new FusedScores(found);
        var share = question.IsFollowUp ? 1f : IndependentShare;
        var known = TermAnalyzer.English.Terms(question.Text).ToHashSet(StringComparer.Ordinal);
        var weight = EarlierQuestionWeight * share;
        foreach (var turn in conversation.Turns.Reverse().Take(EarlierQuestions))
        {
            await AddAsync(turn.Question, weight);
            weight /= 2;
        }

        await AddAsync(conversation.Turns[^1].Reply, ReplyWeight * share);
        foreach (var passage in await CitedAsync(conversation.Turns[^1].Citations, cancellationToken))
            scores.Add(passage, CitedLogOdds * share);
        if (question.IsFollowUp)
        {
            foreach (var key in conversation.Turns[^1].Citations.Select(citation => citation.Article.Key).Distinct())
            {
                foreach (var passage in (await library.PassagesAsync(key, cancellationToken)).Take(PassagesOfCited))
                    scores.Add(passage, CitedArticleLogOdds);
            }
        }

        return scores.Best(options.Value.PassagesFetched);

        async Task AddAsync(string text, float weight)
        {
            var words = NewWords(text, known);
            if (words.Length > 0)
                scores.Add(await unranked.FindAsync(new Question(words, askedOn), options.Value.PassagesFetched, cancellationToken), weight);
        }
    }

    /// <summary>The words that the question does not have itself.</summary>
    private static string NewWords(string text, HashSet<string> known) => string.Join(
        ' ', TermAnalyzer.English.Analyze(text).Where(term => !term.IsStopWord && !known.Contains(term.Stem)).Select(term => term.Word).Distinct());

    private async Task<IReadOnlyList<Passage>> CitedAsync(IReadOnlyList<Citation> citations, CancellationToken cancellationToken)
    {
        var passages = new List<Passage>();
        foreach (var citation in citations)
        {
            var ofArticle = await library.PassagesAsync(citation.Article.Key, cancellationToken);
            if (ofArticle.FirstOrDefault(passage => passage.Version == citation.Version && passage.Span.Contains(citation.Span)) is { } passage)
                passages.Add(passage);
        }

        return passages;
    }
}
