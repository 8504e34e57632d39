using ArticleBot.Answering.Evidence;
using CsCheck;

namespace ArticleBot.Answering.Tests.Evidence;

public sealed class ProbabilityCalibrationTests
{
    private static readonly ProbabilityCalibration Steps = new(1, 0, [new(-2, -1, 0.1), new(1, 2, 0.5), new(4, 6, 0.9)]);

    [Theory]
    [InlineData(-9, 0.1)] // below the first step
    [InlineData(-1.5, 0.1)]
    [InlineData(0, 0.3)] // half-way between two
    [InlineData(1, 0.5)]
    [InlineData(2.5, 0.6)]
    [InlineData(6, 0.9)]
    [InlineData(60, 0.9)]
    public void Between_steps_the_probability_rises_in_a_straight_line(double logOdds, double expected)
    {
        Assert.Equal(expected, Steps.Of(logOdds), 9);
    }

    [Fact]
    public void Without_steps_it_is_a_curve()
    {
        Assert.Equal(0.5, ProbabilityCalibration.None.Of(0), 9);
        Assert.Equal(1 / (1 + Math.Exp(-2.5)), new ProbabilityCalibration(0.5, 1, []).Of(3), 9);
    }

    [Fact]
    public void Surer_evidence_is_never_less_probable_and_nothing_is_certain()
    {
        foreach (var calibration in new[] { Steps, ProbabilityCalibration.None, new ProbabilityCalibration(0.3, -2, []) })
        {
            Gen.Select(Gen.Double[-500, 500], Gen.Double[-500, 500]).Sample((one, other) =>
            {
                var (less, more) = (calibration.Of(Math.Min(one, other)), calibration.Of(Math.Max(one, other)));

                Assert.True(less <= more);
                Assert.InRange(less, 0.005, 0.995);
            });
        }
    }

    [Fact]
    public void What_is_no_number_has_no_probability() => Assert.Throws<ArgumentOutOfRangeException>(() => Steps.Of(double.NaN));
}
