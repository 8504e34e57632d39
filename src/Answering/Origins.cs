using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering;

/// <summary>Says who wrote an article and when it was published, from what its source tells about it.</summary>
internal sealed partial class Origins(IArticleLibrary library, PassageSearch search)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Texts = "(article|document|page|text|post|story|report|piece|guide|note|notice|policy|manual)";

    /// <summary>How much of the subject's words a passage of the article meant must have.</summary>
    private const float LeastCoverage = 0.6f;

    /// <summary>The answer, or null where no article is plainly meant: then it is asked about something in the articles.</summary>
    /// <param name="question">The question.</param>
    /// <param name="topic">Of what it is asked.</param>
    /// <param name="asking">Its circumstances.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Answer?> OfAsync(QuestionReading question, string topic, Asking asking, CancellationToken cancellationToken)
    {
        var isOfAuthor = Author().IsMatch(question.Text);
        if (await MeantAsync(topic, asking, cancellationToken) is not { } meant)
            return null;
        var (article, isSaidToBeOne) = meant;
        var origin = isOfAuthor ? article.Byline is { } byline ? Phrases.FormatWrittenBy(article.Title, By().Replace(byline, string.Empty)) : null
            : ReaderDates.Of(article.Published) is { } day ? Phrases.FormatPublishedOn(article.Title, day) : null;
        // A thing with the name of an article may have been written or printed by somebody, too.
        return origin is not null ? Replies.Listing(question.Text, [article], origin)
            : isSaidToBeOne ? Replies.Listing(
                question.Text, [article], isOfAuthor ? Phrases.FormatNoAuthorSaid(article.Title) : Phrases.FormatNoDateSaid(article.Title))
            : null;
    }

    private async Task<(ArticleMetadata Article, bool IsSaidToBeOne)?> MeantAsync(string topic, Asking asking, CancellationToken cancellationToken)
    {
        if (Pointing().IsMatch(topic))
        {
            var cited = asking.Conversation.Turns is [.., { Citations: [var first, ..] }] ? first.Article : library.Articles is [var only] ? only : null;
            return cited is null ? null : (cited, true);
        }

        var subject = ArticleAbout().Replace(topic, string.Empty);
        var found = await search.FindAsync(new Understanding(subject), Conversation.Empty, asking.AskedOn, cancellationToken);
        var isSaidToBeOne = subject != topic;
        var named = NamedArticles.Of(QuestionReading.About(subject), found);
        return named.Count > 0 ? (NewestOf(named), isSaidToBeOne)
            : isSaidToBeOne && found is [var best, ..] && best.Coverage >= LeastCoverage ? (best.Passage.Article, true)
            : null;
    }

    /// <summary>The first, or the newest edition of it.</summary>
    private static ArticleMetadata NewestOf(IReadOnlyList<ArticleMetadata> named) => named.Where(article => Versions.AreOfOnePaper(named[0], article))
        .Aggregate(named[0], (newest, article) => Recency.IsNewer(article, newest) ? article : newest);

    [GeneratedRegex(@"\b(who|author)\b", Options)]
    private static partial Regex Author();

    [GeneratedRegex("^by ", Options)]
    private static partial Regex By();

    [GeneratedRegex("^(it|this|that|(this|that|the) " + Texts + ")$", Options)]
    private static partial Regex Pointing();

    [GeneratedRegex("^(the |this |that )?" + Texts + " (about|on|called|titled|named|with the title) ", Options)]
    private static partial Regex ArticleAbout();
}
