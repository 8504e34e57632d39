namespace ArticleBot.Retrieval.Tests.Indexing;

/// <summary>A corpus that changes from round to round: articles come, go, lose and gain paragraphs. Every round is known from its number alone.</summary>
internal static class ChangingCorpus
{
    private const int ArticleCount = 12;

    public static SomeArticles Round(int round)
    {
        var articles = new SomeArticles();
        foreach (var (key, text) in Texts(round))
            articles.With(key, text, $"Title of {key}");
        return articles;
    }

    public static Dictionary<string, string> Texts(int round)
    {
        var texts = new Dictionary<string, string>();
        for (var article = 0; article < ArticleCount; article++)
        {
            if ((round + article) % 5 == 0)
                continue;
            var paragraphs = Enumerable.Range(0, 1 + ((round + article) % 4))
                .Select(paragraph => Paragraph(article, paragraph, (round + article + paragraph) / 3));
            texts.Add($"{article}.txt", string.Join("\n\n", paragraphs));
        }

        return texts;
    }

    /// <summary>The index holds exactly one round, in its articles, passages, vectors, statistics and search results.</summary>
    public static async Task<bool> HoldsAsync(TemporaryIndex index, int round)
    {
        var texts = Texts(round);
        if (!index.Index.Articles.Select(article => article.Key).Order().SequenceEqual(texts.Keys.Order()))
            return false;

        var passages = 0;
        foreach (var (key, text) in texts)
        {
            var article = await index.Index.FindAsync(key, CancellationToken.None);
            if (article!.Text != text)
                return false;
            foreach (var passage in await index.Index.PassagesAsync(key, CancellationToken.None))
            {
                var found = await index.FindAsync($"{passage.Article.Title} {passage.Text}", 1);
                Assert.Equal(passage.Text, found[0].Passage.Text);
                Assert.InRange(found[0].Cosine, 0.99f, 1.01f);
                passages++;
            }
        }

        Assert.Equal(passages, index.Index.PassageCount);
        return true;
    }

    private static string Paragraph(int article, int paragraph, int edition) =>
        $"Article {article} tells in paragraph {paragraph} of edition {edition} about a{article}p{paragraph}e{edition}.";
}
