using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests;

/// <summary>
/// The ONNX runtime would report to its maker, and leave an identifier and a queue of reports in the home folder; the bot keeps it from both.
/// </summary>
public sealed class ReportsToMakersTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("article-bot-test-");

    [Fact]
    public async Task A_question_that_is_read_leaves_nothing_in_the_home_folder()
    {
        var home = _folder.CreateSubdirectory("home");
        var articles = _folder.CreateSubdirectory("articles");
        await File.WriteAllTextAsync(Path.Combine(articles.FullName, "lighthouse.md"), "# The lighthouse of Vell\n\nThe lighthouse of Vell was built in "
            + "1861 by Marta Oduya.\n");
        // The runtime also keeps quiet where it sees that it is being tested, which a user's machine does not have.
        var environment = new Dictionary<string, string?>
        {
            ["HOME"] = home.FullName,
            ["XDG_CACHE_HOME"] = null,
            ["ORT_DISABLE_TELEMETRY"] = null,
            ["ORT_RUNNING_UNIT_TESTS"] = null,
            ["CI"] = null,
            ["TF_BUILD"] = null,
            ["GITHUB_ACTIONS"] = null,
        };

        var outcome = await CommandLine.RunAsync(
            _folder.FullName,
            environment,
            ["ask", "Who built the lighthouse of Vell?", "--corpus", articles.FullName, "--set",
                $"Retrieval:DataFolder={Path.Combine(_folder.FullName, "data")}"]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Marta Oduya", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(home.EnumerateFiles("*", SearchOption.AllDirectories), file =>
            file.FullName.Contains("onnx", StringComparison.OrdinalIgnoreCase));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
