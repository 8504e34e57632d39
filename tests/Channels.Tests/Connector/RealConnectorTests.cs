using ArticleBot.Channels.Tests.Fakes;

namespace ArticleBot.Channels.Tests.Connector;

/// <summary>botframework-connector itself, calling the bot.</summary>
public sealed class RealConnectorTests
{
    [SkippableFact]
    public async Task The_real_client_understands_every_way_the_bot_answers()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();

        var result = await NodeScript.RunAsync("connector.mjs", bot.Url.AbsoluteUri, channel.Url);
        var reply = await channel.NextMessageAsync();

        Assert.Equal(200, (int)result["replies"]!["status"]!);
        Assert.Equal("You said: expected?", (string?)result["replies"]!["body"]!["activities"]![0]!["text"]);
        Assert.Equal(202, (int)result["accepted"]!["status"]!);
        Assert.Equal(501, (int)result["invoked"]!["status"]!);
        Assert.Equal("You said: queued?", reply.Text("text"));
    }
}
