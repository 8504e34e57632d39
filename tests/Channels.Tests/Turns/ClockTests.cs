using System.Net;
using ArticleBot.Channels.Tests.Fakes;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>A clock that jumps or stands still in the middle of a turn: turns and the host end all the same.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private BotHost _bot = null!;
    private FakeChannel _channel = null!;

    private TurnQueue Queue => _bot.Services.GetRequiredService<TurnQueue>();

    public async Task InitializeAsync()
    {
        _channel = await FakeChannel.StartAsync();
        _bot = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_jump_while_the_channel_is_answering_repeats_nothing_and_the_turn_ends()
    {
        var hold = new TaskCompletionSource();
        _channel.Hold = hold.Task;
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await _channel.NextMessageAsync();

        _clock.Advance(TimeSpan.FromHours(13));
        hold.SetResult();

        await DrainedAsync();
        Assert.Empty(_channel.Rest());
    }

    [Fact]
    public async Task A_jump_while_the_answer_is_worked_out_ends_the_turn_with_an_apology()
    {
        var isAsked = new TaskCompletionSource();
        _bot.Handler.OnReply = async (_, _, stopped) =>
        {
            isAsked.SetResult();
            await Task.Delay(Timeout.Infinite, stopped);
            return Replies.Answer;
        };
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await isAsked.Task.WaitAsync(Patience);

        _clock.Advance(TimeSpan.FromHours(13));

        Assert.Contains("took too long", (await _channel.NextMessageAsync()).Text("text"), StringComparison.Ordinal);
        await DrainedAsync();
    }

    [Fact]
    public async Task A_jump_in_the_pause_before_another_attempt_ends_the_pause()
    {
        var count = 0;
        _channel.OnCall = _ => new FakeChannel.Answer(Interlocked.Increment(ref count) == 1 ? 503 : 200, RetryAfter: "20");
        await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await _channel.NextMessageAsync();

        using var patience = new CancellationTokenSource(Patience);
        while (Queue.Count > 0)
        {
            // The pause begins some time after the channel has refused; a jump before that is not meant for it.
            _clock.Advance(TimeSpan.FromHours(13));
            await Task.Delay(10, patience.Token);
        }

        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData("a pause before another attempt")]
    [InlineData("a call that is not answered")]
    [InlineData("an answer that never ends")]
    [InlineData("a question that is worked on")]
    public async Task The_host_stops_in_the_middle_of(string moment)
    {
        var isThere = new TaskCompletionSource();
        if (moment == "a question that is worked on")
        {
            _bot.Handler.OnReply = async (_, _, stopped) =>
            {
                isThere.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, _clock, stopped);
                return Replies.Answer;
            };
        }

        _channel.Hold = moment == "a call that is not answered" ? new TaskCompletionSource().Task : Task.CompletedTask;
        _channel.OnCall = _ =>
        {
            isThere.TrySetResult();
            return new FakeChannel.Answer(503, RetryAfter: "20") { IsCutShort = moment == "an answer that never ends" };
        };
        for (var i = 0; i < 20; i++)
            await _bot.PostAsync(Incoming.Message(_channel.Url, "hi", conversationId: $"c{i}").ToJsonString());
        await isThere.Task.WaitAsync(Patience);

        await _bot.DisposeAsync().AsTask().WaitAsync(Patience);
    }

    [Fact]
    public async Task An_answer_of_the_channel_that_never_ends_does_not_hold_the_conversation()
    {
        await using var impatient = await StartAsync(callTimeout: "00:00:01");
        var count = 0;
        _channel.OnCall = _ => new FakeChannel.Answer(200) { IsCutShort = Interlocked.Increment(ref count) == 1 };
        await impatient.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        using var patience = new CancellationTokenSource(Patience);
        while (impatient.Services.GetRequiredService<TurnQueue>().Count > 0)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, patience.Token);
        }

        // A second attempt may take longer than this impatient host waits for it.
        Assert.True(count >= 2);
    }

    [Fact]
    public async Task A_channel_that_is_tired_of_typing_gets_the_reply_at_once()
    {
        var isTyping = new TaskCompletionSource();
        _channel.OnCall = call =>
        {
            if (call.Type != "typing")
                return new FakeChannel.Answer(200);
            isTyping.TrySetResult();
            return new FakeChannel.Answer(429, RetryAfter: "20");
        };
        _bot.Handler.OnReply = async (_, _, stopped) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            await isTyping.Task.WaitAsync(Patience, stopped);
            return Replies.Said("here");
        };

        var response = await _bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("here", (await _channel.NextMessageAsync()).Text("text"));
        await DrainedAsync();
    }

    private Task<BotHost> StartAsync(string callTimeout = "00:00:30") => BotHost.StartAsync(
        new() { ["Channels:CallTimeout"] = callTimeout },
        services: services => services.AddSingleton<TimeProvider>(_clock),
        shutdown: TimeSpan.FromSeconds(1));

    private async Task DrainedAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Queue.Count > 0)
            await Task.Delay(5, patience.Token);
    }
}
