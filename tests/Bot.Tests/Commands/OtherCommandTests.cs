using System.Net;
using System.Net.Sockets;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Commands;

public sealed class OtherCommandTests : IDisposable
{
    private readonly TestPlace _place = new();

    private string Data => $"Retrieval:DataFolder={_place.File("data")}";

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Index_says_what_changed_and_why_something_is_unreadable()
    {
        var articles = _place.CopyOfArticles();
        await File.WriteAllBytesAsync(Path.Combine(articles, "scan.pdf"), [0x25, 0x50, 0x44, 0x46, 0x00, 0x01]);

        var first = await CommandLine.RunAsync(_place.Folder, "index", "--corpus", "articles", "--verbose", "--set", Data);
        File.Delete(Path.Combine(articles, "mill.txt"));
        var second = await CommandLine.RunAsync(_place.Folder, "index", "--corpus", "articles", "--set", Data);
        var third = await CommandLine.RunAsync(_place.Folder, "index", "--corpus", "articles", "--rebuild", "--set", Data);

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("indexed\tlighthouse.md", first.Output, StringComparison.Ordinal);
        Assert.Contains("unreadable\tscan.pdf\t", first.Output, StringComparison.Ordinal);
        Assert.Contains("3 indexed, 0 renamed, 0 removed, 0 unchanged, 1 unreadable", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 indexed, 0 renamed, 1 removed, 2 unchanged, 1 unreadable", second.Output, StringComparison.Ordinal);
        Assert.Contains("2 indexed, 0 renamed, 0 removed, 0 unchanged, 1 unreadable", third.Output, StringComparison.Ordinal);
        Assert.Matches(@"The pretrained encoder has read (\d+) of \1 passages?\.", third.Output);
    }

    [Fact]
    public async Task Eval_measures_the_answers_without_a_rule()
    {
        var articles = Directory.CreateDirectory(_place.File("tram")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(articles, "tram.txt"), "The council of Kiel and the tram\n\nThe city council voted for a tram on Thursday, 38 to 11. The mayor "
                + "welcomed it.\n");
        await File.WriteAllTextAsync(
            _place.File("questions.jsonl"), """{"id":"q1","question":"When will the tram open?","answers":[],"unanswerable":true,"evidence":[]}""" + "\n");

        var (with, without, unknown) = (await EvalAsync(), await EvalAsync("--without", "future"), await EvalAsync("--without", "futur"));

        Assert.Contains("\"refused\":true", with.Said, StringComparison.Ordinal);
        Assert.Contains("\"refused\":false", without.Said, StringComparison.Ordinal);
        Assert.Equal(1, unknown.Outcome.ExitCode);
        Assert.Contains("names \"futur\", which is no rule. The rules are rivals,", unknown.Outcome.Errors, StringComparison.Ordinal);
    }

    private async Task<(Outcome Outcome, string Said)> EvalAsync(params string[] more)
    {
        var outcome = await CommandLine.RunAsync(
            _place.Folder, ["eval", "--corpus", "tram", "--questions", "questions.jsonl", "--predictions", "said.jsonl", .. more]);
        return (outcome, await File.ReadAllTextAsync(_place.File("said.jsonl")));
    }

    [Fact]
    public async Task Doctor_finds_nothing_to_repair_in_a_healthy_bot()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, "doctor", "--corpus", TestPlace.Articles, "--set", Data);

        Assert.Contains("ok\tArticles\t3 articles", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tMemory\t", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tEncoder\tIt has read ", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("REPAIR\tArticles", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_what_needs_repair_and_how_and_ends_with_1()
    {
        Directory.CreateDirectory(_place.File("data"));
        await File.WriteAllTextAsync(_place.File("data/state.db"), string.Concat(Enumerable.Repeat("not a database ", 200)));
        await File.WriteAllTextAsync(_place.File("data/keys"), "where a folder has to be");

        var outcome = await CommandLine.RunAsync(
            _place.Folder, "doctor", "--corpus", "nowhere", "--set", Data, "--set", "Bot:PublicUrl=https://bot.example.com");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("REPAIR\tArticles\tThere is no folder", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("REPAIR\tMemory\t", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("REPAIR\tLinks\t", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_gets_one_clear_sentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        var outcome = await CommandLine.RunAsync(_place.Folder, "serve", "--port", $"{port}", "--corpus", TestPlace.Articles, "--set", Data);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal($"The address http://localhost:{port} is taken by another program. Stop it, or choose another port with --port, such as --port 5000.",
            outcome.Errors.Trim());
    }

    [Fact]
    public async Task Serving_tells_in_four_lines_what_to_do_next()
    {
        var port = FreePort();
        using var process = CommandLine.Start(_place.Folder, "--port", $"{port}", "--corpus", TestPlace.Articles, "--set", Data);
        try
        {
            var lines = new List<string>();
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (lines.Count < 4 && await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (lines.Count > 0 || line.StartsWith("Ready", StringComparison.Ordinal))
                    lines.Add(line);
            }

            Assert.StartsWith("Ready with 3 articles in ", lines[0], StringComparison.Ordinal);
            Assert.EndsWith($"http://localhost:{port}", lines[1], StringComparison.Ordinal);
            Assert.Contains("/api/messages", lines[2], StringComparison.Ordinal);
            Assert.Contains(TestPlace.Articles, lines[3], StringComparison.Ordinal);
            using var client = new HttpClient();
            Assert.StartsWith("Healthy", await client.GetStringAsync($"http://localhost:{port}/health/ready"), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Serving_in_production_tells_what_is_closed_and_how_it_is_opened()
    {
        await using var program = await RunningProgram.StartAsync(["env", "ASPNETCORE_ENVIRONMENT=Production"], _place.File("data"), RunningProgram.FreePort());
        while (!program.Output.Contains("is watched", StringComparison.Ordinal))
            await Task.Delay(20);

        Assert.Contains("  Chat      is off in Production: Channels:DirectLine:Enabled=true switches it on", program.Output, StringComparison.Ordinal);
        Assert.Contains("  Channels  are refused in Production: there is no MicrosoftAppId.", program.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Emulator", program.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_of_nobody_is_an_empty_file()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, "feedback", "export", "--output", "cases.jsonl", "--set", Data);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Empty(await File.ReadAllTextAsync(_place.File("cases.jsonl")));
    }

    [Fact]
    public async Task The_teams_package_says_which_settings_it_lacks()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, "teams-package", "--set", Data);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("MicrosoftAppId", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Teams:PrivacyUrl", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_place.Folder, "*.zip"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
