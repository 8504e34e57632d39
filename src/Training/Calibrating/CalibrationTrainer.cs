using ArticleBot.Answering.Evidence;
using Microsoft.ML;
using Microsoft.ML.Calibrators;

namespace ArticleBot.Training.Calibrating;

/// <summary>Fits calibrations with Microsoft.ML, and chooses the one that does best on sets that it was not fitted on.</summary>
internal static class CalibrationTrainer
{
    /// <summary>A gain in log-loss below this, in nats an answer, is chance; the simpler calibration is taken then.</summary>
    private const double LeastGain = 0.002;

    /// <summary>The ways there are, simplest first.</summary>
    public static IReadOnlyList<(string Name, Func<IReadOnlyList<CalibrationRow>, ProbabilityCalibration> Fit)> Ways { get; } =
        [("none", _ => ProbabilityCalibration.None), ("platt", Platt), ("isotonic", Isotonic)];

    /// <summary>Measures each way on every set in turn, fitted on the others; with one set only, on every fifth of its answers.</summary>
    /// <param name="rows">Right and wrong answers of one set or several; all sets count alike.</param>
    /// <exception cref="ArgumentException">All answers are right, or all wrong.</exception>
    public static IReadOnlyList<(string Way, CalibrationQuality Quality)> Compare(IReadOnlyList<CalibrationRow> rows)
    {
        if (rows.All(row => row.Right) || !rows.Any(row => row.Right))
            throw new ArgumentException("Calibration needs right answers and wrong ones.", nameof(rows));
        var parts = rows.GroupBy(row => row.Set).Select(set => set.ToList()).ToList();
        if (parts.Count == 1)
            parts = [.. parts[0].Index().GroupBy(row => row.Index % 5).Select(fold => fold.Select(row => row.Item).ToList())];
        return
        [
            .. Ways.Select(way => (way.Name, CalibrationQuality.Mean(
                [.. parts.Select(part => CalibrationQuality.Of(part, way.Fit([.. parts.Where(other => other != part).SelectMany(other => other)])))]))),
        ];
    }

    /// <summary>The way to take, fitted on all rows.</summary>
    public static (string Way, ProbabilityCalibration Calibration) Choose(IReadOnlyList<CalibrationRow> rows,
        IReadOnlyList<(string Way, CalibrationQuality Quality)> compared)
    {
        var best = compared[0];
        foreach (var further in compared.Skip(1))
            best = further.Quality.LogLoss < best.Quality.LogLoss - LeastGain ? further : best;
        return (best.Way, Ways.Single(way => way.Name == best.Way).Fit(rows));
    }

    private static ProbabilityCalibration Platt(IReadOnlyList<CalibrationRow> rows)
    {
        var context = new MLContext(seed: 1);
        IPredictionTransformer<PlattCalibrator> fitted = context.BinaryClassification.Calibrators.Platt(nameof(ScoredRow.Label), nameof(ScoredRow.Score))
            .Fit(Data(context, rows));
        var model = fitted.Model;
        // Microsoft.ML writes 1 / (1 + exp(slope x + offset)).
        return new ProbabilityCalibration(-model.Slope, -model.Offset, []);
    }

    private static ProbabilityCalibration Isotonic(IReadOnlyList<CalibrationRow> rows)
    {
        var context = new MLContext(seed: 1);
        IPredictionTransformer<IsotonicCalibrator> fitted = context.BinaryClassification.Calibrators.Isotonic(nameof(ScoredRow.Label), nameof(ScoredRow.Score))
            .Fit(Data(context, rows));
        var model = fitted.Model;
        return new ProbabilityCalibration(
            1, 0, [.. Enumerable.Range(0, model.Values.Length).Select(i => new CalibrationStep(model.Mins[i], model.Maxes[i], model.Values[i]))]);
    }

    // A large set would speak for all: rows of small ones are repeated.
    private static IDataView Data(MLContext context, IReadOnlyList<CalibrationRow> rows)
    {
        var sets = rows.GroupBy(row => row.Set).Select(set => set.ToList()).ToList();
        var most = sets.Max(set => set.Count);
        return context.Data.LoadFromEnumerable(sets.SelectMany(set => Enumerable.Repeat(set, Math.Max(1, most / set.Count)).SelectMany(same => same))
            .Select(row => new ScoredRow { Label = row.Right, Score = (float)row.LogOdds }));
    }

    private sealed class ScoredRow
    {
        public bool Label { get; set; }

        public float Score { get; set; }
    }
}
