using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Comparing;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Comparing;

public class ComparisonTests
{
    private static readonly EvaluationQuestion Question = new()
    {
        Id = "1",
        Question = "What melts ice?",
        Answers = ["salt"],
        Evidence = [new GoldEvidence("A", "Salt melts ice.")],
    };

    private static readonly Prediction Right = new()
    {
        Id = "1",
        Retrieved = [new PredictedText("A", "Salt melts ice.")],
        Answer = "Salt melts ice.",
        Citations = [new PredictedText("A", "Salt melts ice.")],
        ShortAnswer = "Salt",
    };

    private static readonly Prediction Wrong = new() { Id = "1", Answer = "Sand.", Citations = [new PredictedText("A", "Sand.")] };

    [Fact]
    public void What_got_right_is_better_and_what_got_wrong_is_worse()
    {
        var comparison = new Comparison();

        comparison.Add(Question, Score(Wrong), Score(Right));
        comparison.Add(Question with { Id = "2" }, Score(Right), Score(Wrong));
        comparison.Add(Question with { Id = "3" }, Score(Right), Score(Right));

        var contain = comparison.Summary().Single(change => change.Measure == "contain");
        Assert.Equal(new MeasureChange("contain", 3, 0.6667, 0.6667, 1, 1, 1), contain);
        Assert.Equal(
            [("1", true), ("2", false)],
            comparison.Changed.Where(change => change.Measure == "contain").Select(change => (change.Id, change.IsBetter)));
        Assert.Equal(
            ["Hits@1", "Hits@4", "contain", "right in any wording", "no unhedged wrong answer", "short answer exact", "good citation"],
            comparison.Changed.Where(change => change.Id == "1").Select(change => change.Measure));
    }

    [Fact]
    public void Refusing_what_can_be_answered_is_worse_and_refusing_what_cannot_is_better()
    {
        var comparison = new Comparison();
        var unanswerable = new EvaluationQuestion { Id = "2", Question = "Who sells ice?", Unanswerable = true };

        comparison.Add(Question, Score(Right), Score(Wrong with { Refused = true }));
        comparison.Add(
            unanswerable,
            QuestionScorer.Score(unanswerable, Wrong, _ => null),
            QuestionScorer.Score(unanswerable, new Prediction { Id = "2", Refused = true }, _ => null));

        Assert.Equal((0, 1), Split("answered, not refused"));
        Assert.Equal((1, 0), Split("refused rightly"));

        (int Better, int Worse) Split(string measure)
        {
            var change = comparison.Summary().Single(candidate => candidate.Measure == measure);
            return (change.Better, change.Worse);
        }
    }

    [Fact]
    public void Figures_that_moved_are_told_with_both_values()
    {
        var comparison = new Comparison();

        comparison.Add(Question, Score(Wrong with { Probability = 0.9 }), Score(Right with { Probability = 0.9 }));

        Assert.Contains(new FigureChange("shown", "right_given_shown", 0, 1), comparison.Figures());
        Assert.Contains(new FigureChange("probability", "calibration_error", 0.9, 0.1), comparison.Figures());
        Assert.DoesNotContain(comparison.Figures(), figure => figure.Measure == "mean");
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(5, 0, 0.0625)] // twice one in 32
    [InlineData(0, 6, 0.03125)]
    [InlineData(8, 2, 0.109375)] // twice (1 + 10 + 45) in 1024
    [InlineData(500, 500, 1)]
    public void Chance_is_that_of_a_fair_coin(int better, int worse, double expected)
    {
        Assert.Equal(expected, Comparison.ChanceOf(better, worse), 9);
    }

    private static QuestionScore Score(Prediction prediction) => QuestionScorer.Score(Question, prediction, _ => null);
}
