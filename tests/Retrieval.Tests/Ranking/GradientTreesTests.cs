using ArticleBot.Retrieval.Ranking;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace ArticleBot.Retrieval.Tests.Ranking;

/// <summary>Microsoft.ML's own scorer is the oracle.</summary>
public sealed class GradientTreesTests
{
    [Fact]
    public void The_flat_trees_score_as_Microsoft_ML_scores()
    {
        var random = new Random(5);
        var rows = Enumerable.Range(0, 2_000)
            .Select(_ => new Row { Features = [.. Enumerable.Range(0, RankingFeatures.Count).Select(_ => random.Next(4) == 0 ? 0 : random.NextSingle() * 3)] })
            .ToArray();
        var context = new MLContext();
        using var file = Shipped();
        var model = context.Model.Load(file, out _);
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, RankingFeatures.Count);
        var expected = model.Transform(context.Data.LoadFromEnumerable(rows, schema)).GetColumn<float>("Score").ToArray();

        using var again = Shipped();
        var trees = GradientTreesReader.Read(again, RankingFeatures.Count);

        Assert.True(trees.TreeCount > 10);
        Assert.All(rows.Zip(expected), pair => Assert.Equal(pair.Second, trees.Score(pair.First.Features), 1e-3));
        Assert.True(expected.Distinct().Count() > 100);
    }

    [Fact]
    public void A_row_of_another_width_is_refused()
    {
        using var file = Shipped();
        var trees = GradientTreesReader.Read(file, RankingFeatures.Count);

        Assert.Throws<ArgumentOutOfRangeException>(() => trees.Score(new float[RankingFeatures.Count + 1]));
    }

    [Fact]
    public void A_model_that_asks_for_more_features_than_there_are_is_refused()
    {
        using var file = Shipped();

        var failure = Assert.Throws<InvalidDataException>(() => GradientTreesReader.Read(file, 3));

        Assert.Contains("fit it again", failure.Message, StringComparison.Ordinal);
    }

    private static Stream Shipped() =>
        typeof(PassageRanker).Assembly.GetManifestResourceStream("ArticleBot.Retrieval.Learned.ranker.zip")!;

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public uint Group { get; set; }

        public float Label { get; set; }
    }
}
