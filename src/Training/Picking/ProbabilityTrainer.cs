using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace ArticleBot.Training.Picking;

/// <summary>
/// Fits how probably the chosen sentence answers: a logistic regression, which is calibrated by what it minimises. What the rules say against a sentence is
/// given, not fitted: most of them see something that stands in a handful of the questions, and beside it the other numbers find their place.
/// </summary>
internal static class ProbabilityTrainer
{
    /// <summary>How strongly weights are held near zero, in numbers of unit variance.</summary>
    private const double Ridge = 3;

    private const double Tolerance = 1e-6;
    private const int MostSteps = 100;

    /// <summary>Fits weights and bias by Newton's method; the same rows give the same weights.</summary>
    /// <param name="rows">The chosen sentence of every question, labelled with whether it answers.</param>
    public static (float[] Weights, float Bias) Fit(IReadOnlyList<ProbabilityRow> rows)
    {
        var raw = Matrix<double>.Build.DenseOfRows(rows.Select(row => row.Features.Select(value => (double)value)));
        var means = raw.ColumnSums() / rows.Count;
        var spreads = Vector<double>.Build.DenseOfEnumerable(raw.EnumerateColumns().Select((column, index) =>
            Math.Max(Math.Sqrt((column - means[index]).PointwisePower(2).Average()), double.Epsilon)));
        var numbers = Matrix<double>.Build.Dense(rows.Count, raw.ColumnCount, (row, column) => (raw[row, column] - means[column]) / spreads[column])
            .Append(Matrix<double>.Build.Dense(rows.Count, 1, 1));
        var offsets = Vector<double>.Build.DenseOfEnumerable(rows.Select(row => (double)row.Offset));
        var labels = Vector<double>.Build.DenseOfEnumerable(rows.Select(row => row.Label ? 1.0 : 0.0));
        var held = Vector<double>.Build.Dense(numbers.ColumnCount, index => index < raw.ColumnCount ? Ridge : 0);
        var loss = ObjectiveFunction.GradientHessian(weights =>
        {
            var odds = (numbers * weights) + offsets;
            var probabilities = odds.Map(MathNet.Numerics.SpecialFunctions.Logistic);
            var value = odds.PointwiseMultiply(labels).Negate().Sum() + odds.Map(Softplus).Sum() + (held.PointwiseMultiply(weights).DotProduct(weights) / 2);
            var gradient = numbers.TransposeThisAndMultiply(probabilities - labels) + held.PointwiseMultiply(weights);
            var curvature = probabilities.Map(probability => probability * (1 - probability));
            var weighted = Matrix<double>.Build.Dense(rows.Count, numbers.ColumnCount, (row, column) => numbers[row, column] * curvature[row]);
            return (value, gradient, numbers.TransposeThisAndMultiply(weighted) + Matrix<double>.Build.DenseOfDiagonalVector(held));
        });
        var found = new NewtonMinimizer(Tolerance, MostSteps).FindMinimum(loss, Vector<double>.Build.Dense(numbers.ColumnCount)).MinimizingPoint;
        var fitted = found.SubVector(0, raw.ColumnCount).PointwiseDivide(spreads);
        return ([.. fitted.Select(weight => (float)weight)], (float)(found[raw.ColumnCount] - fitted.DotProduct(means)));
    }

    /// <summary>log(1 + e^x), also where e^x is beyond what a number holds.</summary>
    private static double Softplus(double value) => Math.Max(value, 0) + MathNet.Numerics.SpecialFunctions.Log1p(Math.Exp(-Math.Abs(value)));
}

/// <summary>The chosen sentence of one question.</summary>
/// <param name="Features">What is known of it: <see cref="ArticleBot.Answering.Evidence.AnswerFeatures"/>.</param>
/// <param name="Offset">What the rules say against it, in log-odds, at most 0.</param>
/// <param name="Label">Whether it answers.</param>
internal sealed record ProbabilityRow(float[] Features, float Offset, bool Label);
