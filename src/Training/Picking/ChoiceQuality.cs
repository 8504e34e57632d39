using System.Globalization;
using ArticleBot.Answering.Evidence;

namespace ArticleBot.Training.Picking;

/// <summary>How good the choice and its probability are over a set of questions.</summary>
internal static class ChoiceQuality
{
    private const int Bins = 10;

    /// <summary>The chosen sentence as a row: what is known of it, and whether it answers.</summary>
    public static ProbabilityRow Row(PickerQuestion question, Findings findings) =>
        new(AnswerFeatures.Of(findings), AnswerProbability.ObjectionOf(findings), PickerRows.Answers(findings.Sentences[0], question));

    /// <summary>The log-odds that the best sentence answers.</summary>
    /// <param name="findings">What was found by the reader on the encoder.</param>
    /// <param name="probability">Says it.</param>
    /// <exception cref="InvalidOperationException">Another reader has read.</exception>
    public static float LogOdds(Findings findings, AnswerProbability probability) => probability.LogOdds(findings)
        ?? throw new InvalidOperationException("The numbers are of another reader than the one that is fitted for.");

    /// <summary>A line of figures.</summary>
    /// <param name="asked">Questions and what was found, best sentence first.</param>
    /// <param name="probability">Says how probably the best sentence answers.</param>
    /// <param name="border">Under it is refused.</param>
    public static string Of(IReadOnlyList<(PickerQuestion Question, Findings Findings)> asked, AnswerProbability probability, float border)
    {
        var judged = asked.Select(one =>
        {
            var label = PickerRows.Answers(one.Findings.Sentences[0], one.Question);
            return (IsAnswerable: one.Question.Answers.Count + one.Question.Proofs.Count > 0, Label: label, LogOdds: LogOdds(one.Findings, probability));
        }).ToList();
        var answerable = judged.FindAll(one => one.IsAnswerable);
        var others = judged.FindAll(one => !one.IsAnswerable);
        var sure = judged.FindAll(one => one.LogOdds >= MathF.Log(4));
        var error = judged.GroupBy(one => Math.Min(Bins - 1, (int)(Bins / (1 + Math.Exp(-one.LogOdds)))))
            .Sum(bin => Math.Abs(bin.Sum(one => (one.Label ? 1.0 : 0.0) - (1 / (1 + Math.Exp(-one.LogOdds)))))) / judged.Count;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"right {Share(answerable, one => one.Label):0.000} of {answerable.Count}, refused {Share(answerable, one => one.LogOdds < border):0.000}, "
            + $"unanswerable refused {Share(others, one => one.LogOdds < border):0.000} of {others.Count}, "
            + $"p >= .8: {Share(sure, one => one.Label):0.000} right of {sure.Count}, calibration error {error:0.000}");
    }

    private static double Share<T>(List<T> of, Func<T, bool> which) => of.Count == 0 ? double.NaN : (double)of.Count(which) / of.Count;
}
