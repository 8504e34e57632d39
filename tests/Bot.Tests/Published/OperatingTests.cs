using System.Diagnostics;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>The commands of docs/operating.md, run as they stand there.</summary>
[Collection(nameof(PublishedProgram))]
public sealed class OperatingTests(PublishedProgram published) : IAsyncLifetime
{
    private readonly TestPlace _place = new();

    private string Data => _place.File("data");

    private string Program => _place.File("program");

    public async Task InitializeAsync()
    {
        await CopyAsync(published.Folder, Program);
        await RunAsync($"dotnet '{Program}/ArticleBot.Bot.dll' index --set Retrieval:DataFolder='{Data}' --set Articles:Folder='{TestPlace.Articles}'");
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        _place.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task A_backup_of_a_running_memory_is_restored_after_it_was_damaged()
    {
        Requirement.Find("ARTICLEBOT_TEST_SQLITE3", "sqlite3");
        Remember(Data, "before");
        using (var running = Open(Data))
            await RunAsync(await CommandsAsync("backup"));
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Path.Combine(Data, "state.db"), "damaged");

        await RunAsync(await CommandsAsync("restore"));

        Assert.Equal(["before"], Remembered(Data));
        Assert.Equal("damaged", await File.ReadAllTextAsync(Path.Combine(Data, "state.db.before")));
    }

    [Fact]
    public async Task An_upgrade_keeps_what_was_remembered()
    {
        Remember(Data, "before");
        await CopyAsync(published.Folder, _place.File("new"));

        var output = await RunAsync(await CommandsAsync("upgrade"));

        Assert.Contains("3 unchanged", output, StringComparison.Ordinal);
        Assert.Equal(["before"], Remembered(Data));
        Assert.True(Directory.Exists(Program + ".before"));
    }

    [Fact]
    public async Task A_move_takes_memory_and_vectors_along()
    {
        Remember(Data, "before");

        var output = await RunAsync(await CommandsAsync("move"));

        Assert.Contains("3 indexed", output, StringComparison.Ordinal);
        Assert.Matches(@"The pretrained encoder has read (\d+) of \1 passages", output);
        Assert.Equal(["before"], Remembered(_place.File("new-data")));
    }

    /// <summary>The block of a name.</summary>
    private static async Task<string> CommandsAsync(string name)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(PublishedProgram.Clone, "docs", "operating.md"));
        return string.Join('\n', lines.SkipWhile(line => line != $"```sh {name}").Skip(1).TakeWhile(line => line != "```"));
    }

    private static Task<string> CopyAsync(string from, string to) => RunAsync(new ProcessStartInfo("cp", ["-R", from, to]));

    private Task<string> RunAsync(string commands)
    {
        Assert.NotEmpty(commands);
        var start = new ProcessStartInfo("sh", ["-eu", "-c", commands]) { WorkingDirectory = _place.Folder };
        start.Environment["DATA"] = Data;
        start.Environment["PROGRAM"] = Program;
        start.Environment["NEW"] = _place.File("new");
        start.Environment["NEWDATA"] = _place.File("new-data");
        start.Environment["BACKUP"] = _place.File("backup.db");
        start.Environment["ARTICLES"] = TestPlace.Articles;
        return RunAsync(start);
    }

    private static async Task<string> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var outcome = await CommandLine.EndAsync(Process.Start(start)!);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        return outcome.Output;
    }

    private static SqliteConnection Open(string data) => new StateDatabase(Path.Combine(data, "state.db")).Open();

    private static void Remember(string data, string conversation)
    {
        using (var connection = Open(data))
            connection.Execute("INSERT INTO conversations(conversation_id, user_id, turns, updated_at) VALUES ($id, 'u', '[]', 1)", ("$id", conversation));
        SqliteConnection.ClearAllPools();
    }

    private static List<string> Remembered(string data)
    {
        using var connection = Open(data);
        return [.. connection.Query("SELECT conversation_id FROM conversations").Select(row => row.GetString(0))];
    }
}
