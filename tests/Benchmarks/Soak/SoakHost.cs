using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Benchmarks.Soak;

/// <summary><c>soak-host</c>: the bot as <c>serve</c> runs it, in a process of its own that measures itself when told to on standard input.</summary>
internal static class SoakHost
{
    /// <summary>What the parent writes to have the process measured.</summary>
    public const string Measure = "measure";

    private static readonly Option<string> Articles = new("--articles") { Required = true };

    private static readonly Option<string> Data = new("--data") { Required = true };

    public static Command Create()
    {
        var command = new Command("soak-host", "The bot that soak talks to; started by soak.") { Articles, Data };
        command.Hidden = true;
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var overrides = new SettingOverrides();
        overrides.Values["urls"] = "http://127.0.0.1:0";
        overrides.Values["Articles:Folder"] = line.GetRequiredValue(Articles);
        overrides.Values["Retrieval:DataFolder"] = line.GetRequiredValue(Data);
        overrides.Values["Logging:LogLevel:Default"] = "Error";
        overrides.Values["Logging:LogLevel:ArticleBot"] = "Error";
        // Bounds that are met within the first minutes; with the usual ones memory would still be filling when the soak ends.
        overrides.Values["Channels:DirectLine:Conversations"] = "200";
        overrides.Values["Channels:DirectLine:ConversationLifetime"] = "00:01:00";
        overrides.Values["Channels:DirectLine:AnonymousTokensPerMinute"] = "10000";

        await using var bot = BotApplication.Build(overrides);
        await bot.StartAsync(cancellationToken);
        await bot.Services.GetRequiredService<ArticleIndexing>().PrepareAsync(null, cancellationToken);
        Console.WriteLine(bot.Services.GetRequiredService<OwnAddress>().Find());
        while (await Console.In.ReadLineAsync(cancellationToken) is Measure)
            Console.WriteLine(JsonSerializer.Serialize(MeasureProcess(bot.Services.GetRequiredService<TurnQueue>())));
        await bot.StopAsync(cancellationToken);
        return 0;
    }

    private static SoakMeasure MeasureProcess(TurnQueue queue)
    {
        var turns = queue.Count;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
        using var process = Process.GetCurrentProcess();
        // Windows counts handles; elsewhere open files and sockets are their like.
        var handles = Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : process.HandleCount;
        return new SoakMeasure(GC.GetTotalMemory(forceFullCollection: false), process.WorkingSet64, handles, process.Threads.Count, turns);
    }
}

/// <summary>What one process holds.</summary>
/// <param name="Heap">Bytes of managed memory after a full collection.</param>
/// <param name="WorkingSet">Bytes of physical memory.</param>
/// <param name="Handles">Open files and sockets.</param>
/// <param name="Threads">Threads.</param>
/// <param name="Turns">Accepted turns that wait or are worked on.</param>
internal sealed record SoakMeasure(long Heap, long WorkingSet, int Handles, int Threads, int Turns);
