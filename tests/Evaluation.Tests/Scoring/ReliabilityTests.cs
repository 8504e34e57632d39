using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class ReliabilityTests
{
    [Fact]
    public void The_error_is_the_mean_distance_of_probability_and_share_right()
    {
        // .9 and 1.0 are one bin: mean .95, right 1/2; .2 is another: right 0. (2 * .45 + 1 * .2) / 3
        var reliability = Reliability.Of([Said(0.9, isRight: true), Said(1.0, isRight: false), Said(0.2, isRight: false)])!;

        Assert.Equal([(0.2, 1), (0.9, 2)], reliability.Bins.Select(bin => (bin.From, bin.Count)));
        Assert.Equal(0.3667, reliability.Error);
    }

    [Fact]
    public void Coverage_counts_refused_questions_as_not_answered()
    {
        var reliability = Reliability.Of([Said(0.9, isRight: true), Said(0.85, isRight: false), Said(0.6, isRight: true), Refused(0.1)])!;

        var point = reliability.Coverage.Single(point => point.Border == 0.8);
        Assert.Equal((2, 0.5, 0.5), (point.Count, point.Share, point.Right));
        Assert.Null(reliability.Coverage.Single(point => point.Border == 0.95).Right);
    }

    [Fact]
    public void An_answer_to_what_the_articles_do_not_hold_is_wrong_however_sure()
    {
        var question = new EvaluationQuestion { Id = "1", Question = "Who sells ice?", Unanswerable = true };

        var reliability = Reliability.Of([Score(question, new Prediction { Id = "1", Answer = "Marta.", Probability = 0.99 })])!;

        Assert.Equal(0, Assert.Single(reliability.Bins).Right);
    }

    [Fact]
    public void Without_probabilities_there_is_nothing_to_measure()
    {
        var score = Score(Ice, new Prediction { Id = "1", Answer = "Ice." });

        Assert.Null(Reliability.Of([score]));
        Assert.Null(QualityReport.Of([score])["probability", "calibration_error"]);
        Assert.Null(QualityReport.Of([score])["probability", "share≥0.8"]);
    }

    [Fact]
    public void The_report_tells_how_many_are_sure_and_how_many_of_these_are_right()
    {
        var report = QualityReport.Of([Said(0.9, isRight: true), Said(0.85, isRight: true), Said(0.82, isRight: false), Said(0.3, isRight: false)]);

        Assert.Equal(0.75, report["probability", "share≥0.8"]);
        Assert.Equal(0.6667, report["probability", "right≥0.8"]);
        Assert.Equal(3, report.Find("probability", "right≥0.8").Count);
        Assert.Equal(0.1987, report["probability", "brier"]); // (.01 + .0225 + .6724 + .09) / 4
    }

    private static readonly EvaluationQuestion Ice = new() { Id = "1", Question = "What is frozen?", Answers = ["ice"] };

    private static QuestionScore Said(double probability, bool isRight) =>
        Score(Ice, new Prediction { Id = "1", Answer = isRight ? "Ice." : "Salt.", Probability = probability });

    private static QuestionScore Refused(double probability) => Score(Ice, new Prediction { Id = "1", Refused = true, Probability = probability });

    private static QuestionScore Score(EvaluationQuestion question, Prediction prediction) => QuestionScorer.Score(question, prediction, _ => null);
}
