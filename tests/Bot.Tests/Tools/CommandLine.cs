using System.Diagnostics;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>Runs the bot as a process of its own, as a shell does.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ArticleBot.Bot.dll");

    /// <summary>Runs a verb to its end.</summary>
    /// <param name="workingDirectory">Where the caller stands.</param>
    /// <param name="arguments">The verb and its options.</param>
    public static Task<Outcome> RunAsync(string workingDirectory, params string[] arguments) =>
        RunAsync(workingDirectory, new Dictionary<string, string?>(), arguments);

    /// <summary>Runs a verb to its end, with environment variables of its own; null takes one away.</summary>
    /// <param name="workingDirectory">Where the caller stands.</param>
    /// <param name="environment">The variables.</param>
    /// <param name="arguments">The verb and its options.</param>
    public static Task<Outcome> RunAsync(string workingDirectory, IReadOnlyDictionary<string, string?> environment, string[] arguments) =>
        EndAsync(Start(workingDirectory, environment, arguments));

    /// <summary>Runs a verb to its end by way of another command, which gets the program as its last arguments.</summary>
    public static Task<Outcome> RunThroughAsync(IReadOnlyList<string> command, string workingDirectory, string[] arguments) =>
        EndAsync(StartThrough(command, workingDirectory, arguments));

    /// <summary>Waits for a process and takes what it writes.</summary>
    public static async Task<Outcome> EndAsync(Process started)
    {
        using var process = started;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(patience.Token);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a verb that runs on; the caller ends it.</summary>
    public static Process Start(string workingDirectory, params string[] arguments) => Start(workingDirectory, new Dictionary<string, string?>(), arguments);

    /// <summary>Starts a verb by way of another command, which gets the program as its last arguments.</summary>
    public static Process StartThrough(IReadOnlyList<string> command, string workingDirectory, string[] arguments) =>
        Start(command, workingDirectory, new Dictionary<string, string?>(), arguments);

    private static Process Start(string workingDirectory, IReadOnlyDictionary<string, string?> environment, string[] arguments) =>
        Start([], workingDirectory, environment, arguments);

    private static Process Start(
        IReadOnlyList<string> through, string workingDirectory, IReadOnlyDictionary<string, string?> environment, string[] arguments)
    {
        string[] line = [.. through, "dotnet", Program, .. arguments];
        var start = new ProcessStartInfo(line[0])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        foreach (var argument in line[1..])
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}

/// <summary>How a process ended and what it wrote.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors);
