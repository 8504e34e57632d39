using System.Globalization;
using ArticleBot.Bot.Indexing;
using ArticleBot.Retrieval.Encodings;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArticleBot.Bot.Hosting;

/// <summary>What load balancers and container hosts ask: is the process alive, and may it be given questions?</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    /// <summary>The verdict in the first line, what is amiss in the next ones.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(
            string.Join('\n', [report.Status.ToString(), .. report.Entries.Values.Select(entry => entry.Description).OfType<string>()]),
                context.RequestAborted);
    }
}

/// <summary>Ready once the articles have been read for the first time; while they are read again, the last good index answers.</summary>
internal sealed class IndexReadiness(ArticleIndexing indexing, PassageEncoding encoding) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(indexing.IsReady ? OfEncoding(encoding.Progress) : HealthCheckResult.Unhealthy("The articles are being indexed."));

    /// <summary>Questions are answered at any stage of it; a missing encoder is as its owner wants it, or was said in the log.</summary>
    private static HealthCheckResult OfEncoding(EncodingProgress encoding) => encoding switch
    {
        { Trouble: { } trouble } => HealthCheckResult.Degraded(trouble),
        { IsComplete: true } => HealthCheckResult.Healthy(),
        _ => HealthCheckResult.Healthy(string.Create(
            CultureInfo.InvariantCulture, $"The pretrained encoder has read {encoding.Encoded} of {encoding.Total} passages; words and the static table find the others.")),
    };
}
