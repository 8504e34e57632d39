using System.Diagnostics;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Languages;

namespace ArticleBot.Bot.Tests.Published;

/// <summary>Outside the clone: the next version that is put into the program's folder takes nothing away.</summary>
[Collection(nameof(PublishedProgram))]
public sealed class DeploymentTests(PublishedProgram published) : IDisposable
{
    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void The_languages_that_the_bot_speaks_go_with_it() => Assert.All(
        ReaderLanguages.Names.Except([ReaderLanguages.Usual]),
        language => Assert.True(File.Exists(Path.Combine(published.Folder, language, "ArticleBot.Languages.resources.dll"))));

    [Fact]
    public async Task The_data_lie_in_the_users_own_folder()
    {
        var before = Directory.GetFileSystemEntries(published.Folder, "*", SearchOption.AllDirectories).ToHashSet();

        var outcome = await RunAsync("doctor", "--corpus", TestPlace.Articles);

        Assert.Contains(Path.Combine(_place.File("home"), ".local", "share", "article-bot"), outcome.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(published.Folder, "*", SearchOption.AllDirectories).ToHashSet());
    }

    [Theory]
    [InlineData(".data")]
    [InlineData("data/bot")]
    public async Task A_data_folder_inside_the_program_is_refused(string folder)
    {
        var outcome = await RunAsync("index", "--corpus", TestPlace.Articles, "--set", $"Retrieval:DataFolder={folder}");

        Assert.Contains($"{Path.Combine(published.Folder, folder)}, which lies inside the program's own folder", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(published.Folder, folder)));
    }

    [Fact]
    public async Task Data_that_an_earlier_version_left_inside_the_program_are_not_passed_over()
    {
        var earlier = Directory.CreateDirectory(Path.Combine(published.Folder, ".data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(earlier, "state.db"), "what people said");
        try
        {
            var outcome = await RunAsync("index", "--corpus", TestPlace.Articles);

            Assert.Contains($"An earlier version kept its data in {earlier}", outcome.Errors, StringComparison.Ordinal);
            Assert.Contains($"Move it to {Path.Combine(_place.File("home"), ".local", "share", "article-bot")}", outcome.Errors, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(earlier, recursive: true);
        }
    }

    [Fact]
    public async Task A_settings_file_that_is_no_json_is_named_with_its_line()
    {
        var file = Path.Combine(published.Folder, "appsettings.Broken.json");
        await File.WriteAllTextAsync(file, "{\n  \"State\": {\n    \"RetentionDays\": 30,,\n  }\n}\n");
        try
        {
            var outcome = await RunWithAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Broken" }, "index", "--corpus", TestPlace.Articles);

            Assert.Contains(file, outcome.Errors, StringComparison.Ordinal);
            Assert.Contains("Look at line 3", outcome.Errors, StringComparison.Ordinal);
            Assert.Equal(1, outcome.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_setting_in_a_file_is_named_with_the_file()
    {
        var file = Path.Combine(published.Folder, "appsettings.Slip.json");
        await File.WriteAllTextAsync(file, """{ "State": { "RetentionDay": 30 } }""");
        try
        {
            var outcome = await RunWithAsync(new() { ["ASPNETCORE_ENVIRONMENT"] = "Slip" }, "index", "--corpus", TestPlace.Articles);

            Assert.Contains($"State:RetentionDay ({file}) is not a setting. Did you mean State:RetentionDays?", outcome.Errors, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_home_that_holds_no_data_is_named_with_the_setting_that_goes_round_it()
    {
        var outcome = await RunWithAsync(new() { ["HOME"] = "/dev/null" }, "index", "--corpus", TestPlace.Articles);

        Assert.Contains("The data folder /dev/null/.local/share/article-bot", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("set Retrieval:DataFolder to another folder", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    private Task<Outcome> RunAsync(params string[] arguments) => RunWithAsync([], arguments);

    private Task<Outcome> RunWithAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = _place.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(published.Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["HOME"] = _place.File("home");
        start.Environment.Remove("XDG_DATA_HOME");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return CommandLine.EndAsync(Process.Start(start)!);
    }
}
