using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Lifetime;

/// <summary>The real program on a small disk of its own, which others fill.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private readonly TestPlace _place = new();
    private readonly ReplyLog _channel = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    [SkippableFact]
    public async Task On_a_full_disk_every_question_is_answered_and_with_room_again_memory_works_again()
    {
        var data = Directory.CreateDirectory(_place.File("data")).FullName;
        // A mount that only this program sees, and that goes with it.
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        string[] onSmallDisk = [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs -o size=24m none \"$0\" && exec \"$@\"", data];
        await using var program = await RunningProgram.StartAsync(onSmallDisk, data, RunningProgram.FreePort());
        await AskAsync(program, "before", 1);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        // The first lines of a new bot tell how many passages are encoded.
        while (await ReadinessAsync(program) != "Healthy")
            await Task.Delay(100, patience.Token);

        var filler = $"/proc/{program.Id}/root{data}/filler";
        // The bot itself may give space back once more, from the log of its index.
        for (var i = 0; !(await ReadinessAsync(program)).StartsWith("Degraded\nMemory is off: ", StringComparison.Ordinal); i++)
        {
            patience.Token.ThrowIfCancellationRequested();
            Fill(filler);
            await AskAsync(program, $"filled-{i}", 1);
        }

        await AskAsync(program, "full", 20);

        File.Delete(filler);
        while (await ReadinessAsync(program) != "Healthy")
            await Task.Delay(100, patience.Token);
        await AskAsync(program, "after", 1);
    }

    [SkippableTheory]
    [InlineData("size=300k", "The disk of the data folder is full. Make room there, or set Retrieval:DataFolder to a folder on another disk.")]
    [InlineData("size=24m,ro", "The disk of the data folder is read-only. Mount it for writing, or set Retrieval:DataFolder to a folder on another disk.")]
    public async Task A_disk_that_is_full_or_cannot_be_written_at_the_start_is_called_that(string mount, string repair)
    {
        var data = Directory.CreateDirectory(_place.File("data")).FullName;
        var articles = Directory.CreateDirectory(_place.File("articles")).FullName;
        for (var i = 0; i < 300; i++)
            await File.WriteAllTextAsync(Path.Combine(articles, $"{i}.md"),
                string.Join('\n', Enumerable.Range(0, 60).Select(line => $"Ferry {i} of harbour {line} leaves pier {i + line} at {line} past nine.")));
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        using var process = CommandLine.StartThrough(
            [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", $"mount -t tmpfs -o {mount} none \"$0\" && exec \"$@\"", data],
            Path.GetTempPath(),
            ["index", "--corpus", articles, "--set", $"Retrieval:DataFolder={data}"]);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains(repair, errors + await output, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    [SkippableFact]
    public async Task A_disk_that_others_have_filled_is_called_full_when_the_index_is_made_anew()
    {
        var data = Directory.CreateDirectory(_place.File("data")).FullName;
        var articles = Directory.CreateDirectory(_place.File("articles")).FullName;
        for (var i = 0; i < 100; i++)
            await File.WriteAllTextAsync(Path.Combine(articles, $"{i}.md"), $"Ferry {i} leaves pier {i} at nine.");
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        const string script = "mount -t tmpfs -o size=24m none \"$0\" && \"$@\" > /dev/null && "
            + "{ dd if=/dev/zero of=\"$0/filler\" bs=4k 2> /dev/null; exec \"$@\"; }";
        using var process = CommandLine.StartThrough(
            [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", script, data],
            Path.GetTempPath(),
            ["index", "--corpus", articles, "--set", $"Retrieval:DataFolder={data}"]);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains("The disk of the data folder is full", errors + await output, StringComparison.Ordinal);
        Assert.Equal(1, process.ExitCode);
    }

    private async Task AskAsync(RunningProgram program, string name, int count)
    {
        var ids = Enumerable.Range(0, count).Select(i => $"{name}-{i}").ToHashSet();
        foreach (var id in ids)
            Assert.Equal(System.Net.HttpStatusCode.Accepted, await _channel.SendAsync(program, conversation: id, id));
        await _channel.HasAsync(ids);
    }

    private static Task<string> ReadinessAsync(RunningProgram program) => program.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 1);
        // The last bytes too: a database writes single pages.
        foreach (var size in new[] { 1024 * 1024, 4096, 1 })
        {
            try
            {
                while (true)
                    file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // No room for a piece of this size.
            }
        }
    }
}
