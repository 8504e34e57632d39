using System.Net;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.Connector;

/// <summary>The connector client against a channel's service, with the pipeline the host uses.</summary>
public sealed class ConnectorTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private readonly CountingToken _token = new();
    private BotHost _bot = null!;
    private FakeChannel _channel = null!;

    private ServiceAddress Service => ServiceAddress.Verified(new Uri(_channel.Url + "/amer/t/"));

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await BotHost.StartAsync(new() { ["Channels:Retries"] = "2" }, services: services =>
            services.AddSingleton<TimeProvider>(_clock).AddSingleton<IAppToken>(_token));
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Every_operation_has_its_method_address_and_body()
    {
        _channel.OnCall = call => new FakeChannel.Answer(200, call.Method == "GET" ? """[{"id":"m","name":"Ada","x":1}]""" : null);
        var message = new Activity { Type = "message", Text = "t" };

        using var client = await ClientAsync(Service);
        var conversations = client.Conversations;
        var replied = await conversations.ReplyToActivityAsync("c|1", "a/1", message);
        var sent = await conversations.SendToConversationAsync("c|1", message);
        await conversations.UpdateActivityAsync("c|1", "a/1", message);
        await conversations.DeleteActivityAsync("c|1", "a/1");
        var members = await conversations.GetConversationMembersAsync("c|1");
        var created = await conversations.CreateConversationAsync(
            new ConversationParameters { IsGroup = false, Members = [new ChannelAccount { Id = "m" }], TenantId = "t" });

        var calls = _channel.Rest();
        Assert.Equal(
            [
                "POST /amer/t/v3/conversations/c%7C1/activities/a%2F1", "POST /amer/t/v3/conversations/c%7C1/activities",
                "PUT /amer/t/v3/conversations/c%7C1/activities/a%2F1", "DELETE /amer/t/v3/conversations/c%7C1/activities/a%2F1",
                "GET /amer/t/v3/conversations/c%7C1/members", "POST /amer/t/v3/conversations",
            ],
            calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("a-1 a-2 a-5", string.Join(' ', replied.Id, sent.Id, created.Id));
        Assert.Null(calls[0].Text("id"));
        Assert.Equal("Ada", Assert.Single(members).Name);
        Assert.Equal("m", (string?)calls[5].Body!["members"]![0]!["id"]);
        Assert.All(calls, call => Assert.Equal("Bearer token-1", call.Headers["Authorization"]));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_temporary_refusal_is_tried_again(int status)
    {
        var count = 0;
        _channel.OnCall = _ => new FakeChannel.Answer(Interlocked.Increment(ref count) == 1 ? status : 200);

        var id = await PassTimeUntil(SendAsync());

        Assert.NotNull(id);
        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_final_refusal_is_not_tried_again_and_says_what_the_channel_said(int status)
    {
        _channel.OnCall = _ => new FakeChannel.Answer(status, """{"error":{"code":"MessageSizeTooBig","message":"too big"}}""");

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Equal((HttpStatusCode)status, refusal.Status());
        Assert.Equal("MessageSizeTooBig", refusal.Code());
        Assert.Equal("too big", refusal.Detail());
        Assert.Single(_channel.Rest());
    }

    [Fact]
    public async Task The_channels_own_pause_is_kept()
    {
        var times = new List<DateTimeOffset>();
        _channel.OnCall = _ =>
        {
            lock (times)
                times.Add(_clock.GetUtcNow());
            return times.Count == 1 ? new FakeChannel.Answer(429, RetryAfter: "7") : new FakeChannel.Answer(200);
        };

        await PassTimeUntil(SendAsync());

        Assert.True(times[1] - times[0] >= TimeSpan.FromSeconds(7));
    }

    [Fact]
    public async Task It_gives_up_after_the_configured_number_of_attempts()
    {
        _channel.OnCall = _ => new FakeChannel.Answer(503);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => PassTimeUntil(SendAsync()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.Status());
        Assert.Equal(3, _channel.Rest().Count);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        _channel.OnCall = call => new FakeChannel.Answer(call.Headers["Authorization"] == "Bearer token-1" ? 401 : 200);

        var id = await SendAsync();
        _channel.OnCall = _ => new FakeChannel.Answer(401);
        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.NotNull(id);
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.Status());
        Assert.Equal(4, _channel.Rest().Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeChannel.StartAsync();
        _channel.OnCall = _ => new FakeChannel.Answer(307, Location: elsewhere.Url);

        await Assert.ThrowsAsync<ErrorResponseException>(SendAsync);

        Assert.Empty(elsewhere.Rest());
    }

    [Fact]
    public async Task Without_a_verified_address_no_token_leaves()
    {
        await SendAsync(ServiceAddress.Keyless(new Uri(_channel.Url)));

        Assert.False(Assert.Single(_channel.Rest()).Headers.ContainsKey("Authorization"));
        Assert.False(ServiceAddress.Verified(new Uri("http://smba.example/")).CarriesToken);
        Assert.Throws<ArgumentException>(() => ServiceAddress.Keyless(new Uri("https://smba.example/")));
    }

    [Theory]
    [InlineData(201, "")]
    [InlineData(201, "not json")]
    [InlineData(200, "<html><body>Sign in to the network</body></html>")]
    [InlineData(200, "[]")]
    [InlineData(200, "null")]
    [InlineData(200, "{\"id\":{}}")]
    [InlineData(204, null)]
    public async Task An_answer_that_cannot_be_read_is_no_id(int status, string? body)
    {
        _channel.OnCall = _ => new FakeChannel.Answer(status, body);

        Assert.Null(await SendAsync());
        Assert.Single(_channel.Rest());
    }

    [Fact]
    public async Task No_other_address_than_the_one_that_was_checked_is_called()
    {
        var factory = new ChannelConnectorFactory(Service, _bot.Services.GetRequiredService<ConnectorClients>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateAsync("https://smba.example/", "", CancellationToken.None));
        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateAsync("", "", CancellationToken.None));
    }

    [Fact]
    public async Task Turns_share_the_client_of_an_address_and_none_of_them_ends_it_for_the_others()
    {
        var first = await ClientAsync(Service);
        first.Dispose();

        var second = await ClientAsync(Service);
        var elsewhere = await ClientAsync(ServiceAddress.Verified(new Uri(_channel.Url + "/emea/t/")));
        await second.Conversations.SendToConversationAsync("c", new Activity { Type = "message", Text = "t" });

        Assert.Same(first, second);
        Assert.NotSame(first, elsewhere);
        Assert.StartsWith("/amer/t/", Assert.Single(_channel.Rest()).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_id_beyond_ASCII_is_sent_and_the_channel_is_not_told_what_the_machine_runs()
    {
        await SendAsync(Service, "größe é");

        var call = Assert.Single(_channel.Rest());
        Assert.Equal("gr%C3%B6%C3%9Fe%20%C3%A9", call.Headers["x-ms-conversation-id"]);
        Assert.Equal("ArticleBot/1.0", call.Headers["User-Agent"]);
    }

    private Task<IConnectorClient> ClientAsync(ServiceAddress service) => new ChannelConnectorFactory(
        service, _bot.Services.GetRequiredService<ConnectorClients>()).CreateAsync(service.Url.AbsoluteUri, "", CancellationToken.None);

    private Task<string?> SendAsync() => SendAsync(Service);

    /// <summary>Sends a message in a turn, as a bot does; what the turn throws is thrown.</summary>
    private async Task<string?> SendAsync(ServiceAddress service, string conversationId = "c")
    {
        var bot = new SendingBot(async (turn, cancellationToken) =>
            await turn.SendActivityAsync(new Activity { Type = "message", Text = "t" }, cancellationToken));
        var received = new Activity { Type = "message", ServiceUrl = service.Url.AbsoluteUri, Conversation = new ConversationAccount { Id = conversationId } };
        await _bot.Services.GetRequiredService<ArticleBotAdapter>().RunAsync(
            await _bot.Services.GetRequiredService<ChannelAuthentication>().AdmitAsync(service, default), received, bot, CancellationToken.None);
        if (bot.Failure is { } failure)
            throw failure;
        return bot.Response is { Id: { Length: > 0 } id } ? id : null;
    }

    /// <summary>Time passes some five times as fast as outside, so that the requests it releases have room to run.</summary>
    private async Task<T> PassTimeUntil<T>(Task<T> task)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!task.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMilliseconds(5));
            await Task.Delay(1, patience.Token);
        }

        return await task;
    }

    private sealed class CountingToken : IAppToken
    {
        private int _count = 1;

        public ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken) =>
            ValueTask.FromResult<string?>($"token-{(refresh ? ++_count : _count)}");
    }
}
