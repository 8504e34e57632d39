using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Tests.Cases;

public class CalibrationLineTests
{
    private static readonly EvaluationQuestion Ice = new() { Id = "7", Question = "What is frozen?", Answers = ["ice"] };

    [Fact]
    public void An_answer_is_written_with_its_log_odds_and_whether_it_is_right()
    {
        Assert.Equal("""{"set":"winter","id":"7","logOdds":1.3863,"right":true}""", Line(new Prediction { Id = "7", Answer = "Ice.", Probability = 0.8 }));
        Assert.Equal("""{"set":"winter","id":"7","logOdds":-13.8155,"right":false}""", Line(new Prediction { Id = "7", Answer = "Salt.", Probability = 0 }));
    }

    [Fact]
    public void What_was_refused_or_has_no_probability_is_not()
    {
        Assert.Null(Line(new Prediction { Id = "7", Refused = true, Probability = 0.1 }));
        Assert.Null(Line(new Prediction { Id = "7", Answer = "Ice." }));
    }

    private static string? Line(Prediction prediction) => CalibrationLine.Of("winter", QuestionScorer.Score(Ice, prediction, _ => null));
}
