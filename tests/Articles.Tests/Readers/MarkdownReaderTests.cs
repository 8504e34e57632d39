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
        Assert.Equal(["Bridges", "in the north"], draft.Blocks!.Where(block => block.Kind == BlockKind.Heading)
            .Select(block => block.Span.In(draft.Text).ToString()));
        Assert.Equal("Bridges", draft.Facts.Title);
    }

    [Fact]
    public void Front_matter_tells_the_facts_and_is_no_text()
    {
        var draft = Read("---\r\ntitle: \"A bridge: closed\"\r\nauthors: [Ann Lee, Bob Ray]\r\ndate: 2017-12\r\nurl: "
            + "https://example.org/bridge\r\n---\r\n# Other title\r\n\r\nText.\r\n");

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
        Assert.Contains("Line 1 of its front matter is not YAML", Assert.Single(draft.Facts.Remarks), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: Ferries: the new timetable\ndate: 2020-05-01\n---\n")]
    [InlineData("\uFEFF\n\n---\ntitle: 'Ferries: the new timetable'\ndate: 2020-05-01 08:00:00 +0200\n---\n")]
    [InlineData("---  \r\ntitle: \"Ferries: the new timetable\"\r\npubDate: May 1 2020\r\n---  \r\n")]
    [InlineData("<!-- our own text -->\n---\ntitle: Ferries&#58; the new timetable\ndate: 1/5/2020\npublishDate: 2020-05-01\n...\n")]
    [InlineData("+++\ntitle = \"Ferries: the new timetable\"\ndate = 2020-05-01T08:00:00Z\n[extra]\nteam = \"press\"\n+++\n")]
    [InlineData("+++\ntitle = 'Ferries: the new timetable'\nbroken =\ndate = 2020-05-01\n+++\n")]
    [InlineData("{\n  \"title\": \"Ferries: the new timetable\",\n  \"date\": \"2020-05-01\"\n}\n")]
    [InlineData("Title: Ferries: the new timetable\nDate: 2020-05-01 08:00\nTags: ships\n\n")]
    [InlineData("---\ntitle: Ferries: the new timetable\ncreated: 2020-05-01\nlastmod: 2021-06-02\ntags: [a, b\n---\n")]
    public void Front_matter_of_any_usual_dialect_tells_title_and_date_and_is_no_text(string head)
    {
        var draft = Read(head + "The ferry to Morn sails at noon.");

        Assert.Equal(
            ("Ferries: the new timetable", "2020-05-01", "The ferry to Morn sails at noon."),
            (draft.Facts.Title, draft.Facts.Published?.ToString(), draft.Text));
    }

    [Theory]
    [InlineData("author: Ann Lee")]
    [InlineData("authors:\n  - name: Ann Lee\n    mail: ann@example.org\n")]
    [InlineData("author:\n  name: Ann Lee\n")]
    [InlineData("extra:\n  author: Ann Lee\n")]
    [InlineData("byline: [Ann Lee]")]
    [InlineData("creator: 'Ann&#32;Lee'")]
    public void Authors_are_found_however_front_matter_writes_them(string line)
    {
        Assert.Equal("Ann Lee", Read($"---\ntitle: T\n{line}\n---\nText.").Facts.Byline);
    }

    [Fact]
    public void Tags_are_the_category_where_no_other_is_told_and_a_draft_is_remarked()
    {
        var draft = Read("---\ntitle: T\ntags: [ships, harbour]\ndraft: true\n---\nText.");

        Assert.Equal("ships, harbour", draft.Facts.Category);
        Assert.StartsWith("It is marked as a draft", Assert.Single(draft.Facts.Remarks), StringComparison.Ordinal);
        Assert.Equal("News", Read("+++\ntags = ['x']\ncategories = ['News']\n+++\nText.").Facts.Category);
    }

    [Fact]
    public void The_number_of_a_footnote_is_no_part_of_the_word_before_it()
    {
        Assert.StartsWith("The report lists 12 grants.", Read("The report lists 12 grants[^1].\n\n[^1]: Ten in 2023.\n").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_a_site_generator_has_yet_to_fill_in_is_no_fact()
    {
        Assert.Null(Read("---\ntitle: \"{{ page.name }}\"\n---\nText.").Facts.Title);
    }

    [Theory]
    [InlineData("---\nThe bridge is closed.\n\n---\nMore.", "The bridge is closed.\n\nMore.")]
    [InlineData("Title: a word of five letters.\n\nMore.", "Title: a word of five letters.\n\nMore.")]
    [InlineData("+++ no front matter +++\n\nMore.", "+++ no front matter +++\n\nMore.")]
    public void Rules_and_labels_around_text_are_no_front_matter(string markdown, string text) => Assert.Equal(text, Read(markdown).Text);

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

    [Theory]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("[a](b(")]
    [InlineData("[a](\"")]
    public void Links_that_begin_and_never_end_are_named(string mark) =>
        Assert.StartsWith("One of its paragraphs begins 5000 links that do not end",
            Assert.Throws<InvalidDataException>(() => Read("Text.\n\n" + string.Concat(Enumerable.Repeat(mark, 5_000)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Links_that_end_are_read_however_many_there_are()
    {
        var text = Read(string.Concat(Enumerable.Range(0, 3_000).Select(i => $"[pier {i}](https://a.example/{i}) "))).Text;

        Assert.StartsWith("pier 0 pier 1", text, StringComparison.Ordinal);
        Assert.EndsWith("pier 2999", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_without_marks_are_text_however_many_there_are()
    {
        var text = Read(string.Concat(Enumerable.Range(0, 3_000).Select(i => $"https://a.example/{i} "))).Text;

        Assert.StartsWith("https://a.example/0 https://a.example/1", text, StringComparison.Ordinal);
        Assert.EndsWith("https://a.example/2999", text, StringComparison.Ordinal);
    }

    private protected override IArticleReader CreateReader() => new MarkdownReader();

    protected override byte[] Write(params string[] paragraphs) => Utf8(string.Join("\n\n", paragraphs));

    private static ArticleDraft Read(string markdown) => new MarkdownReader().Read(Utf8(markdown));
}
