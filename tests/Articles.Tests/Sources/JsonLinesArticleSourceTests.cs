using System.Text;

namespace ArticleBot.Articles.Tests.Sources;

public sealed class JsonLinesArticleSourceTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_with_every_field_is_read_with_all_of_them()
    {
        var reading = Assert.Single(await Read(
            """{"id": "a-1", "title": "Bridge closed", "text": "The bridge is closed.", "url": "https://example.org/a", "source": "Paper", "published": "2017-12", "author": "Ann Lee", "category": "town", "licence": {"x": [1]}}"""));

        Assert.Equal(
            new ArticleMetadata
            {
                Key = "a-1",
                Title = "Bridge closed",
                Byline = "Ann Lee",
                Published = new PublicationDate(2017, 12, null),
                Source = "Paper",
                Url = "https://example.org/a",
                Category = "town",
            },
            reading.Article!.Metadata);
        Assert.Equal("The bridge is closed.", reading.Article.Text);
    }

    [Fact]
    public async Task A_bad_line_is_a_failure_with_its_number_and_ends_nothing()
    {
        var readings = await Read(
            """{"id": "a", "text": "One."}""",
            "",
            "{ broken",
            "[1]",
            """{"id": "", "text": "No id."}""",
            """{"id": "b"}""",
            """{"id": "a", "text": "Twice."}""",
            """{"id": "half", "text": "\uD800"}""",
            """{"id": "c", "text": "Two."} and more""",
            """{"id": 7, "text": "Three."}""");

        Assert.Equal(["a", "7"], readings.Where(reading => reading.Article is not null).Select(reading => reading.Key));
        Assert.Equal(
            ["line 3", "line 4", "line 5", "line 6", "line 7", "line 8", "line 9"],
            readings.Where(reading => reading.Failure is not null).Select(reading => reading.Key));
        Assert.All(readings.Where(reading => reading.Failure is not null), reading =>
            Assert.StartsWith("L" + reading.Key[1..] + ": ", reading.Failure!, StringComparison.Ordinal));
        Assert.Equal("Line 7: The id “a” is already that of line 1; give each article an id of its own.",
            readings.Single(reading => reading.Key == "line 7").Failure);
        Assert.Equal("Line 6: The article “b” has no \"text\".", readings.Single(reading => reading.Key == "line 6").Failure);
    }

    [Fact]
    public async Task An_id_that_no_link_can_keep_is_a_failure()
    {
        var readings = await Read("""{"id": "north/../south", "text": "One."}""", """{"id": "north/a.b..c", "text": "Two."}""");

        Assert.Contains("no link can keep", readings[0].Failure, StringComparison.Ordinal);
        Assert.Equal("north/a.b..c", readings[1].Article?.Metadata.Key);
    }

    [Fact]
    public async Task A_mark_at_the_start_and_windows_line_ends_do_no_harm()
    {
        _folder.With("a.jsonl", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("{\"id\": \"a\", \"text\": \"One.\"}\r\n\r\n{\"id\": \"b\", \"text\": "
            + "\"Two.\"}\r\n")]);

        Assert.Equal(["a", "b"], (await _folder.ReadLinesAsync("a.jsonl")).Select(reading => reading.Key));
    }

    [Fact]
    public async Task A_line_over_the_limit_is_skipped_and_the_next_one_read()
    {
        _folder.Options.MegabytesPerArticle = 1;

        var readings = await Read(
            $$"""{"id": "big", "text": "{{new string('x', 3 << 20)}}"}""",
            """{"id": "small", "text": "One."}""");

        Assert.Equal("Line 1: It is longer than 1,048,576 bytes, the limit that Articles:MegabytesPerArticle sets.", readings[0].Failure);
        Assert.Equal("One.", readings[1].Article!.Text);
    }

    [Fact]
    public async Task An_article_longer_than_any_buffer_is_read_whole()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"Sentence {i} is here. ")).TrimEnd();

        var reading = Assert.Single(await Read($$"""{"id": "long", "text": "{{text}}"}"""));

        Assert.Equal(text, reading.Article!.Text);
        Assert.Equal(40_000, reading.Sentences().Count());
    }

    [Fact]
    public async Task A_date_or_address_that_is_not_understood_is_a_remark_and_left_out()
    {
        var reading = Assert.Single(await Read("""{"id": "a", "text": "One.", "published": "3/4/2017", "url": "javascript:alert(1)"}"""));

        Assert.Null(reading.Article!.Metadata.Published);
        Assert.Null(reading.Article.Metadata.Url);
        Assert.Equal(2, reading.Remarks.Count);
    }

    [Fact]
    public async Task An_empty_file_has_no_articles() => Assert.Empty(await Read());

    [Fact]
    public async Task A_missing_file_is_one_clear_sentence()
    {
        var failure = await Assert.ThrowsAnyAsync<IOException>(() => _folder.ReadLinesAsync("missing.jsonl"));

        Assert.Equal($"There is no file {Path.Combine(_folder.FullPath, "missing.jsonl")}; name a .jsonl file with one article a line.", failure.Message);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        _folder.With("a.jsonl", """{"id": "a", "text": "One."}""");
        var source = new ArticleBot.Articles.Sources.JsonLinesArticleSource(Path.Combine(_folder.FullPath, "a.jsonl"), _folder.Options);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await source.ReadAsync(cancelled.Token).ToListAsync());
    }

    private Task<List<ArticleReading>> Read(params string[] lines)
    {
        _folder.With("a.jsonl", string.Join('\n', lines));
        return _folder.ReadLinesAsync("a.jsonl");
    }
}
