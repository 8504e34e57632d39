using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Articles that a subject names: their titles have all of its words, so they are meant and not every sentence with these words.</summary>
internal static class NamedArticles
{
    /// <summary>The named ones among those found, best first; none for a subject without words.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="passages">What was found for it, best first.</param>
    public static IReadOnlyList<ArticleMetadata> Of(QuestionReading subject, IReadOnlyList<RankedPassage> passages) => subject.Stems.Count == 0 ? [] :
    [
        .. passages.Select(found => found.Passage.Article).DistinctBy(article => article.Key)
            .Where(article => subject.Stems.All(TermAnalyzer.English.Terms(article.Title).Contains)),
    ];
}
