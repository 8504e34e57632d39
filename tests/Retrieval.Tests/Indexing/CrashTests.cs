using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Retrieval.Tests.Indexing;

public sealed class CrashTests
{
    private const int Kills = 30;

    [Fact]
    public async Task Killing_the_indexer_at_any_moment_loses_nothing_acknowledged_and_leaves_nothing_half_written()
    {
        using var folder = new TemporaryIndex();
        var random = new Random(11);
        var round = -1;
        var advanced = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            var acknowledged = await RunUntilKilledAsync(folder.Folder, round + 1, random);

            using var index = new TemporaryIndex(sharing: folder);
            var before = round;
            round = await RoundOfAsync(index, Math.Max(round, acknowledged));
            advanced += round > before ? 1 : 0;
            CheckFile(folder.File);
        }

        // Else the kills would have come before any work and shown nothing.
        Assert.InRange(advanced, Kills / 2, Kills);
    }

    /// <returns>The last round that the indexer said was done, or -1.</returns>
    private static async Task<int> RunUntilKilledAsync(string folder, int firstRound, Random random)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        string[] arguments = [typeof(Program).Assembly.Location, folder, firstRound.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo(dotnet, arguments) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var acknowledged = -1;
        for (var rounds = random.Next(0, 6); rounds >= 0; rounds--)
        {
            var line = await process.StandardOutput.ReadLineAsync();
            Assert.NotNull(line);
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        }

        await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 40));
        process.Kill();

        // Whatever it had acknowledged before the kill is still in the pipe.
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        await process.WaitForExitAsync();
        return acknowledged;
    }

    /// <summary>The round that the index holds: the acknowledged one, or the one after it when the kill came between commit and acknowledgement.</summary>
    private static async Task<int> RoundOfAsync(TemporaryIndex index, int acknowledged)
    {
        foreach (var round in (int[])[acknowledged, acknowledged + 1])
        {
            if (await ChangingCorpus.HoldsAsync(index, round))
                return round;
        }

        throw new Xunit.Sdk.XunitException($"The index holds neither round {acknowledged} nor the one after it.");
    }

    private static void CheckFile(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar("PRAGMA integrity_check"));
        Assert.Equal(Scalar("SELECT count(*) FROM passage"), Scalar("SELECT count(*) FROM vector"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM occurrence WHERE passage NOT IN (SELECT id FROM passage) OR article NOT IN (SELECT id FROM article)"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM passage WHERE id NOT IN (SELECT passage FROM occurrence)"));
        Assert.Equal(0L, Scalar("SELECT count(*) FROM segment_part WHERE segment NOT IN (SELECT id FROM segment)"));

        object? Scalar(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }
}
