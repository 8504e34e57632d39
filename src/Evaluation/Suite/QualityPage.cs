using System.Globalization;
using System.Text;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Suite;

/// <summary>Writes the page that says where we stand: figures only, never a question or an article.</summary>
internal static class QualityPage
{
    private const string Definitions = """

        ## What the figures mean

        - Hits@k: share of questions for which one of the first k passages holds an evidence text whole, white space aside (or, where articles were judged, is of a right article). MRR@10: mean of 1 / rank of the first hit. MAP@10: sum over ranks of the evidence texts first found there / rank, over their number. ArtRecall@10: share of the right articles among the first ten. AllEvid@10: everything found. AnswerHits@k: a right answer stands in one of the first k passages.
          TextHits@k: Hits@k of the questions whose evidence is no row of a table. Marks of tables, tags and emphasis are left out on both sides.
        - contain: a right answer occurs in the answer as whole words, lower case, without punctuation and articles; yes and no must be the first word or the only one of the two. token_f1, em: SQuAD's. answer_recall: share of the right answer's words. any_word: MultiHop-RAG's lenient rule. A refusal is a wrong answer to an answerable question. short answers: the same for the span set off above the sentences.
        - shown: what people see. right: a right answer is in what is shown, whatever its wording (U.K. for United Kingdom, initials, plurals, numbers in words and digits); where only essays of more than 30 words count as right, nothing is judged. right_given_shown: of all that is shown, for unanswerable questions too. unhedged_wrong: share of answerable questions that are answered, without reserve, by something else; unhedged_unanswerable: share of unanswerable questions answered without reserve. hedged: share of what is shown that says so.
        - short answers: exact: a right answer in any wording; overlapping: it shares a word with one; another: it does not. on_unanswerable: share of unanswerable questions with a short answer.
        - probability: how probably an answer answers, as the bot says. calibration_error: mean distance between that and the share right, over tenths, weighted (ECE). share≥p: how many of all questions get an answer of at least that probability; right≥p: how many of these are right.
        - refusals: precision, recall and F1 of refusing what the articles do not answer; over_refusal: share of answerable questions refused. AUC: chance that an answerable question looks surer than an unanswerable one.
        - citations: precision: share of quotes that hold an evidence text or a right answer. grounded: share of quotes that stand in the article. coverage: share of answered questions with at least one such quote. cited: share that cites at all.
        - false facts: where some articles were falsified, which side the answer tells.

        """;

    /// <param name="results">Each set with what was found, in order.</param>
    /// <param name="targets">What to compare with.</param>
    /// <param name="settings">Settings that differ from the usual ones, in words; empty when none does.</param>
    public static string Write(IReadOnlyList<(string Set, EvaluationResult Result)> results, QualityTargets targets, string settings)
    {
        var page = new StringBuilder();
        page.Append("# Quality\n\nMade by `dotnet run -c Release --project src/Bot -- eval-suite FOLDER --targets tests/Benchmarks/quality.targets.json "
            + "--page tests/Benchmarks/quality.md`, ");
        page.Append("where each subfolder of FOLDER holds `corpus.jsonl` (one article a line), or a folder `corpus` of article files, and a "
            + "`questions*.jsonl`. ");
        page.Append(settings.Length == 0 ? "Offline, usual settings.\n" : $"Settings: {settings}.\n");
        AppendStanding(page, results, targets);
        page.Append(Definitions);
        page.Append("\n## All figures\n\nShares are 0 to 1. Times are per question, on a machine that others used at the same time.\n");
        foreach (var (set, result) in results)
            AppendSet(page, set, result);
        if (targets.Published.Count > 0)
        {
            page.Append("\n## Published figures, for orientation\n\n");
            foreach (var line in targets.Published)
                page.Append("- ").Append(line).Append('\n');
        }

        return page.ToString();
    }

    private static void AppendStanding(StringBuilder page, IReadOnlyList<(string Set, EvaluationResult Result)> results, QualityTargets targets)
    {
        page.Append("\n## Against floors and goals\n\nFloor: plain BM25 with a rule for refusing, nothing tuned. A goal counts as met within one standard "
            + "error.\n\n");
        Row(page, ["set", "figure", "n", "ours", "± s.e.", "floor", "goal", "met"]);
        Row(page, ["---", "---", "---:", "---:", "---:", "---:", "---:", "---"]);
        foreach (var (set, result) in results)
        {
            foreach (var target in targets.Sets.GetValueOrDefault(set) ?? [])
                AppendTarget(page, set, result, target);
        }
    }

    private static void AppendTarget(StringBuilder page, string set, EvaluationResult result, QualityTarget target)
    {
        var report = target.Type is null ? result.All : result.Types.GetValueOrDefault(target.Type);
        if (report?.Find(target.Group, target.Measure) is not { Value: { } value, Count: var count })
            return;
        var error = value is >= 0 and <= 1 && count > 0 ? Math.Sqrt(value * (1 - value) / count) : 0;
        var isMet = target.Goal is not { } goal ? "" : (target.LessIsBetter ? value - error <= goal : value + error >= goal) ? "yes" : "no";
        Row(page,
        [
            set, $"{target.Group} {target.Measure}{(target.Type is null ? "" : $" ({target.Type})")}", count.ToString(CultureInfo.InvariantCulture),
            Figure(value), error > 0 ? Figure(error)
                : "", Figure(target.Floor), target.Goal is null ? "" : (target.LessIsBetter ? "≤ " : "") + Figure(target.Goal), isMet,
        ]);
    }

    private static void AppendSet(StringBuilder page, string set, EvaluationResult result)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {set}\n");
        foreach (var group in result.All.Groups.Where(group => group.Measures.Any(measure => measure.Value is > 0)))
        {
            page.Append('\n');
            Row(page, [group.Name.Replace('_', ' '), "questions", .. group.Measures.Select(measure => measure.Name)]);
            Row(page, ["---", "---:", .. group.Measures.Select(_ => "---:")]);
            foreach (var (name, report) in result.Rows())
                Row(page, [name, report.Questions.ToString(CultureInfo.InvariantCulture),
                    .. group.Measures.Select(measure => Figure(report[group.Name, measure.Name]))]);
        }

        AppendReliability(page, result.Reliability);
        AppendCurve(page, result.Refusals);
        page.Append("\n| time in ms | n | median | p95 | max |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var latency in result.Latencies)
            page.Append(CultureInfo.InvariantCulture,
                $"| {latency.Name} | {latency.Count} | {latency.Median:0.0} | {latency.P95:0.0} | {latency.Maximum:0.0} |\n");
    }

    private static void AppendReliability(StringBuilder page, Reliability? reliability)
    {
        if (reliability is null)
            return;
        page.Append('\n');
        Row(page, ["probability", "n", "mean", "right"]);
        Row(page, ["---", "---:", "---:", "---:"]);
        foreach (var bin in reliability.Bins)
            Row(page, [$"{Figure(bin.From)} to {Figure(bin.To)}", bin.Count.ToString(CultureInfo.InvariantCulture), Figure(bin.Probability),
                Figure(bin.Right)]);
        page.Append('\n');
        Row(page, ["shown at probability", "n", "share", "right"]);
        Row(page, ["---", "---:", "---:", "---:"]);
        foreach (var point in reliability.Coverage)
            Row(page, [$"≥ {Figure(point.Border)}", point.Count.ToString(CultureInfo.InvariantCulture), Figure(point.Share), Figure(point.Right)]);
    }

    private static void AppendCurve(StringBuilder page, RefusalCurve? curve)
    {
        if (curve is null)
            return;
        page.Append('\n');
        Row(page, ["refusal recall at over-refusal", "n", "AUC",
            .. RefusalCurve.OverRefusals.Select(share => share.ToString("0.00", CultureInfo.InvariantCulture))]);
        Row(page, ["---", "---:", "---:", .. RefusalCurve.OverRefusals.Select(_ => "---:")]);
        foreach (var type in curve.Types)
            Row(page, [type.Type, type.Count.ToString(CultureInfo.InvariantCulture), Figure(type.Auc), .. type.Points.Select(point => Figure(point.Recall))]);
    }

    private static void Row(StringBuilder page, IEnumerable<string> cells) => page.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Figure(double? value) => value switch
    {
        null => "-",
        { } whole when whole == Math.Floor(whole) && Math.Abs(whole) > 1 => whole.ToString("0", CultureInfo.InvariantCulture),
        { } fraction => fraction.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
