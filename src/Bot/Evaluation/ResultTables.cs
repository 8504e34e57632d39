using System.Globalization;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation.Comparing;
using ArticleBot.Evaluation.Reporting;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Bot.Evaluation;

/// <summary>The result for people: one table per matter, a row per type of question.</summary>
internal static class ResultTables
{
    // A screen holds so many; all of them are in the JSON.
    private const int ShownChanges = 40;

    public static void Print(this Screen screen, EvaluationResult result)
    {
        var rows = result.Rows().ToList();
        screen.Line($"{result.All.Questions} questions, {result.All.Unanswerable} of them unanswerable");
        foreach (var group in result.All.Groups.Where(group => group.Measures.Any(measure => measure.Value is > 0)))
        {
            Table(
                screen,
                Title(group.Name),
                ["", "questions", .. group.Measures.Select(measure => measure.Name)],
                rows.Select(row => (IReadOnlyList<string>)
                [
                    row.Name,
                    Number(row.Report.Questions),
                    .. row.Report.Groups.Single(other => other.Name == group.Name).Measures.Select(measure => Figure(measure.Value)),
                ]));
        }

        PrintReliability(screen, result.Reliability);
        PrintCurve(screen, result.Refusals);
        Table(
            screen,
            "Time in milliseconds",
            ["", "n", "median", "p95", "max"],
            result.Latencies.Select(latency => (IReadOnlyList<string>)
                [latency.Name, Number(latency.Count), Time(latency.Median), Time(latency.P95), Time(latency.Maximum)]));
        if (result.Comparison is { } comparison)
            PrintComparison(screen, comparison);
    }

    private static void PrintReliability(Screen screen, Reliability? reliability)
    {
        if (reliability is null)
            return;
        Table(
            screen,
            $"Probability and share right: expected calibration error {Figure(reliability.Error)}",
            ["", "n", "probability", "right"],
            reliability.Bins.Select(bin => (IReadOnlyList<string>)[$"{Figure(bin.From)} to {Figure(bin.To)}", Number(bin.Count), Figure(bin.Probability),
                Figure(bin.Right)]));
        Table(
            screen,
            "What is shown at a least probability",
            ["", "n", "share", "right"],
            reliability.Coverage.Select(point =>
                (IReadOnlyList<string>)[$"≥ {Figure(point.Border)}", Number(point.Count), Figure(point.Share), Figure(point.Right)]));
    }

    private static void PrintCurve(Screen screen, RefusalCurve? curve)
    {
        if (curve is null)
            return;
        Table(
            screen,
            "Sureness: how well it tells what cannot be answered, and the recall at a given over-refusal",
            ["", "n", "AUC", .. RefusalCurve.OverRefusals.Select(share => share.ToString("P0", CultureInfo.InvariantCulture))],
            curve.Types.Select(type => (IReadOnlyList<string>)
                [type.Type, Number(type.Count), Figure(type.Auc), .. type.Points.Select(point => Figure(point.Recall))])
                .Append(["threshold", "", "", .. curve.Types[0].Points.Select(point => Figure(point.Threshold))]));
    }

    private static void PrintComparison(Screen screen, Comparison comparison)
    {
        Table(
            screen,
            "Against the earlier run",
            ["", "n", "before", "now", "better", "worse", "chance"],
            comparison.Summary().Select(change => (IReadOnlyList<string>)
            [
                change.Measure, Number(change.Count), Figure(change.Before), Figure(change.Now), Number(change.Better), Number(change.Worse),
                    Figure(change.Chance),
            ]));
        Table(
            screen,
            "Figures that moved, over the questions of both runs",
            ["", "figure", "before", "now"],
            comparison.Figures().Select(change => (IReadOnlyList<string>)[Title(change.Group), change.Measure, Figure(change.Before), Figure(change.Now)]));
        Table(
            screen,
            comparison.Changed.Count > ShownChanges ? $"The first {ShownChanges} of {comparison.Changed.Count} changes (--json lists all)" : "Changes",
            ["", "measure", "id", "question"],
            comparison.Changed.OrderBy(change => change.IsBetter).Take(ShownChanges).Select(change => (IReadOnlyList<string>)
                [change.IsBetter ? "better" : "worse", change.Measure, change.Id, change.Question]));
    }

    private static void Table(Screen screen, string title, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        screen.Line();
        screen.Line(title);
        screen.Rows(headings, screen.IsTerminal ? rows : rows.Prepend(headings));
    }

    private static string Title(string group) => char.ToUpperInvariant(group[0]) + group[1..].Replace('_', ' ');

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Time(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Figure(double? value) => value switch
    {
        null => "-",
        { } whole when whole == Math.Floor(whole) && Math.Abs(whole) > 1 => whole.ToString("0", CultureInfo.InvariantCulture),
        { } fraction => fraction.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
