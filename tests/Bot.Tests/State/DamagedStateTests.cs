using System.Net;
using System.Security.Cryptography;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.Tests.State;

/// <summary>Whatever has become of state.db, questions are answered; readiness says whether anything is remembered.</summary>
public sealed class DamagedStateTests : IAsyncLifetime
{
    private readonly RunningBot _bot = new();
    private readonly FakeChannel _channel = new();

    private string File => Path.Combine(_bot.Data, "state.db");

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Theory]
    [InlineData("cut in half")]
    [InlineData("text at its start")]
    [InlineData("noise in its middle")]
    [InlineData("text instead")]
    [InlineData("a folder instead")]
    [InlineData("written by a newer version")]
    [InlineData("without its tables")]
    [InlineData("another program's database")]
    [InlineData("a link to nowhere")]
    public async Task Every_question_is_answered_without_memory_although_state_db_is(string damage)
    {
        Write();
        Damage(damage);
        var before = Content();
        await _bot.InitializeAsync();

        await ReadinessSaysAsync("Degraded");
        var reply = await AskAsync("Who built the lighthouse of Karnsund?");
        var next = await AskAsync("What does the bell of Thornwick weigh?");
        var ready = await _bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Contains("Marta Vinje", reply, StringComparison.Ordinal);
        Assert.Contains("cannot remember", reply, StringComparison.Ordinal);
        Assert.Contains("612", next, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Contains("Memory is off", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, Content());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("empty")]
    [InlineData("with noise in its log")]
    public async Task A_state_db_that_is_begun_anew_or_mended_remembers(string damage)
    {
        Write();
        Damage(damage);
        await _bot.InitializeAsync();

        await AskAsync("Who built the lighthouse of Karnsund?");
        var followUp = await AskAsync("When did she build it?");

        Assert.Contains("1874", followUp, StringComparison.Ordinal);
        await ReadinessSaysAsync("Healthy");
    }

    [Fact]
    public async Task A_file_removed_while_the_bot_runs_is_begun_anew()
    {
        await _bot.InitializeAsync();
        await AskAsync("Who built the lighthouse of Karnsund?");
        foreach (var file in Directory.GetFiles(_bot.Data, "state.db*"))
            System.IO.File.Delete(file);

        Assert.Contains("612", await AskAsync("What does the bell of Thornwick weigh?"), StringComparison.Ordinal);
        await ReadinessSaysAsync("Healthy");

        Assert.True(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_damaged_file_that_is_moved_away_makes_room_for_a_new_one()
    {
        Write();
        Damage("text instead");
        await _bot.InitializeAsync();
        await ReadinessSaysAsync("Degraded");

        System.IO.File.Move(File, File + ".damaged");

        await ReadinessSaysAsync("Healthy");
        Assert.DoesNotContain("cannot remember", await AskAsync("Who built the lighthouse of Karnsund?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_another_program_locks_delays_a_question_but_does_not_keep_its_answer()
    {
        await _bot.InitializeAsync();
        using var other = new SqliteConnection($"Data Source={File};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
        {
            Assert.Contains("Marta Vinje", await AskAsync("Who built the lighthouse of Karnsund?"), StringComparison.Ordinal);
            await ReadinessSaysAsync("Degraded");
        }

        await ReadinessSaysAsync("Healthy");
    }

    private async Task<string> AskAsync(string question) =>
        (await _channel.AskAsync(_bot, "emulator", "e|livechat", "ann", question)).Message.GetProperty("text").GetString()!;

    /// <summary>
    /// Damage in the middle of the file is found by looking through it, which is still going on when the bot is ready; a pause follows each failure.
    /// </summary>
    private async Task ReadinessSaysAsync(string verdict)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!(await _bot.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).StartsWith(verdict, StringComparison.Ordinal))
            await Task.Delay(50, patience.Token);
    }

    /// <summary>A state.db of some size, as an earlier run has left it.</summary>
    private void Write()
    {
        Directory.CreateDirectory(_bot.Data);
        var database = new StateDatabase(File);
        using (var connection = database.Open())
        {
            for (var i = 0; i < 50; i++)
                connection.Execute("INSERT INTO conversations(conversation_id, user_id, turns, updated_at) VALUES ($id, 'u', $turns, $now)", ("$id", $"c{i}"),
                    ("$turns", new string('x', 20_000)), ("$now", DateTimeOffset.UtcNow.ToUnixTimeSeconds()));
        }

        database.EmptyLog();
        database.Close();
    }

    private void Damage(string kind)
    {
        var bytes = System.IO.File.ReadAllBytes(File);
        switch (kind)
        {
            case "cut in half":
                System.IO.File.WriteAllBytes(File, bytes[..(bytes.Length / 2)]);
                break;
            case "text at its start":
                "These are nineteen b"u8.CopyTo(bytes);
                System.IO.File.WriteAllBytes(File, bytes);
                break;
            case "noise in its middle":
                new Random(1).NextBytes(bytes.AsSpan(bytes.Length / 4, bytes.Length / 2));
                System.IO.File.WriteAllBytes(File, bytes);
                break;
            case "text instead":
                System.IO.File.WriteAllText(File, string.Concat(Enumerable.Repeat("A letter to the editor. ", 1000)));
                break;
            case "a folder instead":
                System.IO.File.Delete(File);
                Directory.CreateDirectory(File);
                break;
            case "written by a newer version":
                Run("PRAGMA user_version = 99");
                break;
            case "without its tables":
                Run("DROP TABLE known_addresses; DROP TABLE conversations; DROP TABLE clock; DROP TABLE seen_activities");
                break;
            case "another program's database":
                System.IO.File.Delete(File);
                Run("CREATE TABLE conversations(name TEXT)");
                break;
            case "a link to nowhere":
                System.IO.File.Delete(File);
                System.IO.File.CreateSymbolicLink(File, "/nowhere/at/all/state.db");
                break;
            case "missing":
                System.IO.File.Delete(File);
                break;
            case "empty":
                System.IO.File.WriteAllBytes(File, []);
                break;
            case "with noise in its log":
                var noise = new byte[100_000];
                new Random(2).NextBytes(noise);
                System.IO.File.WriteAllBytes(File + "-wal", noise);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such damage.");
        }
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        connection.Execute(sql + "; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>What can still be saved of a damaged file must stay as it is.</summary>
    private string Content()
    {
        try
        {
            return Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(File)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "no file";
        }
    }
}
