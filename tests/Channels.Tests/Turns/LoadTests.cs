using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ArticleBot.Channels.Tests.Fakes;
using Xunit.Abstractions;

namespace ArticleBot.Channels.Tests.Turns;

/// <summary>Many conversations at once.</summary>
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Conversations = 200;
    private const int TurnsEach = 5;

    [Fact]
    public async Task Every_turn_of_200_conversations_at_once_is_answered_exactly_once_and_in_order()
    {
        var sent = new ConcurrentDictionary<string, long>();
        var answered = new ConcurrentDictionary<string, ConcurrentQueue<string>>();
        var waits = new ConcurrentBag<TimeSpan>();
        var acknowledged = new ConcurrentBag<TimeSpan>();
        var all = new TaskCompletionSource();
        var count = 0;
        await using var channel = await FakeChannel.StartAsync();
        channel.OnCall = call =>
        {
            if (call.Type != "message")
                return new FakeChannel.Answer(200);
            var text = call.Text("text")!;
            waits.Add(Stopwatch.GetElapsedTime(sent[text]));
            answered.GetOrAdd((string)call.Body!["conversation"]!["id"]!, _ => new()).Enqueue(text);
            if (Interlocked.Increment(ref count) == Conversations * TurnsEach)
                all.TrySetResult();
            return new FakeChannel.Answer(200);
        };
        await using var bot = await BotHost.StartAsync();
        bot.Handler.OnReply = (turn, _, _) => Task.FromResult(Replies.Said(turn.Text));

        await Parallel.ForEachAsync(Enumerable.Range(0, Conversations), new ParallelOptions { MaxDegreeOfParallelism = Conversations }, async (i, _) =>
        {
            for (var turn = 0; turn < TurnsEach; turn++)
            {
                var text = $"{i} {turn}";
                var activity = Incoming.Message(channel.Url, text, conversationId: $"c{i}", id: text).ToJsonString();
                sent[text] = Stopwatch.GetTimestamp();
                Assert.Equal(HttpStatusCode.Accepted, (await bot.PostAsync(activity)).StatusCode);
                acknowledged.Add(Stopwatch.GetElapsedTime(sent[text]));
                // Channels deliver again what they think was lost.
                Assert.Equal(HttpStatusCode.Accepted, (await bot.PostAsync(activity)).StatusCode);
            }
        });
        await all.Task.WaitAsync(TimeSpan.FromMinutes(5));
        await bot.StopAsync();

        Assert.Equal(Conversations * TurnsEach, count);
        Assert.All(answered, pair => Assert.Equal(
            Enumerable.Range(0, TurnsEach).Select(turn => $"{pair.Key[1..]} {turn}"), pair.Value));
        Report("acknowledged", acknowledged);
        Report("answered", waits);
    }

    private void Report(string what, IEnumerable<TimeSpan> waits)
    {
        var ordered = waits.Order().ToArray();
        output.WriteLine($"{what}: p50 {ordered[ordered.Length / 2].TotalMilliseconds:F0} ms, p95 "
            + $"{ordered[ordered.Length * 95 / 100].TotalMilliseconds:F0} ms");
    }
}
