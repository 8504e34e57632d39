using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Scoring;

public class ShownAnswerTests
{
    private static readonly EvaluationQuestion Ferry = new() { Id = "1", Question = "Does the ferry run on Sundays?", Answers = ["Yes", "every Sunday"] };

    private static readonly EvaluationQuestion Unknown = new() { Id = "2", Question = "Who sells ice?", Unanswerable = true };

    [Fact]
    public void A_yes_that_is_set_off_is_the_first_word_of_what_is_shown()
    {
        var score = Score(Ferry, new Prediction { Id = "1", Answer = "No week passes without a Sunday ferry.", ShortAnswer = "Yes" });

        Assert.True(score.Shown.IsRight);
        Assert.False(score.Answer!.Contains);
    }

    [Fact]
    public void What_is_wrong_without_reserve_is_told_from_what_is_hedged_refused_or_asked_back()
    {
        var report = QualityReport.Of(
        [
            Score(Ferry, new Prediction { Id = "1", Answer = "No." }),
            Score(Ferry, new Prediction { Id = "1", Answer = "No.", Hedged = true }),
            Score(Ferry, new Prediction { Id = "1", Answer = "Nothing about it.", Refused = true }),
            Score(Ferry, new Prediction { Id = "1", Answer = "Which ferry?", Outcome = "Clarify" }),
            Score(Ferry, new Prediction { Id = "1", Answer = "Yes.", Outcome = "Answered" }),
            Score(Unknown, new Prediction { Id = "2", Answer = "Marta." }),
            Score(Unknown, new Prediction { Id = "2", Refused = true }),
        ]);

        Assert.Equal(4, report["shown", "n"]);
        Assert.Equal(0.2, report["shown", "right"]);
        Assert.Equal(0.25, report["shown", "right_given_shown"]);
        Assert.Equal(0.3333, report["shown", "right_given_shown_answerable"]);
        Assert.Equal(0.25, report["shown", "hedged"]);
        Assert.Equal(0.2, report["shown", "unhedged_wrong"]);
        Assert.Equal(0.5, report["shown", "unhedged_unanswerable"]);
    }

    [Theory]
    [InlineData("three crowns", "exact")]
    [InlineData("3 crowns", "exact")]
    [InlineData("three crowns a head", "overlapping")]
    [InlineData("three", "overlapping")]
    [InlineData("seven in the morning", "another")]
    [InlineData(null, "none")]
    public void A_short_answer_is_exact_overlapping_or_another(string? shown, string expected)
    {
        var question = new EvaluationQuestion { Id = "1", Question = "What does a ticket cost?", Answers = ["three crowns"] };

        var score = Score(question, new Prediction { Id = "1", Answer = "A ticket costs three crowns.", ShortAnswer = shown });

        Assert.Equal(expected, score.Shown.ShortAnswer!.Value.ToString().ToLowerInvariant());
    }

    [Fact]
    public void An_essay_is_not_judged_as_right_or_wrong()
    {
        var question = Ferry with { Answers = [string.Join(' ', Enumerable.Repeat("sea", ShownAnswer.LongestRightAnswer + 1))] };

        var score = Score(question, new Prediction { Id = "1", Answer = "The sea." });

        Assert.Null(score.Shown.IsRight);
        Assert.Null(score.IsUnhedgedWrong);
        Assert.Equal(0, QualityReport.Of([score])["shown", "n"]);
    }

    private static QuestionScore Score(EvaluationQuestion question, Prediction prediction) => QuestionScorer.Score(question, prediction, _ => null);
}
