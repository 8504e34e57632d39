using ArticleBot.Training.Picking;

namespace ArticleBot.Training.Tests.Picking;

public sealed class PickerTrainerTests
{
    [Fact]
    public void What_speaks_for_a_sentence_weighs_more_than_what_says_nothing()
    {
        var weights = PickerTrainer.Fit(Rows(sign: 1), seed: 3);

        Assert.Equal(1f, weights[0] + weights[1] + weights[2], 1e-5f);
        Assert.InRange(weights[1] / weights[0], 1.5f, 2.5f);
        Assert.InRange(weights[2], -0.1f, 0.1f);
    }

    [Fact]
    public void Fitting_again_gives_the_same_weights() => Assert.Equal(PickerTrainer.Fit(Rows(sign: 1), seed: 3), PickerTrainer.Fit(Rows(sign: 1), seed: 3));

    [Fact]
    public void A_reader_that_speaks_against_the_answers_is_an_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => PickerTrainer.Fit(Rows(sign: -1), seed: 3));

        Assert.Contains("labelled wrongly", error.Message, StringComparison.Ordinal);
    }

    /// <summary>The second number counts twice what the first one does, the third is noise.</summary>
    private static PickerRow[] Rows(int sign)
    {
        var random = new Random(11);
        return
        [
            .. Enumerable.Range(0, 4000).Select(_ =>
            {
                var (first, second, noise) = (random.NextSingle() * 4, random.NextSingle() * 4, random.NextSingle() * 4);
                var odds = (sign * first) + (2 * sign * second) - (6 * sign);
                return new PickerRow { Features = [first, second, noise], Label = random.NextDouble() < 1 / (1 + Math.Exp(-odds)) };
            }),
        ];
    }
}
