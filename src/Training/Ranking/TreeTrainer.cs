using Microsoft.ML;
using Microsoft.ML.Trainers.LightGbm;

namespace ArticleBot.Training.Ranking;

/// <summary>Fits gradient-boosted trees with LightGBM and saves them as Microsoft.ML models.</summary>
public static class TreeTrainer
{
    /// <summary>Fits a LambdaRank model over rows grouped by question.</summary>
    /// <param name="rows">The candidates; those of one question stand together.</param>
    /// <param name="trees">Number of trees.</param>
    /// <param name="seed">Draws of rows and columns; the same rows and seed give the same trees.</param>
    /// <param name="file">Where the model is written.</param>
    public static void FitRanking(IReadOnlyList<TreeRow> rows, int trees, int seed, string file)
    {
        var context = new MLContext(seed);
        var schema = TreeRow.Schema(rows[0].Features.Length);
        var data = context.Data.LoadFromEnumerable(rows, schema);
        var trainer = context.Ranking.Trainers.LightGbm(new LightGbmRankingTrainer.Options
        {
            LabelColumnName = nameof(TreeRow.Label),
            FeatureColumnName = nameof(TreeRow.Features),
            RowGroupColumnName = nameof(TreeRow.Group),
            NumberOfIterations = trees,
            NumberOfLeaves = 20,
            LearningRate = 0.07,
            MinimumExampleCountPerLeaf = 80,
            CustomGains = [0, 1],
            Seed = seed,
            NumberOfThreads = 1,
            Booster = new GradientBooster.Options
            {
                MaximumTreeDepth = 6,
                SubsampleFraction = 0.6,
                SubsampleFrequency = 1,
                FeatureFraction = 0.4,
                MinimumChildWeight = 1,
                L2Regularization = 1,
            },
        });
        var model = trainer.Fit(data);
        context.Model.Save(model, data.Schema, file);
    }
}
