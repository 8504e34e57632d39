namespace ArticleBot.Benchmarks.Soak;

/// <summary>Everybody who talks to the bot.</summary>
/// <param name="Connector">People who ask over <c>/api/messages</c>, on all channels.</param>
/// <param name="DirectLine">People who ask over Direct Line, half of them with a socket, half polling.</param>
/// <param name="Strangers">Callers who mean no good.</param>
/// <param name="Questions">What they ask.</param>
internal sealed record SoakCrowd(int Connector, int DirectLine, int Strangers, IReadOnlyList<string> Questions)
{
    /// <summary>Between an answer and the next question.</summary>
    public static readonly TimeSpan Thinking = TimeSpan.FromSeconds(1);

    /// <summary>A turn that takes longer is lost.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Questions of one conversation before a new one is opened.</summary>
    public const int TurnsPerConversation = 6;

    /// <summary>Talks until it is told to stop; what a person begins is finished first.</summary>
    public async Task TalkAsync(Uri bot, SoakTally tally, CancellationToken cancellationToken)
    {
        await using var channel = await SoakChannel.StartAsync();
        using var http = new HttpClient { BaseAddress = bot, Timeout = Patience };
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, Connector).Select(i => new ConnectorPerson(i, http, channel, this, tally).TalkAsync(cancellationToken)),
            .. Enumerable.Range(0, DirectLine).Select(i => new DirectLinePerson(i, http, this, tally).TalkAsync(cancellationToken)),
            .. Enumerable.Range(0, Strangers).Select(i => new Stranger(i, http, channel.Url, tally).CallAsync(cancellationToken)),
        ]);
    }

    /// <summary>Thinks, and says whether to go on.</summary>
    public static async Task<bool> ThinkAsync(Random random, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(Thinking * (0.5 + random.NextDouble()), cancellationToken);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
