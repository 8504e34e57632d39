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
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

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
        await using var bot = await StartAsync(services => services.AddLogging(logging => logging.AddProvider(log)), longestOutage: "01:00:00");
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
        var log = new ErrorLog { Level = LogLevel.Warning };
        await using var bot = await StartAsync(services => services.AddLogging(logging => logging.AddProvider(log)));
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said(turn.ConversationId));
        var called = new ConcurrentQueue<string?>();
        var isDown = true;
        _channel.OnCall = call =>
        {
            called.Enqueue(call.Text("text"));
            return new FakeChannel.Answer(isDown ? 503 : 200);
        };
        for (var i = 0; i < 20; i++)
            await FailAsync($"c{i}");
        Assert.True(Count("left alone") > 0);

        await FailAsync("later");
        Assert.DoesNotContain("later", called);
        isDown = false;
        await DrainedAsync(bot);

        Assert.Contains("later", called);

        async Task FailAsync(string conversation)
        {
            var waiting = Count("A reply waits");
            await bot.PostAsync(Incoming.Message(_channel.Url, "hi", conversationId: conversation).ToJsonString());
            using var patience = new CancellationTokenSource(Patience);
            while (Count("A reply waits") == waiting)
                await Task.Delay(5, patience.Token);
        }

        int Count(string words) => log.Lines.Count(line => line.Contains(words, StringComparison.Ordinal));
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

    /// <summary>By default the longest outage is more than passes in a test: on a slow machine much time passes for the bot between two of its steps.</summary>
    private Task<BotHost> StartAsync(Action<IServiceCollection>? services = null, string longestOutage = "1.00:00:00") => BotHost.StartAsync(
        new() { ["Channels:Retries"] = "0", ["Channels:LongestOutage"] = longestOutage },
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
