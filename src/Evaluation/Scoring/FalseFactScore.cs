using ArticleBot.Evaluation.Cases;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>What the bot told where some articles are false: both sides is what it should tell, as it cannot know which is true.</summary>
internal enum FalseFactScore
{
    /// <summary>Neither, or it refused.</summary>
    Neither,

    /// <summary>Only what is true.</summary>
    TrueOnly,

    /// <summary>Both, so that the person sees that the articles disagree.</summary>
    Both,

    /// <summary>Only what is false: it was misled.</summary>
    FalseOnly,
}

/// <summary>Judges answers to questions of which a false answer is known.</summary>
internal static class FalseFactScoring
{
    /// <summary>The score, or null for a question without a known false answer.</summary>
    public static FalseFactScore? Of(EvaluationQuestion question, Prediction prediction)
    {
        if (question.FakeAnswer is null)
            return null;
        var isTrueTold = !prediction.Refused && question.Answers.Any(gold => AnswerWords.Contains(gold, prediction.Answer));
        var isFalseTold = !prediction.Refused && AnswerWords.Contains(question.FakeAnswer, prediction.Answer);
        return (isTrueTold, isFalseTold) switch
        {
            (true, true) => FalseFactScore.Both,
            (true, false) => FalseFactScore.TrueOnly,
            (false, true) => FalseFactScore.FalseOnly,
            _ => FalseFactScore.Neither,
        };
    }
}
