using ArticleBot.Training.Calibrating;
using Microsoft.ML;
using Microsoft.ML.Calibrators;

namespace ArticleBot.Training.Tests.Calibrating;

public sealed class CalibrationTrainerTests
{
    [Fact]
    public void Log_odds_that_hold_are_left_as_they_are()
    {
        var rows = Rows(Truth);

        Assert.Equal("none", CalibrationTrainer.Choose(rows, CalibrationTrainer.Compare(rows)).Way);
    }

    [Fact]
    public void Log_odds_that_boast_are_brought_down_by_a_curve()
    {
        var rows = Rows(logOdds => Truth((0.4 * logOdds) - 0.5));

        var (way, calibration) = CalibrationTrainer.Choose(rows, CalibrationTrainer.Compare(rows));

        Assert.Equal("platt", way);
        Assert.InRange(calibration.Of(3), Truth(0.7) - 0.03, Truth(0.7) + 0.03);
    }

    [Fact]
    public void Where_no_curve_fits_it_becomes_steps()
    {
        var rows = Rows(logOdds => logOdds < 0 ? 0.3 : logOdds < 3 ? 0.35 : 0.9);

        var compared = CalibrationTrainer.Compare(rows);
        var (way, calibration) = CalibrationTrainer.Choose(rows, compared);

        Assert.Equal("isotonic", way);
        Assert.InRange(calibration.Of(1.5), 0.28, 0.42);
        Assert.InRange(calibration.Of(4.5), 0.85, 0.95);
        Assert.InRange(compared.Single(one => one.Way == "isotonic").Quality.Error, 0, 0.05);
    }

    [Fact]
    public void Steps_give_the_probability_that_the_library_gives()
    {
        var rows = Rows(logOdds => logOdds < 0 ? 0.2 : 0.8);
        var context = new MLContext(1);
        var data = context.Data.LoadFromEnumerable(rows.Select(row => new Scored { Label = row.Right, Score = (float)row.LogOdds }));
        IPredictionTransformer<IsotonicCalibrator> expected = context.BinaryClassification.Calibrators.Isotonic("Label", "Score").Fit(data);

        var steps = CalibrationTrainer.Ways.Single(way => way.Name == "isotonic").Fit(rows);

        foreach (var logOdds in Enumerable.Range(-70, 141).Select(tenths => tenths / 10f))
            Assert.Equal(Math.Clamp(expected.Model.PredictProbability(logOdds), 0.005, 0.995), steps.Of(logOdds), 3);
    }

    [Fact]
    public void Fitting_again_gives_the_same()
    {
        var rows = Rows(Truth);

        Assert.Equal(CalibrationTrainer.Compare(rows), CalibrationTrainer.Compare(rows));
    }

    [Fact]
    public void Right_answers_alone_cannot_be_calibrated()
    {
        Assert.Throws<ArgumentException>(() => CalibrationTrainer.Compare([new CalibrationRow("a", 1, true), new CalibrationRow("b", 2, true)]));
    }

    [Fact]
    public void A_line_that_is_no_row_is_named()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(file, ["""{"set":"a","id":"1","logOdds":1.5,"right":true}""", """{"set":"a"}"""]);

            var error = Assert.Throws<InvalidDataException>(() => CalibrationRow.Read([file]));

            Assert.StartsWith($"{file}, line 2 is no row", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static double Truth(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    /// <summary>Answers of three sets, evenly over the log-odds, right as often as is said.</summary>
    private static CalibrationRow[] Rows(Func<double, double> probability)
    {
        var random = new Random(5);
        return
        [
            .. Enumerable.Range(0, 6000).Select(number =>
            {
                var logOdds = (random.NextDouble() * 12) - 6;
                return new CalibrationRow($"set {number % 3}", logOdds, random.NextDouble() < probability(logOdds));
            }),
        ];
    }

    private sealed class Scored
    {
        public bool Label { get; set; }

        public float Score { get; set; }
    }
}
