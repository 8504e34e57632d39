namespace ArticleBot.Bot.Evaluation.Scoring;

/// <summary>What all the scores of one kind of question come to.</summary>
/// <param name="Questions">How many questions.</param>
/// <param name="Unanswerable">How many of them the articles do not answer.</param>
/// <param name="Groups">The figures.</param>
internal sealed record QualityReport(int Questions, int Unanswerable, IReadOnlyList<MeasureGroup> Groups)
{
    /// <summary>One figure, or null when there was nothing to measure.</summary>
    public double? this[string group, string measure] =>
        Groups.Single(candidate => candidate.Name == group).Measures.Single(candidate => candidate.Name == measure).Value;

    public static QualityReport Of(IReadOnlyCollection<QuestionScore> scores) => new(
        scores.Count,
        scores.Count(score => score.IsUnanswerable),
        [Retrieval(scores), Answers(scores), ShortAnswers(scores), Refusals(scores), Citations(scores), FalseFacts(scores)]);

    private static MeasureGroup Retrieval(IReadOnlyCollection<QuestionScore> scores)
    {
        var found = scores.Select(score => score.Retrieval).OfType<RetrievalScore>().ToList();
        var spans = scores.Where(score => score.HasAnswerSpans).ToList();
        return new MeasureGroup("retrieval",
        [
            new Measure("n", found.Count),
            .. new[] { 1, 4, 10 }.Select(depth => Measure.Share($"Hits@{depth}", found.Select(score => score.FirstHit <= depth))),
            Measure.Mean("MRR@10", found.Select(score => score.ReciprocalRank)),
            Measure.Mean("MAP@10", found.Select(score => score.AveragePrecision)),
            Measure.Mean("ArtRecall@10", found.Select(score => score.ArticleRecall)),
            Measure.Share("AllEvid@10", found.Select(score => score.HasAllEvidence)),
            .. new[] { 1, 4, 10 }.Select(depth => Measure.Share($"AnswerHits@{depth}", spans.Select(score => score.FirstPassageWithAnswer <= depth))),
        ]);
    }

    private static MeasureGroup Answers(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Select(score => score.Answer).OfType<AnswerScore>().ToList();
        var anyWord = scores.Where(score => score.IsUnanswerable).Select(score => score.IsRefused).Concat(judged.Select(answer => answer.SharesWord));
        return new MeasureGroup("answers",
        [
            new Measure("n", judged.Count),
            Measure.Share("contain", judged.Select(answer => answer.Contains)),
            Measure.Mean("token_f1", judged.Select(answer => answer.F1)),
            Measure.Mean("answer_recall", judged.Select(answer => answer.Recall)),
            Measure.Share("em", judged.Select(answer => answer.IsExact)),
            Measure.Share("any_word", anyWord),
            Measure.Mean("words", scores.Where(score => score.Words is not null).Select(score => (double)score.Words!.Value)),
        ]);
    }

    private static MeasureGroup ShortAnswers(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Where(score => score.ShortAnswer is not null).ToList();
        return new MeasureGroup("short_answers",
        [
            Measure.Share("given", judged.Select(score => score.HasShortAnswer)),
            Measure.Share("em", judged.Select(score => score.ShortAnswer!.IsExact)),
            Measure.Share("contain", judged.Select(score => score.ShortAnswer!.Contains)),
            Measure.Mean("token_f1", judged.Select(score => score.ShortAnswer!.F1)),
        ]);
    }

    private static MeasureGroup Refusals(IReadOnlyCollection<QuestionScore> scores)
    {
        var refused = scores.Count(score => score.IsRefused);
        var unanswerable = scores.Count(score => score.IsUnanswerable);
        var right = scores.Count(score => score.IsRefused && score.IsUnanswerable);
        var precision = Measure.Ratio("precision", right, refused);
        var recall = Measure.Ratio("recall", right, unanswerable);
        var f1 = precision.Value is > 0 and var p && recall.Value is > 0 and var r ? Measure.Round(2 * p * r / (p + r)) : 0;
        return new MeasureGroup("refusals",
        [
            new Measure("refused", refused),
            precision,
            recall,
            new Measure("f1", f1),
            Measure.Ratio("over_refusal", refused - right, scores.Count - unanswerable),
            new Measure("asked_back", scores.Count(score => score.IsAskedBack)),
        ]);
    }

    private static MeasureGroup Citations(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Select(score => score.Citations).OfType<CitationScore>().ToList();
        var quotes = judged.Sum(citations => citations.Count);
        return new MeasureGroup("citations",
        [
            new Measure("n", quotes),
            Measure.Ratio("precision", judged.Sum(citations => citations.Good), quotes),
            Measure.Ratio("grounded", judged.Sum(citations => citations.Grounded), quotes),
            Measure.Share("coverage", judged.Select(citations => citations.Good > 0)),
            Measure.Share("cited", scores.Where(score => score.IsCited is not null).Select(score => score.IsCited!.Value)),
        ]);
    }

    private static MeasureGroup FalseFacts(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Select(score => score.FalseFact).OfType<FalseFactScore>().ToList();
        Measure Share(string name, FalseFactScore which) => Measure.Share(name, judged.Select(score => score == which));
        return new MeasureGroup("false_facts",
        [
            new Measure("n", judged.Count),
            Share("true_only", FalseFactScore.TrueOnly),
            Share("both", FalseFactScore.Both),
            Share("false_only", FalseFactScore.FalseOnly),
            Share("neither", FalseFactScore.Neither),
        ]);
    }
}
