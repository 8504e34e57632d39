using ArticleBot.Answering.Answers;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Running;

/// <summary>Writes an answer down as a prediction.</summary>
internal static class PredictionMaking
{
    public static Prediction ToPrediction(this Answer answer, string id) => new()
    {
        Id = id,
        Retrieved = [.. answer.Trace.Candidates.Take(RetrievalScore.Depth).Select(passage => new PredictedText(passage.Key, passage.Text))],
        Answer = answer.Text,
        // Asking back is no refusal: the person goes on.
        Refused = answer.Outcome == AnswerOutcome.NothingFound,
        Citations = [.. answer.Citations.Select(citation => new PredictedText(citation.Article.Key, citation.Quote)
        {
            Context = citation.Context.Count == 0 ? null : [.. citation.Context.Select(part => part.Text)],
        })],
        ShortAnswer = answer.ShortAnswer?.Text,
        Answerability = Finite(answer.Trace.Answerability),
        Probability = answer.Probability,
        Hedged = answer.IsHedged,
        Outcome = answer.Outcome.ToString(),
        UnderstoodAs = answer.UnderstoodAs,
    };

    // JSON has no infinity, which stands for "no evidence at all".
    private static float? Finite(float? value) => value is { } number && !float.IsNaN(number) ? Math.Clamp(number, float.MinValue, float.MaxValue) : null;
}
