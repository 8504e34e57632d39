using System.Net;
using System.Net.Sockets;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Commands;

/// <summary>Answers come from what lies in the folder, whatever happens to the folder; and what lies there unread is told everywhere.</summary>
public sealed class FolderAsTruthTests : IDisposable
{
    private readonly TestPlace _place = new();

    private string Data => $"Retrieval:DataFolder={_place.File("data")}";

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task Files_without_an_article_are_told_by_index_doctor_the_refusal_and_the_list()
    {
        var articles = _place.CopyOfArticles();
        await File.WriteAllTextAsync(Path.Combine(articles, "plan.xyz"), "The ferry leaves at 8.");
        await File.WriteAllTextAsync(Path.Combine(articles, "photo.png"), "x");

        var indexed = await CommandLine.RunAsync(_place.Folder, "index", "--corpus", "articles", "--set", Data);
        var examined = await CommandLine.RunAsync(_place.Folder, "doctor", "--corpus", "articles", "--set", Data);
        var refused = await CommandLine.RunAsync(_place.Folder, "ask", "When does the submarine to Zorblax leave?", "--corpus", "articles", "--set", Data);
        var list = await WhileServingAsync(articles, async client => await client.GetStringAsync("articles"));

        Assert.Contains("unreadable\tplan.xyz\tFiles of the format .xyz cannot be read", indexed.Output, StringComparison.Ordinal);
        Assert.Contains("1 file without text was passed over: .png 1.", indexed.Output, StringComparison.Ordinal);
        Assert.Contains("REPAIR\tArticles\tplan.xyz: Files of the format .xyz", examined.Output, StringComparison.Ordinal);
        Assert.Contains("1 file without text passed over: .png 1.", examined.Output, StringComparison.Ordinal);
        Assert.Contains("The file plan.xyz could not be read.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("plan.xyz", list, StringComparison.Ordinal);
        Assert.Contains("Not read", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hosts_that_start_on_an_empty_index_both_answer()
    {
        var asked = new[] { "ask", "Who built the lighthouse of Karnsund?", "--corpus", TestPlace.Articles, "--set", Data };

        var outcomes = await Task.WhenAll(CommandLine.RunAsync(_place.Folder, asked), CommandLine.RunAsync(_place.Folder, asked));

        Assert.All(outcomes, outcome => Assert.Contains("Marta Vinje", outcome.Output, StringComparison.Ordinal));
        Assert.All(outcomes, outcome => Assert.Equal(0, outcome.ExitCode));
    }

    [Fact]
    public async Task A_folder_that_is_removed_and_made_again_is_watched_again()
    {
        var articles = _place.CopyOfArticles();

        var list = await WhileServingAsync(articles, async client =>
        {
            Directory.Delete(articles, recursive: true);
            await Task.Delay(TimeSpan.FromSeconds(1));
            _place.CopyOfArticles();
            await File.WriteAllTextAsync(Path.Combine(articles, "ferry.txt"), "The ferry to Sorn leaves at 8 am.");
            return await UntilAsync(client, "ferry.txt");
        });

        Assert.Contains("lighthouse.md", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_of_a_share_that_vanishes_are_gone_when_they_are_missed_twice()
    {
        var articles = _place.CopyOfArticles();
        string[] index = ["index", "--corpus", articles, "--set", Data];
        await CommandLine.RunAsync(_place.Folder, index);
        foreach (var file in Directory.EnumerateFiles(articles).Where(file => Path.GetFileName(file) != "mill.txt").ToList())
            File.Delete(file);

        var first = await CommandLine.RunAsync(_place.Folder, index);
        var second = await CommandLine.RunAsync(_place.Folder, index);

        Assert.Contains("articles are missing all at once, as when a network share has vanished.", first.Output + first.Errors, StringComparison.Ordinal);
        Assert.Contains(" 0 removed,", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("missing all at once", second.Output + second.Errors, StringComparison.Ordinal);
        Assert.Contains("The index holds 1 article ", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_ignore_file_names_answers_nothing_until_it_is_named_no_more()
    {
        var articles = _place.CopyOfArticles();
        await File.WriteAllTextAsync(Path.Combine(articles, ".articleignore"), "lighthouse.*\n");
        string[] asked = ["ask", "Who built the lighthouse of Karnsund?", "--corpus", articles, "--set", Data];

        var ignored = await CommandLine.RunAsync(_place.Folder, asked);
        File.Delete(Path.Combine(articles, ".articleignore"));
        var read = await CommandLine.RunAsync(_place.Folder, asked);

        Assert.DoesNotContain("Marta Vinje", ignored.Output, StringComparison.Ordinal);
        Assert.Contains("Marta Vinje", read.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Pipes_sockets_links_and_files_without_permission_stop_no_start()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no pipes in folders on Windows.");
        var articles = _place.CopyOfArticles();
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", Path.Combine(articles, "pipe.txt")))
            await pipe.WaitForExitAsync();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(articles, "door.txt")));
        File.CreateSymbolicLink(Path.Combine(articles, "device.txt"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(articles, "secret.txt"), "/etc/hostname");
        await File.WriteAllTextAsync(Path.Combine(articles, "closed.txt"), "The gate opens at 6.");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(articles, "closed.txt"), UnixFileMode.None);

        var list = await WhileServingAsync(articles, client => client.GetStringAsync("articles"));

        Assert.Contains("lighthouse.md", list, StringComparison.Ordinal);
        Assert.All(new[] { "pipe.txt", "door.txt", "device.txt", "secret.txt" }, name => Assert.Contains(name, list, StringComparison.Ordinal));
    }

    private async Task<string> WhileServingAsync(string articles, Func<HttpClient, Task<string>> use)
    {
        var port = FreePort();
        using var process = CommandLine.Start(_place.Folder, "--port", $"{port}", "--corpus", articles, "--set", Data);
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.StartsWith("Ready", StringComparison.Ordinal))
            {
                // What is told before it is ready is of no interest here.
            }

            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/") };
            return await use(client);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task<string> UntilAsync(HttpClient client, string words)
    {
        for (var attempt = 0; attempt < 120; attempt++)
        {
            var page = await client.GetStringAsync("articles");
            if (page.Contains(words, StringComparison.Ordinal))
                return page;
            await Task.Delay(500);
        }

        throw new TimeoutException($"“{words}” did not come into the list of articles.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
