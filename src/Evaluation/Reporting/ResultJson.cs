using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleBot.Evaluation.Comparing;
using ArticleBot.Evaluation.Scoring;

namespace ArticleBot.Evaluation.Reporting;

/// <summary>The result for programs.</summary>
internal static class ResultJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(EvaluationResult result)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            WriteReport(json, "all", result.All);
            json.WriteStartObject("types");
            foreach (var (type, report) in result.Types)
                WriteReport(json, type, report);
            json.WriteEndObject();
            json.WriteStartObject("asked");
            foreach (var (kind, report) in result.Asked)
                WriteReport(json, kind, report);
            json.WriteEndObject();
            WriteReliability(json, result.Reliability);
            WriteCurve(json, result.Refusals);
            WriteLatencies(json, result.Latencies);
            WriteComparison(json, result.Comparison);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteReport(Utf8JsonWriter json, string name, QualityReport report)
    {
        json.WriteStartObject(name);
        json.WriteNumber("questions", report.Questions);
        json.WriteNumber("unanswerable", report.Unanswerable);
        foreach (var group in report.Groups)
        {
            json.WriteStartObject(group.Name);
            foreach (var measure in group.Measures)
            {
                if (measure.Value is { } value)
                    json.WriteNumber(measure.Name, value);
                else
                    json.WriteNull(measure.Name);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteReliability(Utf8JsonWriter json, Reliability? reliability)
    {
        if (reliability is null)
            return;
        json.WriteStartObject("reliability");
        json.WriteNumber("calibration_error", reliability.Error);
        json.WriteStartArray("bins");
        foreach (var bin in reliability.Bins)
        {
            json.WriteStartObject();
            json.WriteNumber("from", bin.From);
            json.WriteNumber("to", bin.To);
            json.WriteNumber("n", bin.Count);
            json.WriteNumber("probability", Measure.Round(bin.Probability));
            json.WriteNumber("right", Measure.Round(bin.Right));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("coverage");
        foreach (var point in reliability.Coverage)
        {
            json.WriteStartObject();
            json.WriteNumber("probability", point.Border);
            json.WriteNumber("n", point.Count);
            json.WriteNumber("share", point.Share);
            if (point.Right is { } right)
                json.WriteNumber("right", right);
            else
                json.WriteNull("right");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCurve(Utf8JsonWriter json, RefusalCurve? curve)
    {
        if (curve is null)
            return;
        json.WriteStartArray("refusal_curve");
        foreach (var type in curve.Types)
        {
            json.WriteStartObject();
            json.WriteString("type", type.Type);
            json.WriteNumber("n", type.Count);
            json.WriteNumber("auc", type.Auc);
            json.WriteStartArray("points");
            foreach (var point in type.Points)
            {
                json.WriteStartObject();
                json.WriteNumber("over_refusal", point.OverRefusal);
                json.WriteNumber("threshold", point.Threshold);
                json.WriteNumber("recall", point.Recall);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLatencies(Utf8JsonWriter json, IReadOnlyList<Latency> latencies)
    {
        json.WriteStartArray("latency_ms");
        foreach (var latency in latencies)
        {
            json.WriteStartObject();
            json.WriteString("name", latency.Name);
            json.WriteNumber("n", latency.Count);
            json.WriteNumber("median", latency.Median);
            json.WriteNumber("p95", latency.P95);
            json.WriteNumber("max", Math.Round(latency.Maximum, 2));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparison(Utf8JsonWriter json, Comparison? comparison)
    {
        if (comparison is null)
            return;
        json.WriteStartObject("comparison");
        json.WriteStartArray("measures");
        foreach (var change in comparison.Summary())
        {
            json.WriteStartObject();
            json.WriteString("measure", change.Measure);
            json.WriteNumber("n", change.Count);
            json.WriteNumber("before", change.Before);
            json.WriteNumber("now", change.Now);
            json.WriteNumber("better", change.Better);
            json.WriteNumber("worse", change.Worse);
            json.WriteNumber("chance", change.Chance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("figures");
        foreach (var change in comparison.Figures())
        {
            json.WriteStartObject();
            json.WriteString("group", change.Group);
            json.WriteString("measure", change.Measure);
            json.WriteNumber("before", change.Before);
            json.WriteNumber("now", change.Now);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (var change in comparison.Changed)
        {
            json.WriteStartObject();
            json.WriteString("id", change.Id);
            json.WriteString("measure", change.Measure);
            json.WriteString("change", change.IsBetter ? "better" : "worse");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
