using System.Diagnostics;
using System.IO.Compression;
using ArticleBot.Articles.Readers;
using ArticleBot.Articles.Sources;

namespace ArticleBot.Articles.Tests.Sources;

/// <summary>Every file of a folder is an article or a reading that tells why it is none; none of them stops the others.</summary>
public sealed class NothingVanishesTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_format_that_nobody_reads_is_told_with_the_way_out()
    {
        _folder.With("plan.xyz", "words").With("letter.doc", "words").With("good.txt", "Text.");

        Assert.Equal("Files of the format .xyz cannot be read; save it as text, Markdown, HTML, .docx or .pdf, or name it in .articleignore.",
            await FailureOfAsync("plan.xyz"));
        Assert.Equal("Files of the format .doc cannot be read; save it as .docx.", await FailureOfAsync("letter.doc"));
        Assert.Null(await FailureOfAsync("good.txt"));
    }

    [Fact]
    public async Task A_picture_is_passed_over_and_counted()
    {
        _folder.With("photo.PNG", "x").With("good.txt", "Text.");

        var passedOver = Assert.Single(await _folder.ReadAsync(), reading => reading.IsPassedOver);

        Assert.Equal("photo.PNG", passedOver.Key);
    }

    [Fact]
    public async Task A_file_without_a_byte_is_empty() =>
        Assert.Equal("It is empty.", (await _folder.With("a.md", "").ReadOneAsync()).Failure);

    [SkippableFact]
    public async Task Pipes_and_links_to_devices_are_told_and_never_opened()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no pipes in folders on Windows.");
        _folder.With("good.txt", "Text.").With("good.txt.meta.yaml", "title: Named");
        Run("mkfifo", Path.Combine(_folder.FullPath, "pipe.txt"));
        File.Delete(Path.Combine(_folder.FullPath, "good.txt.meta.yaml"));
        Run("mkfifo", Path.Combine(_folder.FullPath, "good.txt.meta.yaml"));
        File.CreateSymbolicLink(Path.Combine(_folder.FullPath, "zero.txt"), "/dev/zero");

        var readings = await _folder.ReadAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(
            [("good.txt", null), ("pipe.txt", "It is a pipe, not a file; remove it."), ("zero.txt", "It is a link that leads out of the folder of "
                + "articles; put the file itself into the folder.")],
            readings.Select(reading => (reading.Key, reading.Failure)));
    }

    [SkippableFact]
    public async Task Links_are_followed_within_the_folder_and_never_out_of_it()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making links needs a right on Windows.");
        using var outside = new CorpusFolder().With("secret.txt", "Secret words.");
        _folder.With("sub/a.txt", "Text.");
        Link("inside.txt", "sub/a.txt");
        Link("out.txt", Path.Combine(outside.FullPath, "secret.txt"));
        Link("outside", outside.FullPath);
        Link("through.txt", "outside/secret.txt");
        Link("nowhere.txt", "missing.txt");
        Link("circle.txt", "circle.txt");

        var readings = (await _folder.ReadAsync()).ToDictionary(reading => reading.Key, reading => reading.Failure);

        const string leadsOut = "It is a link that leads out of the folder of articles; put the file itself into the folder.";
        Assert.Null(readings["inside.txt"]);
        Assert.All(new[] { "out.txt", "outside", "through.txt" }, key => Assert.Equal(leadsOut, readings[key]));
        Assert.All(new[] { "nowhere.txt", "circle.txt" }, key => Assert.Equal("It is a link that leads nowhere; mend it or remove it.", readings[key]));
    }

    [Fact]
    public async Task What_the_ignore_file_names_is_left_out()
    {
        _folder.With(".articleignore", "drafts/\n*.log\n!keep.log\n# a remark\n").With("drafts/a.txt", "x").With("sub/drafts/b.txt", "x").With("c.log", "x")
            .With("keep.log", "Kept.").With("d.txt", "Text.");

        Assert.Equal(["d.txt", "keep.log"], (await _folder.ReadAsync()).Select(reading => reading.Key));
    }

    [Fact]
    public async Task An_archive_is_read_file_by_file_also_within_another()
    {
        var inner = Zip(("deep.md", "# Deep\n\nText deep."));
        _folder.With("all.zip", Zip(
            ("a/one.txt", "Text one."), ("a/one.txt.meta.yaml", "title: The first"), ("b.zip", inner), ("__MACOSX/a/._one.txt", "x"), ("picture.png", "x"),
                ("plan.xyz", "x"), ("none.txt", "")));

        var readings = (await _folder.ReadAsync()).ToDictionary(reading => reading.Key);

        Assert.Equal(["all.zip/a/one.txt", "all.zip/b.zip/deep.md"], readings.Values.Where(reading => reading.Article is not null)
            .Select(reading => reading.Key));
        Assert.Equal("The first", readings["all.zip/a/one.txt"].Article!.Metadata.Title);
        Assert.True(readings["all.zip/picture.png"].IsPassedOver);
        Assert.Equal("It is empty.", readings["all.zip/none.txt"].Failure);
        Assert.StartsWith("Files of the format .xyz", readings["all.zip/plan.xyz"].Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb.zip", "big.txt")]
    [InlineData("bomb.docx", "word/document.xml")]
    [InlineData("bomb.epub", "META-INF/container.xml")]
    public async Task A_small_file_that_unpacks_to_a_large_one_is_refused_and_the_next_is_read(string name, string part)
    {
        _folder.Options.MegabytesPerArticle = 1;
        _folder.With(name, Zip((part, new byte[32 << 20]))).With("z.txt", "Text.");

        var readings = await _folder.ReadAsync();

        Assert.Equal(2, readings.Count);
        Assert.NotNull(readings[0].Failure);
        Assert.Null(readings[1].Failure);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".pptx")]
    [InlineData(".xlsx")]
    [InlineData(".odt")]
    [InlineData(".epub")]
    [InlineData(".pdf")]
    [InlineData(".zip")]
    [InlineData(".json")]
    [InlineData(".xml")]
    [InlineData(".jsonl")]
    public async Task A_broken_file_of_any_format_is_one_reading_with_its_reason(string ending)
    {
        _folder.With("broken" + ending, [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 1, 2, 3]).With("z.txt", "Text.");

        var readings = await _folder.ReadAsync();

        Assert.Equal(2, readings.Count);
        Assert.EndsWith(".", readings[0].Failure, StringComparison.Ordinal);
        Assert.Null(readings[1].Failure);
    }

    [Fact]
    public async Task Whatever_is_wrong_with_some_bytes_of_a_document_the_others_are_read()
    {
        var random = new Random(20240418);
        var formats = Path.Combine(RepositoryFolder.Path, "tests", "Answering.Tests", "Formats", "Articles");
        var count = 0;
        foreach (var path in Directory.EnumerateFiles(formats, "tram.*", SearchOption.AllDirectories))
        {
            for (var i = 0; i < 5; i++)
            {
                var bytes = await File.ReadAllBytesAsync(path);
                for (var flips = 0; flips < 20; flips++)
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                _folder.With($"{i}/tram{Path.GetExtension(path)}", i == 0 ? bytes[..(bytes.Length / 2)] : bytes);
                count++;
            }
        }

        var readings = await _folder.With("z.txt", "Text.").ReadAsync();

        Assert.Equal(count + 1, readings.Count);
        Assert.All(readings, reading => Assert.True(reading.Article is null != reading.Failure is null, reading.Key));
        Assert.Equal("Text.", readings[^1].Article!.Text);
    }

    [Theory]
    [InlineData(".docx")]
    [InlineData(".xlsx")]
    [InlineData(".odt")]
    public async Task An_encrypted_document_is_told_to_be_so(string ending)
    {
        _folder.With("secret" + ending, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);

        Assert.StartsWith("It is encrypted with a password", (await _folder.ReadOneAsync()).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_takes_too_long_is_left_behind_and_the_next_is_read()
    {
        _folder.Options.SecondsPerArticle = 1;
        _folder.With("a.endless", "x").With("b.txt", "Text.");
        var readers = new FormatReaders([new EndlessReader(), new PlainTextReader()], []);

        var readings = await new FolderArticleSource(_folder.FullPath, _folder.Options, readers).ReadAsync(CancellationToken.None).ToListAsync();

        Assert.Equal("Reading it takes longer than 1 seconds; split it, save it in a simpler format, or raise Articles:SecondsPerArticle.",
            readings[0].Failure);
        Assert.Equal("Text.", readings[1].Article!.Text);
    }

    [Fact]
    public async Task A_file_that_is_as_it_was_is_only_said_to_be_so()
    {
        _folder.With("a.txt", "Text.").With("list.json", """[{"title":"T","text":"One."}]""");
        var source = new FolderArticleSource(_folder.FullPath, _folder.Options);
        var first = await source.ReadAsync(CancellationToken.None).ToListAsync();
        var stamps = first.ToDictionary(reading => reading.File!, reading => reading.Stamp);
        _folder.With("a.txt", "Text now.");

        var second = await source.ReadChangedAsync(stamps.GetValueOrDefault, CancellationToken.None).ToListAsync();

        Assert.Equal([("a.txt", false), ("list.json", true)], second.Select(reading => (reading.Key, reading.IsAsBefore)));
    }

    private async Task<string?> FailureOfAsync(string key) => (await _folder.ReadAsync()).Single(reading => reading.Key == key).Failure;

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_folder.FullPath, name), target);

    private static void Run(string program, string argument)
    {
        using var process = Process.Start(program, argument);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static byte[] Zip(params (string Name, object Content)[] files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var file = archive.CreateEntry(name).Open();
                file.Write(content as byte[] ?? System.Text.Encoding.UTF8.GetBytes((string)content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Stands for a library that a hostile file keeps busy for ever.</summary>
    private sealed class EndlessReader : IArticleReader
    {
        public IReadOnlyList<string> Extensions { get; } = [".endless"];

        public ArticleDraft Read(ReadOnlyMemory<byte> content)
        {
            Thread.Sleep(Timeout.Infinite);
            return new ArticleDraft(string.Empty, ArticleFacts.None);
        }
    }
}
