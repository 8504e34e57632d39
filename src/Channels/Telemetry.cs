using System.Diagnostics;
using System.Diagnostics.Metrics;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.Hosting;

namespace ArticleBot.Channels;

/// <summary>
/// What this room tells a collector: one trace for each turn, with the sending of its reply, and how many wait. Never what was said, nor by whom.
/// </summary>
internal static class Telemetry
{
    /// <summary>Name of the source of spans and of the meter.</summary>
    public const string Name = "ArticleBot.Channels";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Turns = Meter.CreateCounter<long>(
        "articlebot.turns", "{turn}", "Messages that were worked on, by channel and by whether a reply was composed.");

    /// <summary>
    /// Begins the trace of a turn; null where nobody listens. It has no parent: the request that brought the turn was acknowledged before, and a conversation's
    /// turns are worked on by whichever request happened to begin its lane.
    /// </summary>
    public static Activity? BeginTurn(IChannel channel)
    {
        Activity.Current = null;
        return Source.StartActivity("turn", ActivityKind.Consumer)?.SetTag("articlebot.channel", NameOf(channel));
    }

    /// <summary>Notes whether the turn has a reply, or an apology for one.</summary>
    /// <param name="span">What <see cref="BeginTurn"/> gave.</param>
    /// <param name="channel">Where it came from.</param>
    /// <param name="failure">What the handler threw, or null.</param>
    public static void EndTurn(Activity? span, IChannel channel, Exception? failure)
    {
        Turns.Add(1, new("articlebot.channel", NameOf(channel)), new KeyValuePair<string, object?>("error.type", failure?.GetType().Name));
        if (failure is not null)
            span?.SetTag("error.type", failure.GetType().Name).SetStatus(ActivityStatusCode.Error);
    }

    /// <summary>Of the channels that are known by name; what others call themselves is theirs to choose, and a metric must not grow with it.</summary>
    private static string NameOf(IChannel channel) => channel.Ids is [var id, ..] ? id : "other";

    /// <summary>Begins the span of sending a reply.</summary>
    /// <param name="serviceUrl">Where it goes.</param>
    public static Activity? BeginSending(string? serviceUrl) => Source.StartActivity("send reply", ActivityKind.Client)
        ?.SetTag("server.address", Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service) ? service.Host : null);
}

/// <summary>Lets a collector see how many turns wait.</summary>
internal sealed class QueueGauge(TurnQueue queue) : IHostedService, IDisposable
{
    private readonly Meter _meter = new(Telemetry.Name);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _meter.CreateObservableGauge("articlebot.queue.turns", () => queue.Count, "{turn}", "Turns that wait or are worked on.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();
}
