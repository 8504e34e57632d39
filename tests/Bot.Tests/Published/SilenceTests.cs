using System.Diagnostics;
using System.Text.RegularExpressions;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>
/// The published program in a network of its own without any route, every call to the system watched: it asks for nobody, and writes where its data belong and
/// nowhere else.
/// </summary>
[Collection(nameof(PublishedProgram))]
public sealed partial class SilenceTests(PublishedProgram published) : IDisposable
{
    private const string Watched =
        "trace=connect,sendto,sendmsg,sendmmsg,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,mknod,mknodat,link,linkat,symlink,symlinkat";

    private static readonly string[] Quieting =
        ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "ORT_DISABLE_TELEMETRY", "ORT_RUNNING_UNIT_TESTS", "CI", "TF_BUILD", "GITHUB_ACTIONS"];

    private readonly TestPlace _place = new();

    private string Home => _place.File("home");

    private string Temporary => _place.File("tmp");

    private string Calls => _place.File("calls");

    public void Dispose() => _place.Dispose();

    [SkippableFact]
    public async Task A_question_is_answered_without_a_look_up_and_only_the_data_folder_is_written()
    {
        var outcome = await CommandLine.EndAsync(Start("ask", "Who built the lighthouse of Karnsund?"));

        Assert.Contains("Marta Vinje", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
        AssertSilent();
    }

    [SkippableFact]
    public async Task Serving_looks_nobody_up_and_writes_only_the_data_folder()
    {
        using var process = Start("serve", "--port", $"{RunningProgram.FreePort()}");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && !line.Contains("is watched", StringComparison.Ordinal))
        {
        }

        // What is watched is the only child of the watcher, which goes on until its end.
        var child = (await File.ReadAllTextAsync($"/proc/{process.Id}/task/{process.Id}/children", patience.Token)).Trim();
        using (var kill = Process.Start("kill", ["-TERM", child]))
            await kill.WaitForExitAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);

        Assert.Equal(0, process.ExitCode);
        AssertSilent();
    }

    private Process Start(params string[] arguments)
    {
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        var strace = Requirement.Find("ARTICLEBOT_TEST_STRACE", "strace");
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Temporary);
        string[] line =
        [
            unshare, "--user", "--map-root-user", "--net", strace, "-f", "-qq", "-o", Calls, "-e", Watched,
            "dotnet", published.Program, .. arguments, "--corpus", TestPlace.Articles,
        ];
        var start = new ProcessStartInfo(line[0]) { WorkingDirectory = _place.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in line[1..])
            start.ArgumentList.Add(argument);
        start.Environment["HOME"] = Home;
        start.Environment["TMPDIR"] = Temporary;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        // What a test run sets keeps some libraries quiet; a user's machine has none of it.
        foreach (var name in Quieting)
            start.Environment.Remove(name);
        return Process.Start(start)!;
    }

    private void AssertSilent()
    {
        var calls = File.ReadAllLines(Calls);
        Assert.NotEmpty(calls);
        Assert.DoesNotContain(calls, call => call.Contains("AF_INET", StringComparison.Ordinal));
        Assert.DoesNotContain(calls, call => call.Contains("/etc/resolv.conf", StringComparison.Ordinal) || call.Contains("nscd", StringComparison.Ordinal));

        var data = Path.Combine(Home, ".local", "share", "article-bot");
        var named = calls.Where(IsWriting).SelectMany(call => QuotedPath().Matches(call).Select(path => path.Groups[1].Value));
        var written = named.Where(Path.IsPathRooted).ToHashSet();
        string[] allowed = [data, Temporary, "/dev/", "/proc/self/"];
        // The folders above the data are made where they are missing.
        Assert.DoesNotContain(
            written, path => !data.StartsWith(path, StringComparison.Ordinal) && !allowed.Any(place => path.StartsWith(place, StringComparison.Ordinal)));
        Assert.Contains(written, path => path.StartsWith(data, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories), file => Assert.StartsWith(data, file, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Temporary, "*", SearchOption.AllDirectories));
    }

    private static bool IsWriting(string call) => !call.Contains("= -1", StringComparison.Ordinal)
        && (!call.Contains(" open", StringComparison.Ordinal) || Writing().IsMatch(call));

    [GeneratedRegex("O_WRONLY|O_RDWR|O_CREAT")]
    private static partial Regex Writing();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex QuotedPath();
}
