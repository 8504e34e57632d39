using System.Text.Json;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class PassageRankerTests
{
    [Fact]
    public void Retrieval_sees_the_numbers_that_the_training_saw()
    {
        var example = Card().Example;
        var passages = example.Texts.Zip(example.Titles, (text, title) => Given.Passage(text, title, key: title)).ToArray();
        var question = Given.Question(example.Question, passages);

        var rows = RankingFeatures.Compute(question, [.. passages.Select(passage => new PassageAnalysis(question, passage))])
            .Chunk(RankingFeatures.Count)
            .ToArray();

        Assert.Equal(example.Rows.Count, rows.Length);
        foreach (var (expected, actual) in example.Rows.Zip(rows))
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void The_shipped_ranker_gives_the_scores_that_the_training_gave()
    {
        var card = Card();
        var passages = card.Example.Texts.Zip(card.Example.Titles, (text, title) => Given.Passage(text, title, key: title)).ToArray();
        var question = Given.Question(card.Example.Question, passages);

        var scores = PassageRanker.BuiltIn.Score(question, [.. passages.Select(passage => new PassageAnalysis(question, passage))]);

        // The question names a year and the texts have no date, so closeness in time adds nothing.
        Assert.All(card.Example.Scores.Zip(scores), pair => Assert.Equal(card.Scale * pair.First, pair.Second, 3));
        Assert.Equal(0, scores.ToList().IndexOf(scores.Max()));
    }

    [Fact]
    public void A_ranker_fitted_on_other_features_is_refused()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var card = Card() with { Features = ["something else"] };
            File.WriteAllText(Path.Combine(folder.FullName, "ranker.json"), JsonSerializer.Serialize(card, RankerCardContext.Default.RankerCard));
            File.WriteAllText(Path.Combine(folder.FullName, "ranker.zip"), "");

            var failure = Assert.Throws<InvalidDataException>(() => PassageRanker.Load(folder.FullName));

            Assert.Contains("fit it again", failure.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RankerCard Card()
    {
        using var file = typeof(PassageRanker).Assembly.GetManifestResourceStream("ArticleBot.Retrieval.Learned.ranker.json")!;
        return JsonSerializer.Deserialize(file, RankerCardContext.Default.RankerCard)!;
    }
}
