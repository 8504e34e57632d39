using ArticleBot.Retrieval;

namespace ArticleBot.Training.Sets;

/// <summary>Makes labelled sets out of pairs of a query and the passage that belongs to it: long answers, as SQuAD does not have them.</summary>
public static class PairSets
{
    /// <summary>Makes one set.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="pairs">Query and passage.</param>
    /// <param name="questions">How many questions at most, drawn at random.</param>
    /// <param name="random">Draws; the same seed gives the same set.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<LabelledSet> CreateAsync(
        string name, IEnumerable<(string Query, string Passage)> pairs, int questions, Random random, CancellationToken cancellationToken)
    {
        var articles = pairs.DistinctBy(pair => pair.Passage)
            .Select((pair, i) => (pair.Query, Raw: new RawArticle($"{name}-{i}", Title(pair.Passage), pair.Passage)))
            .ToArray();
        var passages = await ArticleCutting.CutAsync(articles.Select(article => article.Raw), cancellationToken);
        random.Shuffle(articles);
        return new LabelledSet(name, passages, [.. articles.Take(questions).Select(article => new LabelledQuestion(
            article.Raw.Id, new Question(article.Query), [], [new Evidence(article.Raw.Id, string.Empty)], EvidenceMode.Article))]);
    }

    /// <summary>The query is the title of many of these passages, so the first words stand in for it.</summary>
    private static string Title(string passage) => string.Join(' ', passage.Split(' ').Take(7));
}
