using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ArticleBot.Benchmarks.Soak;

namespace ArticleBot.Benchmarks.Neighbours;

/// <summary><c>neighbours</c>: people on a healthy channel ask, first alone, then beside a channel that hangs; the waits are compared.</summary>
internal static class NeighboursCommand
{
    /// <summary>The healthy channel's p95 beside a hanging one may be at most this much of its p95 alone.</summary>
    private const double MostSlowdown = 1.5;

    private static readonly Option<string> Folder = new("--folder") { Description = "Holds articles/ and questions.txt.", HelpName = "FOLDER", Required = true };

    private static readonly Option<int> People = new("--people") { Description = "People who ask at once.", DefaultValueFactory = _ => 8 };

    private static readonly Option<int> Questions = new("--questions") { Description = "Questions of each person in each round.", DefaultValueFactory = _ => 20 };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often both are measured, in turn.", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> Hanging = new("--hanging") { Description = "Conversations on the hanging channel.", DefaultValueFactory = _ => 40 };

    public static Command Create()
    {
        var command = new Command("neighbours", $"Measures whether a hanging channel slows a healthy one. Exit code 1: its p95 is more than {MostSlowdown} times as long.")
        {
            Folder, People, Questions, Rounds, Hanging,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(line.GetRequiredValue(Folder));
        var questions = (await File.ReadAllLinesAsync(Path.Combine(folder, "questions.txt"), cancellationToken))
            .Where(question => question.Length > 0 && question[0] != '>').ToArray();
        await using var channel = await SoakChannel.StartAsync();
        List<double> alone = [], beside = [];
        for (var round = 0; round < line.GetValue(Rounds); round++)
        {
            // A bot of its own for each: the hanging turns of one round would still be there in the next.
            alone.AddRange(await MeasureAsync(hanging: 0));
            beside.AddRange(await MeasureAsync(line.GetValue(Hanging)));
        }

        var slowdown = At(beside, 0.95) / At(alone, 0.95);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"alone:  p50 {At(alone, 0.5):0} ms, p95 {At(alone, 0.95):0} ms ({alone.Count} answers)"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"beside: p50 {At(beside, 0.5):0} ms, p95 {At(beside, 0.95):0} ms ({beside.Count} answers), {slowdown:0.00} times the p95"));
        return slowdown <= MostSlowdown ? 0 : 1;

        async Task<IEnumerable<double>> MeasureAsync(int hanging)
        {
            await using var bot = await SoakedBot.StartAsync(Path.Combine(folder, "articles"), cancellationToken);
            using var http = new HttpClient { BaseAddress = bot.Address };
            await AskAsync(http, channel, "warm-up", questions[0]);
            using var silent = new HangingChannel();
            for (var i = 0; i < hanging; i++)
                await PostAsync(http, silent.Url, $"h{i}", Guid.NewGuid().ToString("n"), questions[i % questions.Length]);
            var waits = await Task.WhenAll(Enumerable.Range(0, line.GetValue(People)).Select(async person =>
            {
                List<double> own = [];
                for (var i = 0; i < line.GetValue(Questions); i++)
                    own.Add(await AskAsync(http, channel, $"p{person}", questions[(person + i) % questions.Length]));
                return own;
            }));
            return waits.SelectMany(own => own);
        }
    }

    private static async Task<double> AskAsync(HttpClient http, SoakChannel channel, string conversation, string question)
    {
        var id = Guid.NewGuid().ToString("n");
        var began = Stopwatch.GetTimestamp();
        var reply = channel.ReplyTo(id);
        await PostAsync(http, channel.Url, conversation, id, question);
        await reply.WaitAsync(SoakCrowd.Patience);
        channel.Forget(id);
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static async Task PostAsync(HttpClient http, string serviceUrl, string conversation, string id, string question)
    {
        using var response = await http.PostAsJsonAsync("/api/messages", new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["channelId"] = "slack",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = conversation },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = question,
        });
        response.EnsureSuccessStatusCode();
    }

    private static double At(List<double> waits, double share) => waits.Order().ElementAt((int)(share * (waits.Count - 1)));
}
