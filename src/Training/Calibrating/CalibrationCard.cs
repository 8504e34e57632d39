using System.Globalization;
using System.Text;

namespace ArticleBot.Training.Calibrating;

/// <summary>The model card of a calibration: figures only.</summary>
internal static class CalibrationCard
{
    /// <param name="rows">What it was fitted on.</param>
    /// <param name="compared">How each way did on sets that it was not fitted on.</param>
    /// <param name="way">The one that was taken.</param>
    public static string Write(IReadOnlyList<CalibrationRow> rows, IReadOnlyList<(string Way, CalibrationQuality Quality)> compared, string way)
    {
        var card = new StringBuilder();
        card.Append("# Model card: the calibration of the answer's probability\n\n");
        card.Append(CultureInfo.InvariantCulture, $"**What.** From the log-odds of an answer to the share of such answers that are right: {way}.\n\n");
        card.Append("**Fitted** by `src/Training calibrate` with Microsoft.ML; every set counts alike.\n\n| set | answers | right |\n| --- | ---: | ---: |\n");
        foreach (var set in rows.GroupBy(row => row.Set).OrderBy(set => set.Key, StringComparer.Ordinal))
            card.Append(CultureInfo.InvariantCulture, $"| {set.Key} | {set.Count()} | {set.Average(row => row.Right ? 1.0 : 0.0):0.000} |\n");
        card.Append("\n**What it gave**, each set measured with what was fitted on the others:\n\n");
        card.Append("| | log-loss | calibration error | share at .8 and above | of these right |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var (name, quality) in compared)
            card.Append(CultureInfo.InvariantCulture,
                $"| {name} | {quality.LogLoss:0.0000} | {quality.Error:0.000} | {quality.Sure:0.000} | {quality.RightWhenSure:0.000} |\n");
        return card.ToString();
    }
}
