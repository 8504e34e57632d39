using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;

namespace ArticleBot.Channels.Activities;

/// <summary>Reads and writes one activity while the host starts, so that the first person does not wait for the study of all their types.</summary>
internal sealed class WarmUp : BackgroundService
{
    private static readonly byte[] Example =
        """
        {"type":"message","id":"1","timestamp":"2026-01-01T00:00:00Z","channelId":"emulator","serviceUrl":"http://localhost","from":{"id":"u"},"recipient":{"id":"b"},
        "conversation":{"id":"c"},"text":"t","entities":[{"type":"e","x":1}],"attachments":[{"contentType":"t","content":{}}],"channelData":{},"value":{}}
        """u8.ToArray();

    /// <summary>The example, read and written again.</summary>
    public static byte[] Run() => ActivityReader.TryRead(Example, out var activity, out var problem)
        ? ActivityJson.Write(new ExpectedReplies([activity]))
        : throw new InvalidOperationException(problem);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(Run, stoppingToken);
}
