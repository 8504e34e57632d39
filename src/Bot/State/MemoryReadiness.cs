using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace ArticleBot.Bot.State;

/// <summary>Says whether anything can be remembered, by remembering something. Without memory the bot answers all the same, so it stays ready.</summary>
internal sealed class MemoryReadiness(Memory memory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await Task.Run(memory.Try, cancellationToken);
        return memory.Trouble is { } trouble
            ? HealthCheckResult.Degraded($"Memory is off: {trouble.Reason}. Questions are answered, but nothing is remembered.")
            : HealthCheckResult.Healthy();
    }
}
