using ArticleBot.Articles;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class RankingRetrieverTests
{
    [Fact]
    public async Task The_passage_that_answers_is_put_before_one_that_only_shares_words()
    {
        var passages = new[]
        {
            Given.Passage("The harbour bridge is a bridge. A bridge in a harbour is a harbour bridge.", key: "words"),
            Given.Passage("The museum is closed on Mondays.", key: "other"),
            Given.Passage("Work began in 1923. The harbour bridge was opened by the mayor on 19 March 1932.", key: "answer"),
        };

        var found = await FindAsync("When was the harbour bridge opened?", passages, 3);

        Assert.Equal("answer", found[0].Passage.Article.Key);
        Assert.Equal("other", found[^1].Passage.Article.Key);
        Assert.True(found[0].Score > found[1].Score && found[1].Score > found[2].Score);
    }

    [Fact]
    public async Task Of_two_articles_with_the_same_words_the_one_of_the_asking_week_comes_first()
    {
        const string Text = "The prime minister resigned after a vote in parliament.";
        var passages = new[]
        {
            Given.Passage(Text, key: "old", published: "2019-03-01"),
            Given.Passage(Text, key: "new", published: "2024-05-15"),
        };

        var found = await FindAsync("Who resigned after a vote?", passages, 2, new DateOnly(2024, 5, 17));
        var thatYear = await FindAsync("Who resigned after a vote in 2019?", passages, 2, new DateOnly(2024, 5, 17));

        Assert.Equal("new", found[0].Passage.Article.Key);
        Assert.Equal("old", thatYear[0].Passage.Article.Key);
    }

    [Fact]
    public async Task The_scores_of_the_first_search_stay_beside_the_passage()
    {
        var passages = new[] { Given.Passage("A harbour."), Given.Passage("A bridge.", key: "b") };

        var found = await FindAsync("bridge", passages, 1);

        var best = Assert.Single(found);
        Assert.Equal("b", best.Passage.Article.Key);
        Assert.Equal(1, best.Lexical);
        Assert.Equal(0.5f, best.Cosine);
    }

    [Fact]
    public async Task Passages_beyond_the_candidates_follow_in_their_old_order()
    {
        var passages = Enumerable.Range(0, 50).Select(i => Given.Passage($"Bridge number {i}.", key: $"{i}")).ToArray();

        var found = await FindAsync("bridge", passages, 50);

        Assert.Equal(50, found.Count);
        Assert.Equal(Enumerable.Range(30, 20).Select(i => $"{i}"), found.Skip(30).Select(item => item.Passage.Article.Key));
        Assert.Equal(found.Select(item => item.Score).OrderDescending(), found.Select(item => item.Score));
    }

    [Fact]
    public async Task Nothing_found_stays_nothing()
    {
        Assert.Empty(await FindAsync("bridge", [], 5));
    }

    [Fact]
    public async Task A_question_of_stop_words_alone_is_ranked_without_failing()
    {
        Assert.Single(await FindAsync("what is it?", [Given.Passage("A bridge.")], 5));
    }

    private static Task<IReadOnlyList<RankedPassage>> FindAsync(string question, Passage[] passages, int count, DateOnly? askedOn = null) =>
        new RankingRetriever(new InOrder(passages), new Given.Counted(passages), PassageRanker.BuiltIn)
            .FindAsync(new Question(question, askedOn), count, CancellationToken.None);

    /// <summary>Returns the passages as they were given.</summary>
    private sealed class InOrder(Passage[] passages) : IRetriever
    {
        public Task<IReadOnlyList<RankedPassage>> FindAsync(Question question, int count, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<RankedPassage>>(
                [.. passages.Take(count).Select((passage, i) => new RankedPassage(passage, 10 - i) { Lexical = i, Cosine = 0.5f })]);
    }
}
