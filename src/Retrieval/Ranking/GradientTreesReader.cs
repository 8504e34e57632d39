using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>Reads the trees out of a model file that Microsoft.ML saved.</summary>
public static class GradientTreesReader
{
    /// <summary>Reads a ranking model or a binary classifier fitted with LightGBM.</summary>
    /// <param name="model">The zip that <c>MLContext.Model.Save</c> wrote.</param>
    /// <param name="features">How many numbers a row has.</param>
    /// <exception cref="InvalidDataException">It is no such model.</exception>
    public static GradientTrees Read(Stream model, int features)
    {
        ArgumentNullException.ThrowIfNull(model);
        var transformer = new MLContext().Model.Load(model, out _);
        var last = transformer is TransformerChain<ITransformer> chain ? chain.LastTransformer : transformer;
        var ensemble = (last as ISingleFeaturePredictionTransformer<object>)?.Model switch
        {
            LightGbmRankingModelParameters ranking => ranking.TrainedTreeEnsemble,
            LightGbmBinaryModelParameters binary => binary.TrainedTreeEnsemble,
            Microsoft.ML.Calibrators.CalibratedModelParametersBase<LightGbmBinaryModelParameters, Microsoft.ML.Calibrators.PlattCalibrator> calibrated =>
                calibrated.SubModel.TrainedTreeEnsemble,
            _ => throw new InvalidDataException($"The model is a {last.GetType().Name}, not trees fitted with LightGBM: fit it again with src/Training."),
        };
        return new GradientTrees(features, ensemble.Trees.Zip(ensemble.TreeWeights, Flatten));
    }


    private static GradientTrees.Tree Flatten(RegressionTreeBase tree, double weight) => new(
        weight,
        tree.NumericalSplitFeatureIndexes,
        tree.NumericalSplitThresholds,
        tree.LeftChild,
        tree.RightChild,
        tree.LeafValues);
}
