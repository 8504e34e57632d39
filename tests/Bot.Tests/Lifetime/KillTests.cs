using System.Diagnostics;
using System.Net;
using ArticleBot.Bot.Tests.Tools;
using Xunit.Abstractions;

namespace ArticleBot.Bot.Tests.Lifetime;

/// <summary>The real program, killed at random moments while people ask: what it accepted is answered.</summary>
public sealed class KillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Bots = 3;
    private const int KillsEach = 10;
    private const int Conversations = 4;

    /// <summary>Between the channel's taking a reply and the bot's knowing of it lies the way of a response; a kill there cannot be told from one before.</summary>
    private static readonly TimeSpan Unknown = TimeSpan.FromSeconds(1);

    private static readonly string[] Questions = ["Who built the lighthouse of Karnsund?", "What does the bell of Thornwick weigh?", "Who restored the wheel of the mill?"];

    private readonly TestPlace _place = new();
    private readonly ReplyLog _channel = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Over_thirty_kills_under_load_no_accepted_turn_is_lost_or_out_of_order_and_a_reply_is_sent_again_only_when_its_process_ended_right_after_it()
    {
        var lives = await Task.WhenAll(Enumerable.Range(0, Bots).Select(bot => Task.Run(() => LiveAsync(bot))));

        var accepted = lives.SelectMany(life => life.Accepted).ToDictionary();
        var again = accepted.Values.SelectMany(ids => ids).Where(id => _channel.Replies(id).Count > 1).ToList();
        output.WriteLine($"{accepted.Values.Sum(ids => ids.Count)} turns accepted, {lives.Sum(life => life.Kills.Count)} kills, {again.Count} replies sent again");
        foreach (var (conversation, ids) in accepted)
            Assert.Equal(ids, _channel.Order(conversation).Where(ids.Contains));
        foreach (var id in again)
        {
            var first = _channel.Replies(id)[0];
            var window = lives.SelectMany(life => life.Kills).Where(kill => kill >= first).Select(kill => Stopwatch.GetElapsedTime(first, kill)).Min();
            output.WriteLine($"{id} was sent again; the process ended {window.TotalMilliseconds:0} ms after its channel had it");
            Assert.True(window < Unknown);
        }
    }

    /// <summary>One bot, killed and started again.</summary>
    private async Task<Life> LiveAsync(int bot)
    {
        var random = new Random(bot);
        var port = RunningProgram.FreePort();
        var accepted = Enumerable.Range(0, Conversations).ToDictionary(i => $"b{bot}-c{i}", _ => new List<string>());
        var kills = new List<long>();
        for (var life = 0; life < KillsEach; life++)
        {
            await using var program = await RunningProgram.StartAsync(_place.File($"data-{bot}"), port);
            using var dead = new CancellationTokenSource();
            var talk = accepted.Select(pair => TalkAsync(program, pair.Key, pair.Value, new Random(HashCode.Combine(bot, life, pair.Key.Length)), dead.Token)).ToList();
            await Task.Delay(random.Next(30, 500), CancellationToken.None);
            kills.Add(Stopwatch.GetTimestamp());
            await program.KillAsync();
            await dead.CancelAsync();
            await Task.WhenAll(talk);
        }

        await using var last = await RunningProgram.StartAsync(_place.File($"data-{bot}"), port);
        await _channel.HasAsync(accepted.Values.SelectMany(ids => ids).ToHashSet());
        return new Life(accepted, kills);
    }

    /// <summary>Sends one message after the other, each until it is accepted, and now and then one that was accepted before, as channels do.</summary>
    private async Task TalkAsync(RunningProgram program, string conversation, List<string> accepted, Random random, CancellationToken dead)
    {
        try
        {
            while (true)
            {
                var id = $"{conversation}-{accepted.Count:D4}";
                if (await _channel.SendAsync(program, conversation, id, Questions[id[^1] % Questions.Length], dead) is HttpStatusCode.Accepted)
                    accepted.Add(id);
                if (random.Next(3) == 0 && accepted.Count > 0)
                    await _channel.SendAsync(program, conversation, accepted[random.Next(accepted.Count)], cancellationToken: dead);
                await Task.Delay(random.Next(40), dead);
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            // It was killed.
        }
    }

    private sealed record Life(Dictionary<string, List<string>> Accepted, List<long> Kills);
}
