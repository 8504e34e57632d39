using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace ArticleBot.Training.Picking;

/// <summary>Fits how probably the chosen sentence answers: a logistic regression, which is calibrated by what it minimises.</summary>
public static class ProbabilityTrainer
{
    /// <summary>Fits weights and bias.</summary>
    /// <param name="rows">The chosen sentence of every question, labelled with whether it answers.</param>
    /// <param name="seed">The same rows and seed give the same weights.</param>
    public static (float[] Weights, float Bias) Fit(IReadOnlyList<PickerRow> rows, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows, PickerRow.Schema(rows[0].Features.Length));
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(PickerRow.Label),
            FeatureColumnName = nameof(PickerRow.Features),
            L1Regularization = 0,
            L2Regularization = 0.1f,
            OptimizationTolerance = 1e-8f,
            NumberOfThreads = 1,
        }).Fit(data).Model.SubModel;
        return ([.. model.Weights], model.Bias);
    }

    /// <summary>Log-odds of a row.</summary>
    public static float LogOdds((float[] Weights, float Bias) model, PickerRow row) =>
        System.Numerics.Tensors.TensorPrimitives.Dot(row.Features, model.Weights) + model.Bias;
}
