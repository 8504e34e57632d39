using ArticleBot.Answering;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ArticleBot.Bot.Telemetry;

/// <summary>
/// Sends the rooms' traces and metrics and the log to a collector where the environment names one, by OpenTelemetry's own variables
/// (https://opentelemetry.io/docs/specs/otel/protocol/exporter/); else nothing is collected and nothing is sent.
/// </summary>
internal static class Collecting
{
    private const string Sources = "ArticleBot.*";
    private const string ServiceName = "article-bot";
    private const string NameVariable = "OTEL_SERVICE_NAME";
    private const string OffVariable = "OTEL_SDK_DISABLED";

    /// <summary>The variable by which generative AI's conventions ask for what was said; off by default, here as there.</summary>
    private const string ContentVariable = "OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT";

    private static readonly string[] EndpointVariables =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "OTEL_EXPORTER_OTLP_LOGS_ENDPOINT"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        services.AddHostedService<Gauges>();
        services.PostConfigure<AnsweringOptions>(options => options.TraceQuestions |= IsOn(settings[ContentVariable]));
        if (EndpointVariables.All(name => string.IsNullOrEmpty(settings[name])) || IsOn(settings[OffVariable]))
            return services;

        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(settings[NameVariable] is { Length: > 0 } name ? name : ServiceName))
            .WithTracing(traces => traces.AddSource(Sources).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Sources).AddOtlpExporter())
            // The lines of the log as they stand there, each with its trace; at which level is said as for every
            // log, for this one alone under Logging:OpenTelemetry.
            .WithLogging(logs => logs.AddOtlpExporter(), log => log.IncludeFormattedMessage = true);
        return services;
    }

    /// <summary>Begins to collect, also for verbs that start no host; what was collected is sent when the services are disposed.</summary>
    public static void BeginCollecting(this IServiceProvider services)
    {
        _ = services.GetService<TracerProvider>();
        _ = services.GetService<MeterProvider>();
        _ = services.GetService<LoggerProvider>();
    }

    private static bool IsOn(string? value) => bool.TryParse(value, out var isOn) && isOn;
}
