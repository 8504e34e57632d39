using System.Net;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>Bytes are counted for the whole process, so no other test may run beside.</summary>
[CollectionDefinition(nameof(TurnCostTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What one turn costs beside the answer itself.</summary>
[Collection(nameof(TurnCostTests))]
public sealed class TurnCostTests
{
    private const int Turns = 200;
    private const long MostBytes = 400_000;

    /// <summary>A resolver of its own for each connector client would study all types in every turn: more than a megabyte.</summary>
    [Fact]
    public async Task A_turn_with_a_reply_allocates_less_than_400_kilobytes()
    {
        await using var host = await BotHost.StartAsync(services: services => services.PostConfigure<HttpClientFactoryOptions>(
            ConnectorClients.HttpClientName,
            options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new Accepting())));
        host.Handler.OnReply = (_, _, _) => Task.FromResult(Replies.Answer);
        var adapter = host.Services.GetRequiredService<ArticleBotAdapter>();
        var caller = await host.Services.GetRequiredService<ChannelAuthentication>().AdmitAsync(ServiceAddress.Keyless(new Uri("http://localhost:9")), default);
        var bot = host.Services.GetRequiredService<IBot>();
        for (var i = 0; i < 20; i++)
            await adapter.RunAsync(caller, Message(), bot, CancellationToken.None);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        for (var i = 0; i < Turns; i++)
            await adapter.RunAsync(caller, Message(), bot, CancellationToken.None);
        var each = (GC.GetTotalAllocatedBytes(precise: true) - before) / Turns;

        Assert.InRange(each, 1, MostBytes);
    }

    private static Activity Message() => new()
    {
        Type = ActivityTypes.Message,
        Id = "in",
        ChannelId = "msteams",
        ServiceUrl = "http://localhost:9",
        Text = "How long?",
        From = new ChannelAccount { Id = "user" },
        Recipient = new ChannelAccount { Id = "bot" },
        Conversation = new ConversationAccount { Id = "c", ConversationType = "personal" },
    };

    private sealed class Accepting : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.Created) { Content = new StringContent("""{"id":"a"}""") });
    }
}
