using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Readers;

public sealed class MarkdownReaderTests : ArticleReaderContract
{
    [Fact]
    public void Marks_and_addresses_are_not_part_of_the_words()
    {
        Assert.Equal("A bold word and a link.", Read("A **bold** word and a [link](http://example.org/).").Text);
    }

    [Fact]
    public void Headings_are_known_from_their_marks_and_items_and_rows_are_lines_of_their_own()
    {
        var draft = Read("# Bridges\n\nText.\n\n## in the north\n\n* first\n* second\n\n| town | built |\n|---|---|\n| Ware | 1950 |\n");

        Assert.Equal("Bridges\n\nText.\n\nin the north\n\nfirst\n\nsecond\n\ntown | built\n\nWare | 1950", draft.Text);
        Assert.Equal(["Bridges", "in the north"], draft.Blocks!.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Span.In(draft.Text).ToString()));
        Assert.Equal("Bridges", draft.Facts.Title);
    }

    [Fact]
    public void Front_matter_tells_the_facts_and_is_no_text()
    {
        var draft = Read("---\r\ntitle: \"A bridge: closed\"\r\nauthors: [Ann Lee, Bob Ray]\r\ndate: 2017-12\r\nurl: https://example.org/bridge\r\n---\r\n# Other title\r\n\r\nText.\r\n");

        Assert.Equal("A bridge: closed", draft.Facts.Title);
        Assert.Equal("Ann Lee, Bob Ray", draft.Facts.Byline);
        Assert.Equal("2017-12", draft.Facts.Published?.ToString());
        Assert.Equal("https://example.org/bridge", draft.Facts.Url);
        Assert.Equal("Other title\n\nText.", draft.Text);
    }

    [Fact]
    public void A_line_at_the_top_is_only_front_matter_when_it_is_closed()
    {
        Assert.Contains("title", Read("---\ntitle: never closed\n\nText.").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_front_matter_is_a_remark_and_the_text_is_read()
    {
        var draft = Read("---\ntitle: [never closed\n---\nText.");

        Assert.Equal("Text.", draft.Text);
        Assert.Contains("Nothing was read from its front matter: line ", Assert.Single(draft.Facts.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("* ")]
    [InlineData("**")]
    [InlineData("<div>")]
    public void Endless_nesting_ends(string mark)
    {
        try
        {
            Assert.NotNull(Read(string.Concat(Enumerable.Repeat(mark, 5_000)) + "x").Text);
        }
        catch (InvalidDataException failure)
        {
            Assert.Matches("^It is no readable Markdown|^Its elements are nested|^One of its lines begins with", failure.Message);
        }
    }

    private protected override IArticleReader CreateReader() => new MarkdownReader();

    protected override byte[] Write(params string[] paragraphs) => Utf8(string.Join("\n\n", paragraphs));

    private static ArticleDraft Read(string markdown) => new MarkdownReader().Read(Utf8(markdown));
}
