using System.Net;
using System.Text;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;
using ArticleBot.English;

namespace ArticleBot.Articles.Tests.Readers;

public sealed class HtmlReaderTests : ArticleReaderContract
{
    [Fact]
    public void Only_the_article_of_a_page_is_read()
    {
        var draft = Read("""
            <html><head><title>Closed | Paper</title><style>p { color: red }</style></head><body>
            <nav><a href="/">Home</a></nav><header>The Paper</header><aside>Weather</aside>
            <article><h1>Bridge <em>closed</em></h1><p>First
               line &amp; more.<br>After a break.</p><script>alert(1)</script><p hidden>Secret</p><p style="display: none">Secret</p>
            <ul><li>one</li><li><p>two</p></li></ul><figure><img src="x"><figcaption>Photo: Ann</figcaption></figure></article>
            <footer>Imprint</footer></body></html>
            """);

        Assert.Equal("Bridge closed\n\nFirst line & more.\nAfter a break.\n\none\n\ntwo\n\nPhoto: Ann", draft.Text);
        Assert.Equal(new TextSpan(0, "Bridge closed".Length), draft.Blocks![0].Span);
        Assert.Equal([BlockKind.Heading, BlockKind.Item, BlockKind.Item, BlockKind.Caption], draft.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void A_page_without_marks_is_read_whole()
    {
        Assert.Equal("One\n\nTwo\n\nthree", Read("<h2>One</h2>Two<div>three</div>").Text);
    }

    [Fact]
    public void Preformatted_text_keeps_its_lines_and_a_heading_is_one_line()
    {
        var draft = Read("<h2>A<br>B</h2><pre>x\n  y</pre>");

        Assert.Equal("A B\n\nx\n  y", draft.Text);
    }

    [Fact]
    public void A_heading_behind_a_no_break_space_is_still_a_heading()
    {
        var draft = Read("<pre>x&#13;&#10;y</pre><h2>&nbsp;Bridges</h2>");

        Assert.Equal("Bridges", Assert.Single(draft.Blocks!, block => block.Kind == BlockKind.Heading).Span.In(draft.Text).ToString());
        Assert.DoesNotContain('\r', draft.Text);
    }

    [Fact]
    public void The_head_tells_the_facts()
    {
        var facts = Read("""
            <head><title>Other</title>
            <meta property="og:title" content="Bridge closed"><meta name="author" content="Ann Lee"><meta property="og:site_name" content="The Paper">
            <link rel="canonical" href="https://example.org/bridge"><meta property="article:published_time" content="2017-12-09T10:00:00+01:00">
            <meta property="article:section" content="Town"></head><p>Text.</p>
            """).Facts;

        Assert.Equal(
            ("Bridge closed", "Ann Lee", "The Paper", "https://example.org/bridge", "2017-12-09", "Town"),
            (facts.Title, facts.Byline, facts.Source, facts.Url, facts.Published?.ToString(), facts.Category));
    }

    [Theory]
    [InlineData("dcterms.date")]
    [InlineData("DC.date.issued")]
    [InlineData("sailthru.date")]
    public void Libraries_and_newsletters_name_the_date_in_their_own_way(string name) =>
        Assert.Equal("2019-05-21", Read($"<head><meta name=\"{name}\" content=\"2019-05-21\"></head><p>Text.</p>").Facts.Published?.ToString());

    [Fact]
    public void The_name_of_the_site_over_the_title_is_no_title() => Assert.Equal(
        "Mill reopened", Read("<title>Wend Post - Mill reopened</title><h1>Wend Post</h1><main><h2>Mill reopened</h2><p>Text.</p></main>").Facts.Title);

    [Fact]
    public void Linked_data_tells_what_the_head_does_not()
    {
        var facts = Read("""
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"}, {"@type": "NewsArticle", "headline": "Bridge closed",
            "datePublished": "2017-12-09", "author": [{"name": "Ann Lee"}, "Bob Ray"], "publisher": {"name": "The Paper"}}]}</script>
            <script type="application/ld+json">{ broken</script><p>Text.</p>
            """).Facts;

        Assert.Equal(
            ("Bridge closed", "Ann Lee, Bob Ray", "The Paper", "2017-12-09"),
            (facts.Title, facts.Byline, facts.Source, facts.Published?.ToString()));
        Assert.Empty(facts.Remarks);
    }

    [Fact]
    public void A_page_may_name_its_own_encoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var draft = new HtmlReader().Read(Encoding.GetEncoding("iso-8859-2").GetBytes("<meta charset=iso-8859-2><p>Łódź</p>"));

        Assert.Equal("Łódź", draft.Text);
    }

    [Fact]
    public void Deep_nesting_is_read_and_endless_nesting_refused()
    {
        Assert.Equal("x", Read(string.Concat(Enumerable.Repeat("<div>", 900)) + "x").Text);

        var failure = Assert.Throws<InvalidDataException>(() => Read(string.Concat(Enumerable.Repeat("<div>", 1_000_000)) + "x"));

        Assert.Equal("Its elements are nested more than 1000 deep; save the article as text or Markdown.", failure.Message);
    }

    [Fact]
    public void Paragraphs_without_end_tags_are_no_nesting()
    {
        Assert.Equal(3000, Read(string.Concat(Enumerable.Repeat("<p>x<br>", 3000))).Text.Split("\n\n").Length);
    }

    [Fact]
    public void Tags_inside_a_script_are_no_nesting()
    {
        Assert.Equal("x", Read($"<script>{string.Concat(Enumerable.Repeat("'<div>'", 3000))}</script>x").Text);
    }

    private protected override IArticleReader CreateReader() => new HtmlReader();

    protected override byte[] Write(params string[] paragraphs) => Utf8(
        $"<!DOCTYPE html><html><body>{string.Concat(paragraphs.Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph)}</p>\n"))}</body></html>");

    private static ArticleDraft Read(string html) => new HtmlReader().Read(Utf8(html));
}
