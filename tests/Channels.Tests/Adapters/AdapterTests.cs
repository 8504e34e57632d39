using System.Net;
using System.Security.Claims;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Tests.Adapters;

/// <summary>What the SDK does otherwise than a channel wants it, and what a Bot Framework developer expects of it.</summary>
public sealed class AdapterTests : IAsyncLifetime
{
    private readonly ErrorLog _errors = new();
    private BotHost _bot = null!;
    private FakeChannel _channel = null!;

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await BotHost.StartAsync(new() { ["Channels:Retries"] = "0" }, services: services => services.AddSingleton<ILoggerProvider>(_errors));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Every_member_of_the_message_entity_reaches_the_channel()
    {
        _bot.Handler.OnReply = (_, _, _) => Task.FromResult(Replies.Answer);

        await _bot.PostAsync(Incoming.Teams(_channel.Url, "How long?").ToJsonString());
        var root = (await _channel.NextMessageAsync()).Body!.RootMessage()!;

        Assert.Equal("https://schema.org/Message", (string?)root["type"]);
        Assert.Equal("Message", (string?)root["@type"]);
        Assert.Equal("https://schema.org", (string?)root["@context"]);
        Assert.Equal("Claim", (string?)root["citation"]![0]!["@type"]);
        Assert.Equal("DigitalDocument", (string?)root["citation"]![1]!["appearance"]!["@type"]);
    }

    [Fact]
    public async Task Steps_of_a_stream_are_posted_to_the_conversation_and_never_as_replies()
    {
        var isStreaming = new TaskCompletionSource();
        _channel.OnCall = call =>
        {
            if (call.Body!.Entities().Any(entity => (string?)entity["type"] == "streaminfo"))
                isStreaming.TrySetResult();
            return new FakeChannel.Answer(200);
        };
        _bot.Handler.OnReply = async (_, progress, stopped) =>
        {
            await progress.InformAsync("Searching…", stopped);
            await isStreaming.Task.WaitAsync(stopped);
            return Replies.Answer;
        };

        await _bot.PostAsync(Incoming.Teams(_channel.Url, "How long?").ToJsonString());
        List<FakeChannel.Call> steps = [];
        do
        {
            var call = await _channel.NextAsync();
            if (call.Body!.Entities().Any(entity => (string?)entity["type"] == "streaminfo"))
                steps.Add(call);
        }
        while (steps.Count == 0 || steps[^1].Type != "message");

        Assert.True(steps.Count >= 2);
        Assert.All(steps, step => Assert.EndsWith("/activities", step.Target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Collected_replies_hold_the_message_and_neither_typing_nor_trace()
    {
        _bot.Handler.OnReply = async (_, _, stopped) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(600), stopped);
            return Replies.Traced;
        };

        var response = await _bot.PostAsync(Incoming.Message(_channel.Url, "How long?").With("deliveryMode", "expectReplies").ToJsonString());
        var replies = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["activities"]!.AsArray();

        Assert.Equal("message", (string?)Assert.Single(replies)!["type"]);
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task A_turn_that_fails_while_the_channel_is_down_ends_and_the_next_is_answered()
    {
        _channel.OnCall = _ => new FakeChannel.Answer(500);
        await _bot.PostAsync(Incoming.Message(_channel.Url, "first").ToJsonString());
        await _channel.NextMessageAsync();
        await _channel.NextMessageAsync();

        _channel.OnCall = _ => new FakeChannel.Answer(200);
        await _bot.PostAsync(Incoming.Message(_channel.Url, "second").ToJsonString());

        Assert.Equal("You said: second", (await _channel.NextMessageAsync()).Text("text"));
        Assert.Contains(_errors.Lines, line => line.StartsWith("A turn failed.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_with_gaps_harms_no_turn()
    {
        foreach (var list in new[] { "entities", "attachments" })
            await _bot.PostAsync(Incoming.Message(_channel.Url, list, conversationId: list).With(list, new JsonArray(null, null)).ToJsonString());
        await _bot.PostAsync(Incoming.Of("conversationUpdate", _channel.Url).With("membersAdded", new JsonArray((JsonNode?)null)).ToJsonString());
        await _bot.PostAsync(Incoming.Of("messageReaction", _channel.Url).With("replyToId", "x").With("reactionsAdded", new JsonArray((JsonNode?)null))
            .ToJsonString());
        await _bot.StopAsync();

        Assert.Equal(2, _channel.Rest().Count(call => call.Type == "message"));
        Assert.Empty(_errors.Lines);
    }

    [Theory]
    [InlineData("actionableMessage/executeAction")]
    [InlineData("adaptiveCard/action")]
    [InlineData("application/search")]
    [InlineData("composeExtension/anonymousQueryLink")]
    [InlineData("composeExtension/fetchTask")]
    [InlineData("composeExtension/onCardButtonClicked")]
    [InlineData("composeExtension/query")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("composeExtension/querySettingUrl")]
    [InlineData("composeExtension/selectItem")]
    [InlineData("composeExtension/setting")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("config/fetch")]
    [InlineData("config/submit")]
    [InlineData("fileConsent/invoke")]
    [InlineData("handoff/action")]
    [InlineData("message/fetchTask")]
    [InlineData("message/submitAction")]
    [InlineData("signin/failure")]
    [InlineData("signin/tokenExchange")]
    [InlineData("signin/verifyState")]
    [InlineData("tab/fetch")]
    [InlineData("tab/submit")]
    [InlineData("task/fetch")]
    [InlineData("task/submit")]
    [InlineData("a name of tomorrow")]
    public async Task Every_invoke_gets_a_proper_answer_with_and_without_a_value(string name)
    {
        foreach (var value in new JsonNode?[] { null, new JsonObject(), JsonValue.Create(5), JsonValue.Create("text"), new JsonArray(1) })
        {
            var response = await _bot.PostAsync(Incoming.Of("invoke", _channel.Url, "msteams").With("name", name).With("value", value).ToJsonString());

            Assert.Contains((int)response.StatusCode, new[] { 200, 400, 404, 412, 501 });
        }

        Assert.Empty(_errors.Lines);
    }

    [Fact]
    public async Task An_invoke_that_fails_is_answered_with_500_and_no_word_of_why()
    {
        await using var bot = await BotHost.StartAsync(services: services => services.AddSingleton<IMiddleware, FailingMiddleware>());

        var response = await bot.PostAsync(Incoming.Of("invoke", _channel.Url, "msteams").With("name", "task/fetch").ToJsonString());

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_host_adds_middleware_and_its_own_bot_by_the_SDKs_types()
    {
        var counter = new CountingMiddleware();
        await using var bot = await BotHost.StartAsync(services: services => services
            .AddSingleton<IMiddleware>(counter)
            .AddSingleton<IBot>(new SendingBot(async (turn, stopped) => await turn.SendActivityAsync("from my own bot", cancellationToken: stopped))));

        await bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());

        Assert.Equal("from my own bot", (await _channel.NextMessageAsync()).Text("text"));
        Assert.Equal(["message"], counter.Seen);
        Assert.IsType<ArticleBotAdapter>(bot.Services.GetRequiredService<BotAdapter>());
        Assert.IsAssignableFrom<IBotFrameworkHttpAdapter>(bot.Services.GetRequiredService<IBotFrameworkHttpAdapter>());
        Assert.IsType<ChannelAuthentication>(bot.Services.GetRequiredService<BotFrameworkAuthentication>());
    }

    [Fact]
    public async Task The_local_Direct_Line_passes_the_same_middleware()
    {
        var counter = new CountingMiddleware();
        await using var bot = await BotHost.StartAsync(services: services => services.AddSingleton<IMiddleware>(counter));
        var client = await DirectLineClient.StartAsync(bot);

        await client.PostAsync("""{"type":"message","text":"hi"}""");
        await client.ReadUntilAsync("You said: hi");

        Assert.Equal(["conversationUpdate", "message"], counter.Seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_bot_says_that_it_has_no_tokens_of_people()
    {
        UserTokenClient? tokens = null;
        var bot = new SendingBot((turn, _) =>
        {
            tokens = turn.TurnState.Get<UserTokenClient>();
            return Task.FromResult<ResourceResponse?>(null);
        });
        var service = Channels.Connector.ServiceAddress.Keyless(new Uri(_channel.Url));

        await _bot.Services.GetRequiredService<ArticleBotAdapter>().RunAsync(
            await _bot.Services.GetRequiredService<ChannelAuthentication>().AdmitAsync(service, default),
            new Activity { Type = "message", ServiceUrl = _channel.Url, Conversation = new ConversationAccount { Id = "c" } }, bot, CancellationToken.None);

        await Assert.ThrowsAsync<NotSupportedException>(() => tokens!.GetUserTokenAsync("u", "c", "emulator", "", CancellationToken.None));
    }

    [Fact]
    public async Task The_bot_writes_first_to_whom_has_written_and_to_nobody_else()
    {
        ConversationReference? known = null;
        var bot = new SendingBot((turn, _) =>
        {
            known = turn.Activity.GetConversationReference();
            return Task.FromResult<ResourceResponse?>(null);
        });
        await using var host = await BotHost.StartAsync(services: services => services.AddSingleton<IBot>(bot));
        await host.PostAsync(Incoming.Message(_channel.Url, "hi").With("deliveryMode", "expectReplies").ToJsonString());
        var adapter = host.Services.GetRequiredService<BotAdapter>();
        await using var elsewhere = await FakeChannel.StartAsync();

        await adapter.ContinueConversationAsync("app", known, (turn, stopped) =>
            turn.SendActivityAsync("A reminder", cancellationToken: stopped), CancellationToken.None);
        await adapter.CreateConversationAsync(
            "app", "emulator", _channel.Url, "", new ConversationParameters { Members = [new ChannelAccount { Id = "user-2" }] },
            (turn, stopped) => turn.SendActivityAsync("First words", cancellationToken: stopped), CancellationToken.None);
        known!.ServiceUrl = elsewhere.Url;
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.ContinueConversationAsync(
            "app", known, (turn, stopped) => turn.SendActivityAsync("Stolen", cancellationToken: stopped), CancellationToken.None));

        var calls = _channel.Rest();
        Assert.Equal(["A reminder", null, "First words"], calls.Select(call => call.Text("text")));
        Assert.EndsWith("/v3/conversations", calls[1].Target, StringComparison.Ordinal);
        Assert.Empty(elsewhere.Rest());
    }

    [Theory]
    [InlineData("*.example", true, true)]
    [InlineData("elsewhere.example", true, false)]
    [InlineData("*.example", false, false)]
    public async Task The_bot_writes_first_only_where_the_settings_of_today_still_let_it(string allowedHost, bool isVerified, bool isAllowed)
    {
        var known = new KnownAddress(new Uri("https://smba.example/emea/"), isVerified);
        await using var host = await BotHost.StartAsync(
            new()
            {
                ["MicrosoftAppId"] = RegisteredBot.AppId,
                ["MicrosoftAppPassword"] = "s",
                ["MicrosoftAppType"] = "MultiTenant",
                ["Channels:ServiceHosts:0"] = allowedHost
            }, "Production");
        await host.Services.GetRequiredService<IKnownAddresses>().AddAsync(known, default);
        var factory = host.Services.GetRequiredService<ChannelAuthentication>().CreateConnectorFactory(new ClaimsIdentity());

        var connecting = factory.CreateAsync(known.Url.OriginalString, "audience", CancellationToken.None);

        if (isAllowed)
            (await connecting).Dispose();
        else
            await Assert.ThrowsAsync<InvalidOperationException>(() => connecting);
    }

    [Fact]
    public async Task What_is_said_is_written_as_a_transcript_that_the_Emulator_opens()
    {
        var folder = Directory.CreateTempSubdirectory("transcripts");
        try
        {
            await using (var bot = await BotHost.StartAsync(new() { ["Channels:Transcripts"] = folder.FullName }))
            {
                await bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
                await _channel.NextMessageAsync();
            }

            JsonArray? transcript = null;
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            while (transcript is not { Count: >= 2 })
            {
                await Task.Delay(20, patience.Token);
                if (Directory.GetFiles(folder.FullName, "*.transcript", SearchOption.AllDirectories) is [var file])
                    transcript = TryRead(file);
            }

            Assert.Equal(["hi", "You said: hi"], transcript.Select(activity => (string?)activity!["text"]));
            Assert.Equal(["user", "bot"], transcript.Select(activity => (string?)activity!["from"]!["role"]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static JsonArray? TryRead(string file)
        {
            try
            {
                return JsonNode.Parse(File.ReadAllText(file)) as JsonArray;
            }
            catch (Exception exception) when (exception is IOException or System.Text.Json.JsonException)
            {
                return null;
            }
        }
    }

    [Fact]
    public async Task Transcripts_outside_Development_stop_the_start()
    {
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => BotHost.StartAsync(new() { ["Channels:Transcripts"] = "transcripts" }, "Production"));

        Assert.Contains("Channels:Transcripts", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_types_of_activities_are_studied_while_the_host_starts()
    {
        Assert.NotNull(JsonNode.Parse(Channels.Activities.WarmUp.Run())!["activities"]![0]!["channelData"]);
        Assert.Contains(_bot.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>(), service => service is Channels.Activities.WarmUp);
    }

    private sealed class CountingMiddleware : IMiddleware
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Seen { get; } = new();

        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            Seen.Enqueue(turnContext.Activity.Type);
            return next(cancellationToken);
        }
    }

    private sealed class FailingMiddleware : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("a secret");
    }
}
