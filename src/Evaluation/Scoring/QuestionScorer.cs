using ArticleBot.Answering.Answers;
using ArticleBot.Evaluation.Cases;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>Compares a prediction with what is known about its question.</summary>
internal static class QuestionScorer
{
    /// <param name="question">What is known.</param>
    /// <param name="prediction">What the bot said, or null when it said nothing: that counts as an empty answer, not as a refusal.</param>
    /// <param name="articleText">Gives an article's text, or null when there is no such article.</param>
    public static QuestionScore Score(EvaluationQuestion question, Prediction? prediction, Func<string, string?> articleText)
    {
        prediction ??= new Prediction { Id = question.Id };
        var retrieval = RetrievalScore.Of(question, prediction.Retrieved);
        var spans = question.Answers.Where(gold => !AnswerWords.IsYesOrNo(gold)).ToList();
        var isJudged = !question.Unanswerable && question.Answers.Count > 0;
        var isAnswered = !prediction.Refused && !question.Unanswerable && (question.Answers.Count > 0 || retrieval is not null);
        return new QuestionScore
        {
            Id = question.Id,
            Type = question.Type,
            Asked = AskedKinds.Of(question),
            IsOnTable = question.Evidence.Any(gold => MarkedText.IsTableRow(gold.Text)),
            Shown = ShownAnswer.Of(question, prediction),
            IsUnanswerable = question.Unanswerable,
            IsRefused = prediction.Refused,
            IsAskedBack = prediction.Outcome == nameof(AnswerOutcome.Clarify),
            Retrieval = retrieval,
            HasAnswerSpans = !question.Unanswerable && spans.Count > 0,
            FirstPassageWithAnswer = FirstWith(spans, prediction.Retrieved),
            Answer = isJudged ? AnswerScore.Of(question.Answers, prediction.Refused ? null : prediction.Answer) : null,
            ShortAnswer = isJudged ? AnswerScore.Of(question.Answers, prediction.Refused ? null : prediction.ShortAnswer) : null,
            HasShortAnswer = !prediction.Refused && prediction.ShortAnswer is not null,
            Words = prediction.Refused ? null : AnswerWords.Split(prediction.Answer).Length,
            IsCited = prediction.Refused ? null : prediction.Citations.Count > 0,
            Citations = isAnswered ? ScoreCitations(question, spans, prediction, articleText) : null,
            FalseFact = FalseFactScoring.Of(question, prediction),
            Probability = prediction.Probability,
            Answerability = prediction.Answerability,
        };
    }

    private static int? FirstWith(List<string> spans, IReadOnlyList<PredictedText> retrieved)
    {
        for (var rank = 1; rank <= Math.Min(RetrievalScore.Depth, retrieved.Count); rank++)
        {
            if (spans.Exists(gold => AnswerWords.Contains(gold, retrieved[rank - 1].Text)))
                return rank;
        }

        return null;
    }

    private static CitationScore ScoreCitations(
        EvaluationQuestion question, List<string> spans, Prediction prediction, Func<string, string?> articleText)
    {
        var evidence = question.Evidence.Select(gold => new EvidenceText(gold.Text)).ToList();
        var shown = AnswerWords.Squash(string.Join(' ', prediction.Retrieved.Select(passage => passage.Text)));
        var good = 0;
        var grounded = 0;
        foreach (var citation in prediction.Citations)
        {
            var quote = AnswerWords.Squash(citation.Text);
            var shownQuote = new EvidenceText(citation.Text);
            var isGood = question.EvidenceMode == EvidenceMode.Article
                ? question.Evidence.Any(gold => gold.ArticleId == citation.ArticleId)
                : evidence.Exists(gold => gold.IsIn(shownQuote)) || spans.Exists(gold => AnswerWords.Contains(gold, citation.Text));
            good += isGood ? 1 : 0;
            var parts = (citation.Context ?? []).Select(AnswerWords.Squash).Append(quote);
            grounded += parts.All(part => IsGrounded(part, citation.ArticleId, shown, articleText)) ? 1 : 0;
        }

        return new CitationScore(prediction.Citations.Count, good, grounded);
    }

    private static bool IsGrounded(string quote, string articleId, string shown, Func<string, string?> articleText) => quote.Length > 0
        && (shown.Contains(quote, StringComparison.Ordinal)
            || (articleText(articleId) is { } text && AnswerWords.Squash(text).Contains(quote, StringComparison.Ordinal)));
}
