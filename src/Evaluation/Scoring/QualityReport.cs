using System.Globalization;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>What all the scores of one kind of question come to.</summary>
/// <param name="Questions">How many questions.</param>
/// <param name="Unanswerable">How many of them the articles do not answer.</param>
/// <param name="Groups">The figures.</param>
internal sealed record QualityReport(int Questions, int Unanswerable, IReadOnlyList<MeasureGroup> Groups)
{
    // Of the borders that reliability is read at, those whose figures are told for each kind of question.
    private static readonly double[] SureBorders = [0.5, 0.8, 0.9];

    /// <summary>One figure, or null when there was nothing to measure.</summary>
    public double? this[string group, string measure] =>
        Find(group, measure).Value;

    /// <summary>One figure.</summary>
    public Measure Find(string group, string measure) =>
        Groups.Single(candidate => candidate.Name == group).Measures.Single(candidate => candidate.Name == measure);

    public static QualityReport Of(IReadOnlyCollection<QuestionScore> scores) => new(
        scores.Count,
        scores.Count(score => score.IsUnanswerable),
        [Retrieval(scores), Answers(scores), ShortAnswers(scores), Shown(scores), Probabilities(scores), Refusals(scores), Citations(scores),
            FalseFacts(scores)]);

    private static MeasureGroup Retrieval(IReadOnlyCollection<QuestionScore> scores)
    {
        var found = scores.Select(score => score.Retrieval).OfType<RetrievalScore>().ToList();
        var inText = scores.Where(score => !score.IsOnTable).Select(score => score.Retrieval).OfType<RetrievalScore>().ToList();
        var spans = scores.Where(score => score.HasAnswerSpans).ToList();
        return new MeasureGroup("retrieval",
        [
            new Measure("n", found.Count),
            .. new[] { 1, 4, 10 }.Select(depth => Measure.Share($"Hits@{depth}", found.Select(score => score.FirstHit <= depth))),
            .. new[] { 1, 4 }.Select(depth => Measure.Share($"TextHits@{depth}", inText.Select(score => score.FirstHit <= depth))),
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
        Measure Share(string name, ShortAnswerScore which) => Measure.Share(name, judged.Select(score => score.Shown.ShortAnswer == which));
        return new MeasureGroup("short_answers",
        [
            Measure.Share("given", judged.Select(score => score.HasShortAnswer)),
            Measure.Share("em", judged.Select(score => score.ShortAnswer!.IsExact)),
            Share("exact", ShortAnswerScore.Exact),
            Share("overlapping", ShortAnswerScore.Overlapping),
            Share("another", ShortAnswerScore.Another),
            Measure.Share("on_unanswerable", scores.Where(score => score.IsUnanswerable).Select(score => score.HasShortAnswer)),
            Measure.Share("contain", judged.Select(score => score.ShortAnswer!.Contains)),
            Measure.Mean("token_f1", judged.Select(score => score.ShortAnswer!.F1)),
        ]);
    }

    private static MeasureGroup Shown(IReadOnlyCollection<QuestionScore> scores)
    {
        var judged = scores.Where(score => score.IsJudged).ToList();
        var shown = judged.Where(score => score.Shown.IsShown).ToList();
        return new MeasureGroup("shown",
        [
            new Measure("n", shown.Count),
            Measure.Share("right", judged.Where(score => !score.IsUnanswerable).Select(score => score.Shown.IsRight == true)),
            Measure.Share("right_given_shown", shown.Select(score => score.ShownRight == true)),
            Measure.Share("right_given_shown_answerable", shown.Where(score => !score.IsUnanswerable).Select(score => score.ShownRight == true)),
            Measure.Share("hedged", shown.Select(score => score.Shown.IsHedged)),
            Measure.Share("unhedged_wrong", judged.Where(score => !score.IsUnanswerable).Select(score => score.IsUnhedgedWrong == true)),
            Measure.Share("unhedged_unanswerable", judged.Where(score => score.IsUnanswerable).Select(score => score.IsUnhedgedWrong == true)),
        ]);
    }

    private static MeasureGroup Probabilities(IReadOnlyCollection<QuestionScore> scores)
    {
        var reliability = Reliability.Of(scores);
        var count = reliability?.Bins.Sum(bin => bin.Count) ?? 0;
        Measure Mean(string name, Func<ReliabilityBin, double> value) =>
            new(name, reliability is null ? null : Measure.Round(reliability.Bins.Sum(bin => bin.Count * value(bin)) / count), count);
        var points = SureBorders.Select(border =>
            (Border: border.ToString(CultureInfo.InvariantCulture), Point: reliability?.Coverage.Single(point => point.Border == border)));
        return new MeasureGroup("probability",
        [
            new Measure("n", count),
            Mean("mean", bin => bin.Probability),
            Mean("right", bin => bin.Right),
            new Measure("calibration_error", reliability?.Error, count),
            Reliability.Brier(scores),
            .. points.SelectMany(at => new[]
            {
                new Measure($"share≥{at.Border}", at.Point?.Share, scores.Count(score => score.IsJudged)),
                new Measure($"right≥{at.Border}", at.Point?.Right, at.Point?.Count ?? 0),
            }),
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
            new Measure("f1", f1, unanswerable),
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
