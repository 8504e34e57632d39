using ArticleBot.Bot.Tests.Tools;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.Tests.Surroundings;

/// <summary>What is broken around the program is called by its name, with its place and its repair; the real program in each of them.</summary>
public sealed class BrokenSurroundingsTests : IDisposable
{
    private readonly TestPlace _place = new();

    private string Data => _place.File("data");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _place.Dispose();
    }

    [SkippableTheory]
    [InlineData("size=128k", "is full. Make room there")]
    [InlineData("size=24m,ro", "is read-only. Mount it for writing")]
    public async Task Doctor_tells_a_full_disk_from_one_that_cannot_be_written(string mount, string named)
    {
        Directory.CreateDirectory(Data);

        var outcome = await CommandLine.RunThroughAsync(OnDisk(mount), _place.Folder, Verb("doctor"));

        Assert.Contains($"REPAIR\tData folder\tThe disk of the data folder {Data} {named}", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tArticles\t3 articles", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [SkippableTheory]
    [InlineData("size=40k", "The disk of the data folder is full. Make room there")]
    [InlineData("size=24m,ro", "The disk of the data folder is read-only. Mount it for writing")]
    public async Task Ask_keeps_the_first_error_of_a_disk(string mount, string named)
    {
        Directory.CreateDirectory(Data);

        var outcome = await CommandLine.RunThroughAsync(OnDisk(mount), _place.Folder, [.. Verb("ask"), "Who built the lighthouse of Karnsund?"]);

        Assert.Contains(named, outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("set Retrieval:DataFolder to", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_damaged_index_is_named_and_left_by_the_doctor_and_made_anew_by_index_with_rebuild()
    {
        await CommandLine.RunAsync(_place.Folder, Verb("index"));
        var file = Assert.Single(Directory.GetFiles(Data, "index.db", SearchOption.AllDirectories));
        await SpoilAsync(file);
        var spoilt = await File.ReadAllBytesAsync(file);

        var found = await CommandLine.RunAsync(_place.Folder, Verb("doctor"));
        Assert.Contains($"REPAIR\tIndex\t{file} is damaged (", found.Output, StringComparison.Ordinal);
        Assert.Contains("Run index --rebuild", found.Output, StringComparison.Ordinal);
        Assert.Equal(spoilt, await File.ReadAllBytesAsync(file));

        var rebuilt = await CommandLine.RunAsync(_place.Folder, [.. Verb("index"), "--rebuild"]);
        Assert.Equal(0, rebuilt.ExitCode);
        Assert.Contains("ok\tIndex\tUp to date", (await CommandLine.RunAsync(_place.Folder, Verb("doctor"))).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_memory_is_named_and_left_as_it_is()
    {
        await CommandLine.RunAsync(_place.Folder, Verb("doctor"));
        var file = _place.File("data/state.db");
        await SpoilAsync(file);

        var outcome = await CommandLine.RunAsync(_place.Folder, Verb("doctor"));

        Assert.Contains($"REPAIR\tMemory\t{file} is damaged (", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("put a copy from your backups in its place", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_memory_of_a_newer_version_is_named()
    {
        await CommandLine.RunAsync(_place.Folder, Verb("doctor"));
        using (var connection = new SqliteConnection($"Data Source={_place.File("data/state.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        var outcome = await CommandLine.RunAsync(_place.Folder, Verb("doctor"));

        Assert.Contains($"REPAIR\tMemory\tThe file {_place.File("data/state.db")} was written by a newer version", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_data_folder_is_named()
    {
        await File.WriteAllTextAsync(Data, "not a folder");

        var doctor = await CommandLine.RunAsync(_place.Folder, Verb("doctor"));
        var index = await CommandLine.RunAsync(_place.Folder, Verb("index"));

        Assert.Contains("REPAIR\tData folder\t", doctor.Output, StringComparison.Ordinal);
        Assert.Contains(Data, doctor.Output, StringComparison.Ordinal);
        Assert.Contains($"The data folder {Data}", index.Errors, StringComparison.Ordinal);
        Assert.Equal(1, index.ExitCode);
    }

    [Fact]
    public async Task Articles_that_are_not_there_are_named()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, "ask", "Who?", "--corpus", "nowhere", "--set", $"Retrieval:DataFolder={Data}");

        Assert.Equal(
            $"There are no articles at {_place.File("nowhere")}. Create the folder and put articles into it, "
                + "or name another one with --corpus or the setting Articles:Folder.",
            outcome.Errors.Trim());
    }

    [Fact]
    public async Task An_index_that_another_process_writes_is_named()
    {
        await CommandLine.RunAsync(_place.Folder, Verb("index"));
        var mark = Assert.Single(Directory.GetFiles(Data, "index.lock", SearchOption.AllDirectories));
        await using var other = new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var outcome = await CommandLine.RunAsync(_place.Folder, Verb("index"));

        Assert.Contains("Another process is indexing into", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("Wait until it has finished, stop it, or set Retrieval:DataFolder to another folder.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_cannot_be_reached_takes_one_line_and_no_answer()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, [.. Verb("ask"), "Who built the lighthouse of Karnsund?", .. Model("http://localhost:9/v1")]);

        var line = Assert.Single(outcome.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("The chat model \"m\" at localhost:9 cannot be reached. Check Models:Chat:Endpoint", line, StringComparison.Ordinal);
        Assert.Contains("Marta Vinje", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task Prompts_that_are_not_there_are_named()
    {
        var outcome = await CommandLine.RunAsync(
            _place.Folder,
            [.. Verb("ask"), "Who built the lighthouse?", .. Model("http://localhost:9/v1"), "--set", $"Answering:PromptFolder={_place.File("prompts")}"]);

        Assert.Contains(_place.File("prompts"), outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public async Task A_damaged_file_of_the_encoder_costs_nothing_but_the_time_to_make_it_anew()
    {
        await CommandLine.RunAsync(_place.Folder, Verb("index"));
        var file = Assert.Single(Directory.GetFiles(Data, "encoder.db", SearchOption.AllDirectories));
        await File.WriteAllTextAsync(file, string.Concat(Enumerable.Repeat("no vectors ", 2000)));

        var outcome = await CommandLine.RunAsync(_place.Folder, Verb("index"));

        Assert.Matches(@"The pretrained encoder has read (\d+) of \1 passages?\.", outcome.Output);
        Assert.Equal(0, outcome.ExitCode);
    }

    [Fact]
    public async Task Ask_tells_once_of_a_file_that_cannot_be_read()
    {
        var articles = _place.CopyOfArticles();
        await File.WriteAllBytesAsync(Path.Combine(articles, "scan.pdf"), [0x25, 0x50, 0x44, 0x46, 0x00, 0x01]);
        string[] ask = ["ask", "Who built the lighthouse of Karnsund?", "--corpus", articles, "--set", $"Retrieval:DataFolder={Data}"];

        var first = await CommandLine.RunAsync(_place.Folder, ask);
        var second = await CommandLine.RunAsync(_place.Folder, ask);

        Assert.Contains("unreadable\tscan.pdf", first.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("scan.pdf", second.Output, StringComparison.Ordinal);
    }

    private string[] Verb(string verb) => [verb, "--corpus", TestPlace.Articles, "--set", $"Retrieval:DataFolder={Data}"];

    private static string[] Model(string endpoint) =>
        ["--set", "Models:Chat:Provider=OpenAICompatible", "--set", $"Models:Chat:Endpoint={endpoint}", "--set", "Models:Chat:Deployment=m"];

    /// <summary>A mount that only this program sees, and that goes with it.</summary>
    private string[] OnDisk(string mount)
    {
        var unshare = Requirement.Find("ARTICLEBOT_TEST_UNSHARE", "unshare");
        return [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", $"mount -t tmpfs -o {mount} none \"$0\" && exec \"$@\"", Data];
    }

    /// <summary>Overwrites the middle of a file, as a disk does that wears out.</summary>
    private static async Task SpoilAsync(string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        new Random(7).NextBytes(bytes.AsSpan(4096, bytes.Length - 8192));
        await File.WriteAllBytesAsync(file, bytes);
    }
}
