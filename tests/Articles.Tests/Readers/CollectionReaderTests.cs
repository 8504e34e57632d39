namespace ArticleBot.Articles.Tests.Readers;

/// <summary>Files that hold several articles.</summary>
public sealed class CollectionReaderTests : IDisposable
{
    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_entry_of_a_feed_is_an_article_under_its_own_id()
    {
        _folder.With("feed.xml", """
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour news</title>
            <item><title>New crane</title><guid>https://example.org/crane</guid><link>https://example.org/crane</link><pubDate>Mon, 03 Feb 2025 10:00:00 GMT</pubDate>
            <description>Short.</description><content:encoded>&lt;p&gt;The crane lifts ten tonnes.&lt;/p&gt;</content:encoded></item>
            <item><title>Old crane</title><description>It was sold.</description></item></channel></rss>
            """);

        var readings = await _folder.ReadAsync();

        Assert.Equal(["feed.xml/example.org/crane", "feed.xml/2"], readings.Select(reading => reading.Key));
        var metadata = readings[0].Article!.Metadata;
        Assert.Equal(("New crane", "Harbour news", "2025-02-03", "https://example.org/crane"),
            (metadata.Title, metadata.Source, metadata.Published?.ToString(), metadata.Url));
        Assert.Equal("The crane lifts ten tonnes.", readings[0].Article!.Text);
    }

    [Fact]
    public async Task An_Atom_feed_is_read_as_well()
    {
        _folder.With("feed.atom", """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>News</title><id>urn:n</id><updated>2024-05-01T00:00:00Z</updated>
            <entry><title>Dredging</title><id>urn:e1</id><updated>2024-05-01T00:00:00Z</updated><author><name>Ida Holt</name></author>
            <content type="html">&lt;p&gt;The basin is dredged in May.&lt;/p&gt;</content></entry></feed>
            """);

        var article = (await _folder.ReadOneAsync()).Article!;

        Assert.Equal(("Dredging", "Ida Holt", "The basin is dredged in May."), (article.Metadata.Title, article.Metadata.Byline, article.Text));
    }

    [Theory]
    [InlineData("<note>words</note>", "It is XML (<note>), but neither an RSS nor an Atom feed; save it as HTML or text.")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"x\">]><rss version='2.0'/>", "It is no readable XML; save the feed again.")]
    public async Task Other_XML_is_told_to_be_no_feed(string xml, string reason) =>
        Assert.Equal(reason, (await _folder.With("a.xml", xml).ReadOneAsync()).Failure);

    [Theory]
    [InlineData("""{"title":"Ferry","text":"It leaves at 8."}""", "a.json")]
    [InlineData("""[{"id":"f","title":"Ferry","text":"It leaves at 8."}]""", "a.json/f")]
    [InlineData("""{"version":"1","items":[{"slug":"f","headline":"Ferry","content_html":"<p>It leaves at 8.</p>"}]}""", "a.json/f")]
    public async Task A_JSON_file_holds_an_article_or_a_list_of_them(string json, string key)
    {
        var reading = await _folder.With("a.json", json).ReadOneAsync();

        Assert.Equal((key, "Ferry", "It leaves at 8."), (reading.Key, reading.Article?.Metadata.Title, reading.Article?.Text));
    }

    [Fact]
    public async Task JSON_without_an_article_says_how_one_is_written() =>
        Assert.Equal("It holds no article; write one as {\"title\": …, \"text\": …}, or a list of them.",
            (await _folder.With("a.json", """{"port":80}""").ReadOneAsync()).Failure);

    [Fact]
    public async Task A_JSON_Lines_file_among_others_is_read_line_by_line()
    {
        var readings = await _folder.With("more.jsonl", "{\"id\":\"1\",\"title\":\"Ferry\",\"text\":\"It leaves.\"}\n\nnot json\n").ReadAsync();

        Assert.Equal(["more.jsonl/1", "more.jsonl/line 3"], readings.Select(reading => reading.Key));
        Assert.NotNull(readings[1].Failure);
    }

    [Fact]
    public async Task A_mail_has_its_subject_sender_and_day_and_tells_of_attachments()
    {
        _folder.With("a.eml", """
            From: Ida Holt <ida@example.org>
            Subject: =?utf-8?q?Ferry_times_=E2=80=93_new?=
            Date: Mon, 3 Feb 2025 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/html; charset=utf-8

            <p>The ferry leaves at <b>8 am</b>.</p>
            --b
            Content-Type: application/pdf; name=plan.pdf
            Content-Disposition: attachment; filename=plan.pdf
            Content-Transfer-Encoding: base64

            JVBERg==
            --b--
            """.ReplaceLineEndings("\r\n"));

        var reading = await _folder.ReadOneAsync();

        Assert.Equal(("Ferry times – new", "Ida Holt", "2025-02-03"),
            (reading.Article!.Metadata.Title, reading.Article.Metadata.Byline, reading.Article.Metadata.Published?.ToString()));
        Assert.Equal("The ferry leaves at 8 am.", reading.Article.Text);
        Assert.Equal("What is attached to it was not read: plan.pdf. Save it into the folder to have it read.", Assert.Single(reading.Remarks));
    }

    [Fact]
    public async Task A_page_that_a_browser_saved_is_by_its_author_and_of_its_own_day()
    {
        _folder.With("a.mht", """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/ferry
            Subject: Ferry times | Harbour
            Date: Mon, 3 Feb 2025 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <html><head><title>Ferry times | Harbour</title><meta name="author" content="Ida Holt"><meta name="date" content="2024-11-05"></head>
            <body><h1>Ferry times</h1><p>The ferry leaves at <b>8 am</b>.</p></body></html>
            """.ReplaceLineEndings("\r\n"));

        var facts = (await _folder.ReadOneAsync()).Article!.Metadata;

        Assert.Equal(("Ferry times", "Ida Holt", "2024-11-05", "https://example.org/ferry"),
            (facts.Title, facts.Byline, facts.Published?.ToString(), facts.Url));
    }

    [Fact]
    public async Task The_day_on_which_a_browser_saved_a_page_is_not_the_pages()
    {
        _folder.With("2023-08-20-ferry.mht", """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://example.org/ferry
            Subject: Ferry times
            Date: Mon, 3 Feb 2025 10:00:00 +0100
            MIME-Version: 1.0
            Content-Type: text/html; charset=utf-8

            <html><head><title>Ferry times</title></head><body><h1>Ferry times</h1><p>The ferry leaves at <b>8 am</b>.</p></body></html>
            """.ReplaceLineEndings("\r\n"));

        Assert.Equal("2023-08-20", (await _folder.ReadOneAsync()).Article!.Metadata.Published?.ToString());
    }

    [Fact]
    public async Task The_day_that_a_sent_article_tells_counts_more_than_that_of_the_mail()
    {
        _folder.With("a.eml", "From: Office <office@example.org>\r\nSubject: Ferry times\r\nDate: Mon, 3 Feb 2025 10:00:00 +0100\r\n\r\nFerry "
            + "times\r\n2024-11-05\r\n\r\nThe ferry leaves at 8 am.\r\n");

        Assert.Equal("2024-11-05", (await _folder.ReadOneAsync()).Article!.Metadata.Published?.ToString());
    }
}
