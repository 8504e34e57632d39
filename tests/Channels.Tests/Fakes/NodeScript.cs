using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Runs a script with Microsoft's own npm packages; skipped with a reason where they are not installed.</summary>
internal static class NodeScript
{
    /// <summary>The folder of the sources, where <c>npm ci</c> puts the packages.</summary>
    private static string? Packages
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var packages = Path.Combine(folder.FullName, "tests", "Channels.Tests", "Node", "node_modules");
                if (Directory.Exists(packages))
                    return packages;
            }

            return null;
        }
    }

    /// <summary>What the script printed as JSON.</summary>
    public static async Task<JsonNode> RunAsync(string script, params string[] arguments)
    {
        var packages = Packages;
        var isRequired = Environment.GetEnvironmentVariable("ARTICLEBOT_TEST_REQUIRE") is "1";
        Skip.If(packages is null && !isRequired, "The npm packages are not installed: run `npm ci` in tests/Channels.Tests/Node.");
        Assert.NotNull(packages);

        var node = Environment.GetEnvironmentVariable("ARTICLEBOT_TEST_NODE") ?? "node";
        var start = new ProcessStartInfo(node, [Path.Combine(Path.GetDirectoryName(packages)!, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(packages),
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        Assert.True(process.ExitCode == 0, $"{script}: {await errors}\n{await output}");
        return JsonNode.Parse(await output)!;
    }
}
