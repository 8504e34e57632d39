using System.Collections.Concurrent;
using System.Net;
using ArticleBot.Channels.Tests.Fakes;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>A channel's service that is down or hangs: its replies wait for it, and nobody else does.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);
    private FakeChannel _channel = null!;

    public async Task InitializeAsync() => _channel = await FakeChannel.StartAsync();

    public async Task DisposeAsync() => await _channel.DisposeAsync();

    [Fact]
    public async Task Replies_wait_for_a_channel_that_is_down_in_their_order_and_are_not_composed_again()
    {
        await using var bot = await StartAsync();
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said(turn.Text));
        var isDown = true;
        var delivered = new ConcurrentQueue<string>();
        _channel.OnCall = call =>
        {
            if (!isDown && call.Type == "message")
                delivered.Enqueue(call.Text("text")!);
            return new FakeChannel.Answer(isDown ? 503 : 200);
        };

        foreach (var text in new[] { "first", "second", "third" })
            await bot.PostAsync(Incoming.Message(_channel.Url, text, id: text).ToJsonString());
        for (var minute = 0; minute < 20; minute++)
            await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(3, bot.Services.GetRequiredService<TurnQueue>().Count);
        isDown = false;
        await DrainedAsync(bot);

        Assert.Equal(["first", "second", "third"], delivered);
        Assert.Equal(3, bot.Handler.Turns.Count);
    }

    [Fact]
    public async Task A_reply_is_given_up_after_the_longest_outage_and_that_is_reported()
    {
        var log = new ErrorLog();
        await using var bot = await StartAsync(services => services.AddLogging(logging => logging.AddProvider(log)));
        _channel.OnCall = _ => new FakeChannel.Answer(503);

        await bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await DrainedAsync(bot);

        Assert.Contains(log.Lines, line => line.Contains("given up", StringComparison.Ordinal) && line.Contains("01:00:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_redelivery_of_a_turn_that_waits_is_accepted_and_not_answered_twice()
    {
        await using var bot = await StartAsync();
        var isDown = true;
        _channel.OnCall = _ => new FakeChannel.Answer(isDown ? 503 : 200);
        var activity = Incoming.Message(_channel.Url, "hi").ToJsonString();
        await bot.PostAsync(activity);
        await _channel.NextMessageAsync();

        var again = await bot.PostAsync(activity);
        isDown = false;
        await DrainedAsync(bot);
        var later = await bot.PostAsync(activity);
        await DrainedAsync(bot);

        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, later.StatusCode);
        Assert.Single(bot.Handler.Turns);
    }

    [Fact]
    public async Task A_channel_that_hangs_keeps_nobody_else_waiting()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:ParallelTurns"] = "4" }, shutdown: TimeSpan.FromMilliseconds(100));
        await using var hanging = await FakeChannel.StartAsync();
        hanging.Hold = new TaskCompletionSource().Task;
        for (var i = 0; i < 100; i++)
            await bot.PostAsync(Incoming.Message(hanging.Url, "hi", conversationId: $"h{i}").ToJsonString());
        await hanging.NextMessageAsync();

        for (var i = 0; i < 40; i++)
            await bot.PostAsync(Incoming.Message(_channel.Url, "hi", conversationId: $"c{i}").ToJsonString());
        for (var i = 0; i < 40; i++)
            await _channel.NextMessageAsync();

        // Not one of the hanging turns has ended meanwhile.
        Assert.True(bot.Services.GetRequiredService<TurnQueue>().Count >= 100);
    }

    [Fact]
    public async Task A_service_that_fails_again_and_again_is_left_alone_for_a_while()
    {
        await using var bot = await StartAsync();
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said(turn.ConversationId));
        _channel.OnCall = _ => new FakeChannel.Answer(503);
        using var patience = new CancellationTokenSource(Patience);
        var count = 0;
        do
        {
            await bot.PostAsync(Incoming.Message(_channel.Url, "hi", conversationId: $"c{++count}").ToJsonString());
            while (bot.Handler.Turns.Count < count)
                await Task.Delay(5, patience.Token);
            await Task.Delay(100, patience.Token);
        }
        while (_channel.Rest().Any(call => call.Text("text") == $"c{count}"));

        _channel.OnCall = _ => new FakeChannel.Answer(200);
        await DrainedAsync(bot);
        Assert.Contains(_channel.Rest(), call => call.Text("text") == $"c{count}");
    }

    [Fact]
    public async Task One_service_cannot_take_all_places()
    {
        await using var bot = await BotHost.StartAsync(new() { ["Channels:QueuedTurnsPerService"] = "2" }, shutdown: TimeSpan.FromMilliseconds(100));
        await using var hanging = await FakeChannel.StartAsync();
        hanging.Hold = new TaskCompletionSource().Task;

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
            statuses.Add((await bot.PostAsync(Incoming.Message(hanging.Url, "hi", conversationId: $"h{i}").ToJsonString())).StatusCode);
        var other = await bot.PostAsync(Incoming.Message(_channel.Url, "hi").ToJsonString());
        await _channel.NextMessageAsync();

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted, HttpStatusCode.ServiceUnavailable], statuses);
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
    }

    private Task<BotHost> StartAsync(Action<IServiceCollection>? services = null) => BotHost.StartAsync(
        new() { ["Channels:Retries"] = "0" },
        services: all =>
        {
            all.AddSingleton<TimeProvider>(_clock);
            services?.Invoke(all);
        },
        shutdown: TimeSpan.FromMilliseconds(100));

    private async Task DrainedAsync(BotHost bot)
    {
        var queue = bot.Services.GetRequiredService<TurnQueue>();
        using var patience = new CancellationTokenSource(Patience);
        while (queue.Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await PassAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Time passes for the bot, and a moment in which it can use it.</summary>
    private async Task PassAsync(TimeSpan time)
    {
        _clock.Advance(time);
        await Task.Delay(5);
    }
}
