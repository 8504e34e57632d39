using System.Text.RegularExpressions;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Finds what there is about a subject: the passages on it, the whole article that it names, or the one last spoken of.</summary>
internal sealed partial class Subjects(PassageSearch search, IArticleLibrary library)
{
    /// <summary>How many articles are looked at when all of them are meant.</summary>
    private const int ArticlesOfAll = 3;

    /// <summary>What is meant, without words where all of the passages is, and its passages, best first.</summary>
    /// <param name="topic">The subject as the question has it; empty for whatever was last spoken of.</param>
    /// <param name="asking">The question's circumstances.</param>
    /// <param name="isOneArticleEnough">Whether one article that has the subject's name is all that is meant.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<(QuestionReading Subject, IReadOnlyList<RankedPassage> Passages)> FindAsync(
        string topic, Asking asking, bool isOneArticleEnough, CancellationToken cancellationToken)
    {
        if (topic.Length == 0 || ThisArticle().IsMatch(topic))
            return (QuestionReading.Everything, await LeadsAsync(asking.Conversation, cancellationToken));

        var subject = QuestionReading.About(topic);
        var passages = await search.FindAsync(new Understanding(topic), asking.Conversation, asking.AskedOn, cancellationToken);
        if (passages.Where(found => PartAsked.IsUnder(topic, found.Passage)).ToList() is { Count: > 0 } under)
            return (QuestionReading.Everything, [.. under.Where(found => found.Passage.Article.Key == under[0].Passage.Article.Key)]);
        return isOneArticleEnough && NamedArticles.Of(subject, passages) is [var article]
            ? (QuestionReading.Everything, await WholeAsync(article.Key, cancellationToken))
            : (subject, passages);
    }

    /// <summary>The article last spoken of, or the only one; else the beginnings of some.</summary>
    private async Task<IReadOnlyList<RankedPassage>> LeadsAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var spokenOf = conversation.Turns.Reverse().SelectMany(turn => turn.Citations).FirstOrDefault()?.Article.Key
            ?? (library.Articles.Count == 1 ? library.Articles[0].Key : null);
        if (spokenOf is not null)
            return await WholeAsync(spokenOf, cancellationToken);

        var leads = new List<RankedPassage>();
        foreach (var article in library.Articles.Take(ArticlesOfAll))
            leads.AddRange((await library.PassagesAsync(article.Key, cancellationToken)).Take(1).Select(passage => new RankedPassage(passage, 0f)));
        return leads;
    }

    private async Task<IReadOnlyList<RankedPassage>> WholeAsync(string articleKey, CancellationToken cancellationToken) =>
        [.. (await library.PassagesAsync(articleKey, cancellationToken)).Select(passage => new RankedPassage(passage, 0f))];

    [GeneratedRegex(@"^((this|that|the|these|those|all|your)( of)?( the)? ?)?(articles?|text|stories|story|it|document)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ThisArticle();
}
