using Microsoft.ML;
using Microsoft.ML.Trainers;

namespace ArticleBot.Training.Picking;

/// <summary>Fits the sentence picker: a logistic regression; boosted trees over the same numbers chose worse on every set measured.</summary>
public static class PickerTrainer
{
    /// <summary>How many features in front are the readers' log-odds.</summary>
    private const int OfReader = 3;

    /// <summary>Fits the weights.</summary>
    /// <param name="rows">Sentences of many questions, those that answer and the others beside them.</param>
    /// <param name="seed">The same rows and seed give the same weights.</param>
    /// <returns>A weight for each feature; those of the readers' log-odds add up to 1, so that rules beside them keep their scale.</returns>
    /// <exception cref="InvalidOperationException">The reader does not speak for a sentence, so nothing can be measured by it.</exception>
    public static float[] Fit(IReadOnlyList<PickerRow> rows, int seed)
    {
        var context = new MLContext(seed);
        var data = context.Data.LoadFromEnumerable(rows, PickerRow.Schema(rows[0].Features.Length));
        var model = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(PickerRow.Label),
            FeatureColumnName = nameof(PickerRow.Features),
            L1Regularization = 0,
            L2Regularization = 0.001f,
            OptimizationTolerance = 1e-8f,
            NumberOfThreads = 1,
        }).Fit(data);
        var weights = model.Model.SubModel.Weights;
        var reader = weights.Take(OfReader).Sum();
        if (reader <= 0)
            throw new InvalidOperationException($"The reader's numbers weigh {reader}: the rows are labelled wrongly, or the reader does not read.");
        return [.. weights.Select(weight => weight / reader)];
    }
}
