using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Scoring;
using ArticleBot.Evaluation.Suite;

namespace ArticleBot.Evaluation.Tests.Suite;

public class QualityPageTests
{
    [Theory]
    [InlineData(0.60, false, "yes")] // ours .50 with n = 4 has a standard error of .25
    [InlineData(0.75, false, "yes")]
    [InlineData(0.76, false, "no")]
    [InlineData(0.40, true, "yes")]
    [InlineData(0.24, true, "no")]
    public void A_goal_is_met_within_one_standard_error(double goal, bool lessIsBetter, string expected)
    {
        var page = Write(new QualityTarget("answers", "contain", null, 0.3, goal, lessIsBetter));

        var bound = (lessIsBetter ? "≤ " : "") + goal.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains($"| winter | answers contain | 4 | 0.500 | 0.250 | 0.300 | {bound} | {expected} |", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_that_no_question_has_gives_no_row()
    {
        Assert.DoesNotContain("(absent)", Write(new QualityTarget("answers", "contain", "absent", 0.3, 0.4)), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_holds_figures_and_no_words_of_questions_or_articles()
    {
        var page = Write();

        Assert.DoesNotContain("frozen", page, StringComparison.Ordinal);
        Assert.Contains("### winter", page, StringComparison.Ordinal);
        Assert.Contains("| whole question | 1 | 7.0 | 7.0 | 7.0 |", page, StringComparison.Ordinal);
    }

    private static string Write(params QualityTarget[] targets)
    {
        var latencies = new LatencyLog();
        latencies.Add(LatencyLog.WholeQuestion, TimeSpan.FromMilliseconds(7));
        var scores = Enumerable.Range(0, 4).Select(number => QuestionScorer.Score(
            new EvaluationQuestion { Id = $"{number}", Question = "What is frozen?", Answers = ["ice"] },
            new Prediction { Id = $"{number}", Answer = number % 2 == 0 ? "Ice." : "Salt." },
            _ => null));
        return QualityPage.Write(
            [("winter", EvaluationResult.Of([.. scores], latencies, null))],
            new QualityTargets(new Dictionary<string, IReadOnlyList<QualityTarget>> { ["winter"] = targets }, []),
            "");
    }
}
