using System.CommandLine;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ArticleBot.Benchmarks.Soak;

namespace ArticleBot.Benchmarks.Neighbours;

/// <summary><c>neighbours</c>: people on a healthy channel ask, first alone, then beside a channel that hangs; the waits are compared.</summary>
internal static class NeighboursCommand
{
    /// <summary>A busy machine makes both halves slow; what counts is one beside the other.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Holds articles/ and questions.txt.",
        HelpName = "FOLDER",
        Required = true
    };

    private static readonly Option<int> People = new("--people") { Description = "People who ask at once.", DefaultValueFactory = _ => 8 };

    private static readonly Option<int> Questions = new("--questions")
    {
        Description = "Questions of each person in each round.",
        DefaultValueFactory = _ =>
        20
    };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often both are measured, in turn.", DefaultValueFactory = _ => 5 };

    private static readonly Option<int> Hanging = new("--hanging") { Description = "Conversations on the hanging channel.", DefaultValueFactory = _ => 40 };

    private static readonly Option<FileInfo?> Page = new("--page") { Description = "The Markdown page to write; printed when absent." };

    public static Command Create()
    {
        var command = new Command("neighbours",
            $"Measures whether a hanging channel slows a healthy one. Exit code 1: its p95 is more than {NeighboursFigures.MostSlowdown} times as long.")
        {
            Folder, People, Questions, Rounds, Hanging, Page,
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
        List<NeighboursRound> rounds = [];
        for (var round = 0; round < line.GetValue(Rounds); round++)
        {
            // A bot of its own for each: the hanging turns of one round would still be there in the next.
            rounds.Add(new NeighboursRound(await MeasureAsync(hanging: 0), await MeasureAsync(line.GetValue(Hanging))));
            await Console.Error.WriteLineAsync(rounds[^1].ToString());
        }

        var figures = new NeighboursFigures(line.GetValue(People), line.GetValue(Questions), line.GetValue(Hanging), rounds);
        if (line.GetValue(Page) is { } page)
            await File.WriteAllTextAsync(page.FullName, NeighboursPage.Write(figures), cancellationToken);
        else
            Console.WriteLine(NeighboursPage.Write(figures));
        return figures.Slowdown <= NeighboursFigures.MostSlowdown ? 0 : 1;

        async Task<IReadOnlyList<double>> MeasureAsync(int hanging)
        {
            await using var bot = await SoakedBot.StartAsync(Path.Combine(folder, "articles"), reader: null, cancellationToken);
            using var http = new HttpClient { BaseAddress = bot.Address };
            await AskAsync(http, channel, "warm-up", questions[0]);
            using var silent = new HangingChannel();
            // Words that are answered at once: what is measured is a channel that hangs, not the thinking for the people on it.
            for (var i = 0; i < hanging; i++)
                await PostAsync(http, silent.Url, $"h{i}", Guid.NewGuid().ToString("n"), "Hello");
            var waits = await Task.WhenAll(Enumerable.Range(0, line.GetValue(People)).Select(async person =>
            {
                List<double> own = [];
                for (var i = 0; i < line.GetValue(Questions); i++)
                    own.Add(await AskAsync(http, channel, $"p{person}", questions[(person + i) % questions.Length]));
                return own;
            }));
            return [.. waits.SelectMany(own => own)];
        }
    }

    private static async Task<double> AskAsync(HttpClient http, SoakChannel channel, string conversation, string question)
    {
        var id = Guid.NewGuid().ToString("n");
        var began = Stopwatch.GetTimestamp();
        var reply = channel.ReplyTo(id);
        await PostAsync(http, channel.Url, conversation, id, question);
        await reply.WaitAsync(Patience);
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
}
