using System.Diagnostics.Metrics;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.State;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Bot.Telemetry;

/// <summary>Lets a collector see what the bot holds: articles, those in error, passages, and turns in the inbox.</summary>
internal sealed class Gauges(ArticleIndexing indexing, ArticleIndex index, PassageEncoding encoding, Memory memory) : IHostedService, IDisposable
{
    private readonly Meter _meter = new("ArticleBot.Bot");

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _meter.CreateObservableGauge("articlebot.articles", Articles, "{article}", "Articles that can be asked, and such as cannot be read.");
        _meter.CreateObservableGauge("articlebot.passages", Passages, "{passage}", "Passages, and how many the pretrained encoder has read.");
        _meter.CreateObservableGauge("articlebot.inbox.turns", Inbox, "{turn}", "Turns that were accepted and are not done, in whichever process.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _meter.Dispose();

    /// <summary>Before the first reading there is nothing to count, and to ask would open the index.</summary>
    private IEnumerable<Measurement<int>> Articles() => !indexing.IsReady ? [] :
    [
        Measured(index.Articles.Count, "indexed"),
        Measured(index.Unread.Count(file => !file.IsPassedOver), "error"),
    ];

    private IEnumerable<Measurement<int>> Passages() => !indexing.IsReady ? [] :
    [
        Measured(index.PassageCount, "indexed"),
        Measured(encoding.Progress.Encoded, "encoded"),
    ];

    private IEnumerable<Measurement<long>> Inbox() =>
        memory.Recall(connection => (long?)connection.Scalar("SELECT COUNT(*) FROM inbox"), null) is { } count ? [new Measurement<long>(count)] : [];

    private static Measurement<int> Measured(int count, string state) => new(count, new KeyValuePair<string, object?>("articlebot.state", state));
}
