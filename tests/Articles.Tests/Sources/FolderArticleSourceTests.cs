using ArticleBot.Articles.Sources;

namespace ArticleBot.Articles.Tests.Sources;

public sealed class FolderArticleSourceTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_known_format_is_read_in_the_order_of_the_keys()
    {
        _folder.With("b.md", "# B\n\nText b.").With("sub/deep/a.txt", "Text a.").With("C.HTML", "<p>Text c.</p>").With("notes.xyz", "not an article")
            .With("picture.png", "no");

        var readings = await _folder.ReadAsync();

        Assert.Equal(["C.HTML", "b.md", "sub/deep/a.txt"], readings.Where(reading => reading.Failure is null).Select(reading => reading.Key));
    }

    [Fact]
    public async Task Hidden_files_folders_and_metadata_are_no_articles()
    {
        _folder.With(".hidden.txt", "x").With(".git/a.txt", "x").With("a.txt", "Text.").With("a.txt.meta.yaml", "title: T")
            .With("lone.txt.meta.yaml", "title: T");

        Assert.Equal("a.txt", (await _folder.ReadOneAsync()).Key);
    }

    [Fact]
    public async Task The_metadata_file_beside_an_article_wins_over_what_the_file_itself_says()
    {
        _folder.With("a.md", "---\ntitle: From the file\nsource: Paper\n---\nText.")
            .With("a.md.meta.yaml", "title: From beside\npublished: --12-09\nurl: https://example.org/a\n");

        var metadata = (await _folder.ReadOneAsync()).Article!.Metadata;

        Assert.Equal(("From beside", "Paper", "--12-09", "https://example.org/a"),
            (metadata.Title, metadata.Source, metadata.Published?.ToString(), metadata.Url));
    }

    [Theory]
    [InlineData("title: [never closed", "is not YAML")]
    [InlineData("- just\n- a list", "write one \"name: value\" a line")]
    [InlineData("published: soon", "“soon” was not understood")]
    [InlineData("url: example.org/a", "write a whole one")]
    public async Task Metadata_that_is_not_understood_is_a_remark_and_the_article_is_read(string yaml, string remark)
    {
        _folder.With("a.txt", "Text.").With("a.txt.meta.yaml", yaml);

        var reading = await _folder.ReadOneAsync();

        Assert.Equal("Text.", reading.Article!.Text);
        Assert.Contains(remark, Assert.Single(reading.Remarks), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bomb_of_aliases_in_metadata_stays_small()
    {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n" + string.Concat("bcdefghijkl".Select((name, i) =>
            $"{name}: &{name} [{string.Join(", ", Enumerable.Repeat($"*{"abcdefghijkl"[i]}", 9))}]\n")) + "title: Small\n";
        _folder.With("a.txt", "Text.").With("a.txt.meta.yaml", yaml);

        Assert.Equal("Small", (await _folder.ReadOneAsync()).Article!.Metadata.Title);
    }

    [Theory]
    [InlineData("title: ", "[")]
    [InlineData("title: ", "{a: ")]
    [InlineData("title:\n  ", "- ")]
    public async Task Endless_nesting_in_metadata_is_a_remark_at_most(string start, string mark)
    {
        _folder.With("a.txt", "Text.").With("a.txt.meta.yaml", start + string.Concat(Enumerable.Repeat(mark, 60_000 / mark.Length)));

        var reading = await _folder.ReadOneAsync();

        Assert.Equal("Text.", reading.Article!.Text);
        Assert.InRange(reading.Remarks.Count, 0, 1);
    }

    [Fact]
    public async Task A_bad_file_is_a_reading_with_its_reason_and_ends_nothing()
    {
        _folder.Options.MegabytesPerArticle = 1;
        _folder.With("a-binary.txt", [1, 0, 0, 2, 0xFF]).With("b-big.txt", new byte[2 << 20]).With("c-empty.txt", "  \n").With("d-scan.pdf", "%PDF")
            .With("e-good.txt", "Text.");

        var readings = await _folder.ReadAsync();

        Assert.Equal(
            [
                "It is not a text file (it holds zero bytes); save it as UTF-8 text.",
                "It has 2,097,152 bytes, more than the 1,048,576 that Articles:MegabytesPerArticle = 1 allows; split it or raise the limit.",
                "It holds no text.",
                "It is broken or no PDF file; save it again with the program that made it.",
                null,
            ],
            readings.Select(reading => reading.Failure));
    }

    [Theory]
    [InlineData("2024-03-05-new-bridge.md", "2024-03-05")]
    [InlineData("posts/2024_03_05 new bridge.txt", "2024-03-05")]
    [InlineData("20240305-bridge.txt", "2024-03-05")]
    [InlineData("2024-03-bridge.txt", "2024-03")]
    [InlineData("minutes 2024-03-05.txt", "2024-03-05")]
    [InlineData("2024-03-05-bridge/index.md", "2024-03-05")]
    [InlineData("blog/2024/03/05/bridge/index.html", "2024-03-05")]
    [InlineData("blog/2024/3/bridge.md", "2024-03")]
    [InlineData("1984.txt", null)]
    [InlineData("2024/report.txt", null)]
    [InlineData("2024-13-05-bridge.md", null)]
    [InlineData("12345678.txt", null)]
    public async Task The_name_of_a_file_or_folder_may_tell_the_date(string name, string? date)
    {
        _folder.With(name, "The bridge was opened.");

        Assert.Equal(date, (await _folder.ReadOneAsync()).Article!.Metadata.Published?.ToString());
    }

    [Fact]
    public async Task What_an_article_says_of_its_date_counts_more_than_its_file_name_and_that_more_than_its_last_change()
    {
        _folder.With("2024-03-05-a.md", "---\ndate: 2023-01-02\n---\nText.").With("2024-03-05-b.md", "---\nlastmod: 2025-01-02\n---\nText.")
            .With("2024-03-05-c.txt", "Published: 2 January 2023\n\nText.");

        var readings = await _folder.ReadAsync();

        Assert.Equal(["2023-01-02", "2024-03-05", "2023-01-02"], readings.Select(reading => reading.Article!.Metadata.Published?.ToString()));
    }

    [Fact]
    public async Task A_missing_folder_is_one_clear_sentence()
    {
        var missing = Path.Combine(_folder.FullPath, "missing");

        var failure = await Assert.ThrowsAnyAsync<IOException>(async () =>
            await new FolderArticleSource(missing, new ArticlesOptions()).ReadAsync(CancellationToken.None).ToListAsync());

        Assert.Equal($"There is no folder {missing}; create it and put articles into it, or set Articles:Folder.", failure.Message);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder_is_one_clear_sentence()
    {
        _folder.With("a.txt", "Text.");
        var file = Path.Combine(_folder.FullPath, "a.txt");

        var failure = await Assert.ThrowsAnyAsync<IOException>(async () =>
            await new FolderArticleSource(file, new ArticlesOptions()).ReadAsync(CancellationToken.None).ToListAsync());

        Assert.Equal($"{file} is a file, not a folder; name the folder that holds the articles, or a .jsonl file.", failure.Message);
    }

    [Fact]
    public async Task A_link_that_leads_back_up_is_not_followed()
    {
        _folder.With("a.txt", "Text.");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullPath, "loop"), _folder.FullPath);

        Assert.Equal("a.txt", (await _folder.ReadOneAsync()).Key);
    }

    [Fact]
    public async Task Equal_texts_have_equal_versions_whatever_their_names_and_line_ends()
    {
        _folder.With("a.txt", "One.\nTwo.").With("b.txt", "One.\r\nTwo.").With("c.txt", "One.\nThree.");

        var versions = (await _folder.ReadAsync()).ConvertAll(reading => reading.Article!.Version);

        Assert.Equal(versions[0], versions[1]);
        Assert.NotEqual(versions[0], versions[2]);
        Assert.Matches("^[0-9a-f]{32}$", versions[0]);
    }
}
