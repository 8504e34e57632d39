using ArticleBot.Answering.Answers;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring.Wordings;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>What a short answer is beside the right ones.</summary>
internal enum ShortAnswerScore
{
    /// <summary>None was shown.</summary>
    None,

    /// <summary>A right answer in one of its wordings.</summary>
    Exact,

    /// <summary>It shares a word with a right answer, or holds it.</summary>
    Overlapping,

    /// <summary>Plainly another thing.</summary>
    Another,
}

/// <summary>What a person gets to see, judged as that person would: a right answer counts in whatever wording.</summary>
/// <param name="IsShown">An answer was shown: neither a refusal nor asking back.</param>
/// <param name="IsHedged">The answer says itself that it may not be what was asked for.</param>
/// <param name="IsRight">Whether a right answer is in what was shown; false after a refusal; null for an unanswerable question and where all right
/// answers are too long to be told in a sentence.</param>
/// <param name="ShortAnswer">What is set off above the sentences; null for an unanswerable question or one without right answers.</param>
internal sealed record ShownAnswer(bool IsShown, bool IsHedged, bool? IsRight, ShortAnswerScore? ShortAnswer)
{
    /// <summary>
    /// A right answer of more words is an essay, which one sentence does not tell; how much of it is told says <see cref="AnswerScore.Recall"/>.
    /// </summary>
    public const int LongestRightAnswer = 30;

    public static ShownAnswer Of(EvaluationQuestion question, Prediction prediction)
    {
        var isShown = !prediction.Refused && prediction.Outcome is null or nameof(AnswerOutcome.Answered);
        var golds = question.Unanswerable ? [] : question.Answers.Select(Wording.Of).ToList();
        var told = question.Unanswerable
            ? [] : question.Answers.Where(gold => AnswerWords.Split(gold).Length <= LongestRightAnswer).Select(Wording.Of).ToList();
        return new ShownAnswer(
            isShown,
            prediction.Hedged,
            told.Count == 0 ? null : isShown && told.Exists(Wording.Of(Told(prediction)).Holds),
            golds.Count == 0 ? null : isShown ? ScoreOf(prediction.ShortAnswer, golds) : ShortAnswerScore.None);
    }

    // What is set off is read first, so a "Yes" there is the answer's first word.
    private static string Told(Prediction prediction) => prediction.ShortAnswer is { } shown ? $"{shown}\n{prediction.Answer}" : prediction.Answer;

    private static ShortAnswerScore ScoreOf(string? shown, List<Wording> golds)
    {
        if (shown is null)
            return ShortAnswerScore.None;
        var wording = Wording.Of(shown);
        return golds.Exists(wording.SaysJust) ? ShortAnswerScore.Exact
            : golds.Exists(gold => wording.Holds(gold) || wording.Shares(gold)) ? ShortAnswerScore.Overlapping
            : ShortAnswerScore.Another;
    }
}
