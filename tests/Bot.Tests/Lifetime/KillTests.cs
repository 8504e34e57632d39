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

    private static readonly string[] Questions = ["Who built the lighthouse of Karnsund?", "What does the bell of Thornwick weigh?",
        "Who restored the wheel of the mill?"];

    private readonly TestPlace _place = new();
    private readonly ReplyLog _channel = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    /// <summary>
    /// Between the channel's taking a reply and the bot's knowing of it lies the way of a response, and a kill there cannot be told from one before.
    /// So the reply that was on its way at a kill may be sent again, before anything else is said in its conversation; no other may.
    /// </summary>
    [Fact]
    public async Task Over_thirty_kills_under_load_no_accepted_turn_is_lost_or_out_of_order_and_no_reply_is_sent_again_but_the_one_on_its_way_at_a_kill()
    {
        var lives = await Task.WhenAll(Enumerable.Range(0, Bots).Select(bot => Task.Run(() => LiveAsync(bot))));

        var accepted = lives.SelectMany(life => life).ToDictionary();
        var again = accepted.Keys.Sum(conversation => _channel.SentAgain(conversation));
        output.WriteLine($"{accepted.Values.Sum(ids => ids.Count)} turns accepted, {Bots * KillsEach} kills, {again} replies sent again");
        foreach (var (conversation, ids) in accepted)
        {
            Assert.Equal(ids, _channel.Order(conversation).Where(ids.Contains));
            Assert.InRange(_channel.SentAgain(conversation), 0, KillsEach);
        }
    }

    /// <summary>One bot, killed and started again: what it accepted, by conversation.</summary>
    private async Task<Dictionary<string, List<string>>> LiveAsync(int bot)
    {
        var random = new Random(bot);
        var port = RunningProgram.FreePort();
        var accepted = Enumerable.Range(0, Conversations).ToDictionary(i => $"b{bot}-c{i}", _ => new List<string>());
        for (var life = 0; life < KillsEach; life++)
        {
            await using var program = await RunningProgram.StartAsync(_place.File($"data-{bot}"), port);
            using var dead = new CancellationTokenSource();
            var talk = accepted.Select(pair => TalkAsync(program, pair.Key, pair.Value, new Random(HashCode.Combine(bot, life, pair.Key.Length)), dead.Token))
                .ToList();
            await Task.Delay(random.Next(30, 500), CancellationToken.None);
            await program.KillAsync();
            await dead.CancelAsync();
            await Task.WhenAll(talk);
        }

        await using var last = await RunningProgram.StartAsync(_place.File($"data-{bot}"), port);
        await _channel.HasAsync(accepted.Values.SelectMany(ids => ids).ToHashSet());
        return accepted;
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
}
