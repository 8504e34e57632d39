using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Retrieval.Tests.Ranking;

public sealed class PassageRankerTests
{
    [Theory]
    [InlineData(RankerModel.WithEncoder)]
    [InlineData(RankerModel.WithoutEncoder)]
    public void Retrieval_sees_the_numbers_that_the_training_saw(string model)
    {
        var example = Card(model).Example;
        var passages = example.Texts.Zip(example.Titles, (text, title) => Given.Passage(text, title, key: title)).ToArray();
        var question = Given.Question(example.Question, passages);

        var rows = RankingFeatures.Compute(question, Compared(example, question, passages))
            .Chunk(RankingFeatures.Count)
            .ToArray();

        Assert.Equal(example.Rows.Count, rows.Length);
        foreach (var (expected, actual) in example.Rows.Zip(rows))
            Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Theory]
    [InlineData(RankerModel.WithEncoder)]
    [InlineData(RankerModel.WithoutEncoder)]
    public void The_shipped_ranker_gives_the_scores_that_the_training_gave(string model)
    {
        var card = Card(model);
        var passages = card.Example.Texts.Zip(card.Example.Titles, (text, title) => Given.Passage(text, title, key: title)).ToArray();
        var question = Given.Question(card.Example.Question, passages);

        var scores = PassageRanker.BuiltIn.Score(question, Compared(card.Example, question, passages));

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
            var card = Card(RankerModel.WithEncoder) with { Features = ["something else"] };
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

    private static PassageAnalysis[] Compared(RankerExample example, QuestionAnalysis question, Passage[] passages) =>
        [.. passages.Zip(example.EncoderCosines, (passage, cosine) => new PassageAnalysis(question, passage) { EncoderCosine = cosine })];

    private static RankerCard Card(string model)
    {
        using var file = typeof(PassageRanker).Assembly.GetManifestResourceStream($"ArticleBot.Retrieval.Learned.{model}.json")!;
        return JsonSerializer.Deserialize(file, RankerCardContext.Default.RankerCard)!;
    }
}
