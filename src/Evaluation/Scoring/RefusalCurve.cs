namespace ArticleBot.Evaluation.Scoring;

/// <summary>
/// How well the bot's sureness tells questions that the articles answer from those they do not, at every threshold and not only at the one in use.
/// </summary>
/// <param name="Types">One row per type of unanswerable question, the whole first.</param>
internal sealed record RefusalCurve(IReadOnlyList<RefusalSeparation> Types)
{
    /// <summary>The shares of answerable questions that may be refused by mistake, for which the curve is read.</summary>
    public static IReadOnlyList<double> OverRefusals { get; } = [0.02, 0.04, 0.06, 0.10, 0.15];

    /// <summary>The curve, or null when no answerable or no unanswerable question has a sureness.</summary>
    public static RefusalCurve? Of(IReadOnlyCollection<QuestionScore> scores)
    {
        var answerable = Sureness(scores.Where(score => !score.IsUnanswerable));
        var unanswerable = scores.Where(score => score is { IsUnanswerable: true, Answerability: not null }).ToList();
        if (answerable.Length == 0 || unanswerable.Count == 0)
            return null;

        var types = unanswerable.GroupBy(score => score.Type).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        return new RefusalCurve(
        [
            RefusalSeparation.Of("all", Sureness(unanswerable), answerable),
            .. types.Count > 1 ? types.Select(group => RefusalSeparation.Of(group.Key, Sureness(group), answerable)) : [],
        ]);
    }

    private static float[] Sureness(IEnumerable<QuestionScore> scores) => [.. scores.Select(score => score.Answerability).OfType<float>().Order()];
}

/// <summary>How one type of unanswerable question is told from the answerable ones.</summary>
/// <param name="Type">The type.</param>
/// <param name="Count">How many questions of it have a sureness.</param>
/// <param name="Auc">Chance that an answerable question is surer than one of this type, ties counted half; 0.5 is blind, 1 perfect (Mann and Whitney
/// 1947).</param>
/// <param name="Points">What would be refused at thresholds of a given over-refusal.</param>
internal sealed record RefusalSeparation(string Type, int Count, double Auc, IReadOnlyList<RefusalPoint> Points)
{
    /// <param name="type">The type.</param>
    /// <param name="unanswerable">Sureness of its questions, ascending.</param>
    /// <param name="answerable">Sureness of the answerable questions, ascending.</param>
    public static RefusalSeparation Of(string type, float[] unanswerable, float[] answerable)
    {
        var wins = unanswerable.Sum(value =>
            answerable.Length - CountUpTo(answerable, value) + (0.5 * (CountUpTo(answerable, value) - CountBelow(answerable, value))));
        return new RefusalSeparation(
            type,
            unanswerable.Length,
            Measure.Round(wins / ((double)unanswerable.Length * answerable.Length)),
            [.. RefusalCurve.OverRefusals.Select(share => PointAt(share, unanswerable, answerable))]);
    }

    // The threshold that refuses at most this share of the answerable questions: everything below it is refused.
    private static RefusalPoint PointAt(double overRefusal, float[] unanswerable, float[] answerable)
    {
        var threshold = answerable[Math.Min((int)(overRefusal * answerable.Length), answerable.Length - 1)];
        return new RefusalPoint(overRefusal, threshold, Measure.Round((double)CountBelow(unanswerable, threshold) / unanswerable.Length));
    }

    private static int CountBelow(float[] ascending, float value) => ascending.Count(candidate => candidate < value);

    private static int CountUpTo(float[] ascending, float value) => ascending.Count(candidate => candidate <= value);
}

/// <summary>One threshold.</summary>
/// <param name="OverRefusal">The most answerable questions it refuses, 0 to 1.</param>
/// <param name="Threshold">The sureness below which is refused.</param>
/// <param name="Recall">The share of unanswerable questions it refuses, 0 to 1.</param>
internal sealed record RefusalPoint(double OverRefusal, float Threshold, double Recall);
