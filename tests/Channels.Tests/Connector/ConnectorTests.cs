using System.Net;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
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

    private ConnectorClient Client => _bot.Services.GetRequiredService<ConnectorClient>();

    private ServiceAddress Service => ServiceAddress.Verified(new Uri(_channel.Url + "/amer/t/"));

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await BotHost.StartAsync(new() { ["Channels:Retries"] = "2" }, services: services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<IAppToken>(_token));
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
        var message = new OutgoingActivity { Type = "message", Text = "t" };

        var replyId = await Client.ReplyAsync(Service, "c|1", "a/1", message, CancellationToken.None);
        var sentId = await Client.SendAsync(Service, "c|1", message, CancellationToken.None);
        await Client.UpdateAsync(Service, "c|1", "a/1", message, CancellationToken.None);
        await Client.DeleteAsync(Service, "c|1", "a/1", CancellationToken.None);
        var members = await Client.MembersAsync(Service, "c|1", CancellationToken.None);
        var parameters = new ConversationParameters { IsGroup = false, Members = [new ChannelAccount { Id = "m" }], TenantId = "t" };
        var created = await Client.CreateConversationAsync(Service, parameters, CancellationToken.None);

        var calls = _channel.Rest();
        Assert.Equal(
            [
                "POST /amer/t/v3/conversations/c%7C1/activities/a%2F1", "POST /amer/t/v3/conversations/c%7C1/activities",
                "PUT /amer/t/v3/conversations/c%7C1/activities/a%2F1", "DELETE /amer/t/v3/conversations/c%7C1/activities/a%2F1",
                "GET /amer/t/v3/conversations/c%7C1/members", "POST /amer/t/v3/conversations",
            ],
            calls.Select(call => $"{call.Method} {call.Target}"));
        Assert.Equal("a-1 a-2 a-5", string.Join(' ', replyId, sentId, created.Id));
        Assert.Equal("a/1", calls[2].Text("id"));
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

        var refusal = await Assert.ThrowsAsync<ConnectorException>(SendAsync);

        Assert.Equal((HttpStatusCode)status, refusal.Status);
        Assert.Equal("MessageSizeTooBig", refusal.Code);
        Assert.Equal("too big", refusal.Detail);
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

        var refusal = await Assert.ThrowsAsync<ConnectorException>(() => PassTimeUntil(SendAsync()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refusal.Status);
        Assert.Equal(3, _channel.Rest().Count);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        _channel.OnCall = call => new FakeChannel.Answer(call.Headers["Authorization"] == "Bearer token-1" ? 401 : 200);

        var id = await SendAsync();
        _channel.OnCall = _ => new FakeChannel.Answer(401);
        var refusal = await Assert.ThrowsAsync<ConnectorException>(SendAsync);

        Assert.NotNull(id);
        Assert.Equal(HttpStatusCode.Unauthorized, refusal.Status);
        Assert.Equal(4, _channel.Rest().Count);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await FakeChannel.StartAsync();
        _channel.OnCall = _ => new FakeChannel.Answer(307, Location: elsewhere.Url);

        await Assert.ThrowsAsync<ConnectorException>(SendAsync);

        Assert.Empty(elsewhere.Rest());
    }

    [Fact]
    public async Task Without_a_verified_address_no_token_leaves()
    {
        await Client.SendAsync(ServiceAddress.Keyless(new Uri(_channel.Url)), "c", new OutgoingActivity { Type = "typing" }, CancellationToken.None);

        Assert.False(Assert.Single(_channel.Rest()).Headers.ContainsKey("Authorization"));
        Assert.False(ServiceAddress.Verified(new Uri("http://smba.example/")).CarriesToken);
        Assert.Throws<ArgumentException>(() => ServiceAddress.Keyless(new Uri("https://smba.example/")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"id\":5}")]
    public async Task An_answer_that_cannot_be_read_is_no_id(string body)
    {
        _channel.OnCall = _ => new FakeChannel.Answer(201, body);

        Assert.Null(await SendAsync());
    }

    private Task<string?> SendAsync() => Client.SendAsync(Service, "c", new OutgoingActivity { Type = "message", Text = "t" }, CancellationToken.None);

    /// <summary>Time passes some five times as fast as outside, so that the requests it releases have room to run.</summary>
    private async Task<T> PassTimeUntil<T>(Task<T> task)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
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
