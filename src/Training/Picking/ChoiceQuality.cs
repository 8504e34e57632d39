using System.Globalization;
using ArticleBot.Answering.Evidence;

namespace ArticleBot.Training.Picking;

/// <summary>How good the choice and its probability are over a set of questions.</summary>
internal static class ChoiceQuality
{
    private const int Bins = 10;

    /// <summary>The chosen sentence as a row: what is known of it, and whether it answers.</summary>
    public static PickerRow Row(PickerQuestion question, Findings findings) =>
        new() { Features = AnswerFeatures.Of(findings), Label = PickerRows.Answers(findings.Sentences[0], question) };

    /// <summary>A line of figures.</summary>
    /// <param name="asked">Questions and what was found, best sentence first.</param>
    /// <param name="logOdds">The probability's log-odds.</param>
    /// <param name="border">Under it is refused.</param>
    public static string Of(IReadOnlyList<(PickerQuestion Question, Findings Findings)> asked, Func<PickerRow, float> logOdds, float border)
    {
        var judged = asked.Select(one =>
        {
            var row = Row(one.Question, one.Findings);
            return (IsAnswerable: one.Question.Answers.Count + one.Question.Proofs.Count > 0, row.Label, LogOdds: logOdds(row));
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
