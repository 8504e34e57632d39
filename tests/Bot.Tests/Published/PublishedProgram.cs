using System.Diagnostics;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>The program as it is deployed: published into a folder outside the clone.</summary>
public sealed class PublishedProgram : IAsyncLifetime
{
    private readonly TestPlace _place = new();

    /// <summary>The folder of the program.</summary>
    public string Folder => _place.File("program");

    /// <summary>What is given to <c>dotnet</c>.</summary>
    public string Program => Path.Combine(Folder, "ArticleBot.Bot.dll");

    public Task InitializeAsync() => PublishAsync("-p:PublishReadyToRun=false", "-o", Folder);

    public Task DisposeAsync()
    {
        _place.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Publishes what was built for these tests.</summary>
    /// <param name="options">Where to and how.</param>
    internal static async Task PublishAsync(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Clone, RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments = ["publish", "src/Bot", "--no-build", "--configuration", Configuration, "--nologo", .. options];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        // A server of the build that lives on would keep the output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        var outcome = await CommandLine.EndAsync(Process.Start(start)!);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
    }

    /// <summary>The root of the clone that these tests were built from.</summary>
    internal static string Clone { get; } = Above(folder => File.Exists(Path.Combine(folder.FullName, "Bot.sln"))).FullName;

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private static DirectoryInfo Above(Func<DirectoryInfo, bool> isIt)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!isIt(folder))
            folder = folder.Parent!;
        return folder;
    }
}

/// <summary>Published once for all tests of it.</summary>
[CollectionDefinition(nameof(PublishedProgram))]
public sealed class PublishedOnce : ICollectionFixture<PublishedProgram>;
