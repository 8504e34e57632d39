using System.Text.Json.Nodes;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Channels.Tests.Connector;

/// <summary>botframework-connector itself, calling the bot, and beside it as another bot that calls a channel.</summary>
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

    [SkippableFact]
    public async Task Every_operation_calls_the_channel_exactly_as_the_real_client_does()
    {
        await using var channel = await FakeChannel.StartAsync();
        await using var bot = await BotHost.StartAsync();
        channel.OnCall = call => new FakeChannel.Answer(200, call.Method == "GET" ? """[{"id":"m","name":"Ada","aadObjectId":"x"}]""" : """{"id":"new"}""");
        var read = await NodeScript.RunAsync("operations.mjs", channel.Url);
        var theirs = channel.Rest();

        var service = ServiceAddress.Keyless(new Uri(channel.Url));
        var factory = new ChannelConnectorFactory(service, bot.Services.GetRequiredService<ConnectorClients>());
        using var client = await factory.CreateAsync(channel.Url, "", CancellationToken.None);
        var conversations = client.Conversations;
        var replied = await conversations.ReplyToActivityAsync("c|1", "a/1", Message());
        var sent = await conversations.SendToConversationAsync("c|1", Message());
        var updated = Message();
        updated.Id = "a/1";
        await conversations.UpdateActivityAsync("c|1", "a/1", updated);
        await conversations.DeleteActivityAsync("c|1", "a/1");
        var members = await conversations.GetConversationMembersAsync("c|1");
        var created = await conversations.CreateConversationAsync(new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = "bot", Name = "Bot" },
            Members = [new ChannelAccount { Id = "m", Name = "Ada" }],
            TopicName = "topic",
            TenantId = "t",
            Activity = Message(),
        });
        var ours = channel.Rest();

        Assert.Equal(theirs.Select(call => $"{call.Method} {call.Target}"), ours.Select(call => $"{call.Method} {call.Target}"));
        Assert.All(theirs.Zip(ours), pair => Assert.True(JsonNode.DeepEquals(pair.First.Body, pair.Second.Body), $"{pair.First.Body} {pair.Second.Body}"));
        Assert.Equal((string?)read["replied"], replied.Id);
        Assert.Equal((string?)read["sent"], sent.Id);
        Assert.Equal((string?)read["created"], created.Id);
        Assert.Equal((string?)read["members"]![0]!["name"], Assert.Single(members).Name);
    }

    private static Activity Message() => new() { Type = "message", Text = "t" };
}
