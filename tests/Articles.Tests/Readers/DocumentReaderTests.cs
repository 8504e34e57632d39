using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests.Readers;

/// <summary>
/// What a document shows is the same in every format: headings, items with their introduction, steps with their numbers, cells in their columns.
/// </summary>
public sealed class DocumentReaderTests
{
    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("pdf")]
    [InlineData("epub")]
    [InlineData("pptx")]
    [InlineData("rst")]
    [InlineData("adoc")]
    [InlineData("html")]
    [InlineData("md")]
    public void Lists_steps_and_tables_are_what_they_are(string format)
    {
        var draft = Read(format, "harbour");

        Assert.Equal(["Berths and fees", "What is not allowed", "Leaving the harbour"], Words(draft, BlockKind.Heading).TakeLast(3));
        Assert.Equal(["swimming between the piers", "emptying toilets into the water", "open fires on deck"], Words(draft, BlockKind.Item));
        Assert.Equal([1, 2, 3], draft.Blocks!.Where(block => block.Kind == BlockKind.Step).Select(block => block.Number ?? block.Marker));
        var row = draft.Blocks!.Single(block =>
            block.Kind == BlockKind.Row && block.Span.In(draft.Text).ToString().StartsWith("8 to 12", StringComparison.Ordinal));
        Assert.Equal(["8 to 12 metres", "21 crowns", "4 crowns"], row.Cells.Select(cell => cell.Span.In(draft.Text).ToString()));
        Assert.Equal([0, 1, 2], row.Cells.Select(cell => cell.Column));
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("pdf")]
    [InlineData("epub")]
    [InlineData("pptx")]
    [InlineData("rst")]
    [InlineData("adoc")]
    public void Title_and_author_are_found(string format)
    {
        var facts = Read(format, "marsh").Facts;

        Assert.Equal(("The crane marsh of Ulven", "Sigrid Holm"), (facts.Title, facts.Byline));
    }

    [Fact]
    public void Blocks_of_a_paged_format_know_their_page()
    {
        var draft = Read("pdf", "harbour");

        Assert.Equal(1, PageOf(draft, "opens on 12 April"));
        Assert.Equal(2, PageOf(draft, "In fog the bridge stays closed"));
    }

    [Fact]
    public void A_table_of_values_has_its_first_row_as_head()
    {
        var draft = FormatReaders.Default.For(".csv")!.Read("part;supplier\nbolt;\"Orm; Sons\"\nnut;Velt\n"u8.ToArray());

        Assert.Equal(["part", "supplier"], draft.Blocks![0].Cells.Where(cell => cell.IsHead).Select(cell => cell.Span.In(draft.Text).ToString()));
        Assert.Equal(["bolt", "Orm; Sons"], draft.Blocks[1].Cells.Select(cell => cell.Span.In(draft.Text).ToString()));
    }

    [Theory]
    [InlineData(".. list-table:: Doses\n   :header-rows: 1\n\n   * - Age\n     - Dose\n   * - infants\n     - 400 *units*\n       a day\n")]
    [InlineData(".. csv-table:: Doses\n   :header: \"Age\", \"Dose\"\n\n   \"infants\", \"400 *units* a day\"\n")]
    [InlineData(".. csv-table:: Doses\n   :header-rows: 1\n\n   Age,Dose\n   infants,400 *units* a day\n")]
    public void Tables_that_reStructuredText_writes_as_lists_are_tables(string text)
    {
        var draft = FormatReaders.Default.For(".rst")!.Read(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.Equal(["Doses"], Words(draft, BlockKind.Caption));
        Assert.Equal(["Age | Dose", "infants | 400 units a day"], Words(draft, BlockKind.Row));
        Assert.Equal([true, true, false, false], draft.Blocks!.SelectMany(block => block.Cells).Select(cell => cell.IsHead));
    }

    [Fact]
    public void Marks_of_reStructuredText_are_not_shown()
    {
        var draft = FormatReaders.Default.For(".rst")!.Read("""
            Pumps
            =====

            .. note:: Read the `manual <https://example.org>`_ *first*.

            .. image:: pump.png
               :alt: nothing to read

            The pump :ref:`P9 <p9>` moves ``40`` litres. |brand| made it [1]_.

            Valve
               Opens at **3 bar**.

            +------+-------+
            | Size | Price |
            +======+=======+
            | 10   | 4     |
            +------+-------+

            .. [1] Since 1998.
            """u8.ToArray());

        Assert.Equal("Pumps\n\nRead the manual first.\n\nThe pump P9 moves 40 litres. brand made it.\n\nValve\n\nOpens at 3 bar.\n\nSize | Price\n\n10 |"
            + " 4\n\nSince 1998.", draft.Text);
        Assert.Equal(["Valve"], Words(draft, BlockKind.Term));
        Assert.Equal(["Since 1998."], Words(draft, BlockKind.Footnote));
    }

    [Fact]
    public void Marks_of_Org_are_not_shown_and_its_headings_lists_and_tables_are_kept()
    {
        var draft = FormatReaders.Default.For(".org")!.Read("""
            #+TITLE: Pumps
            #+AUTHOR: Ida Holt
            #+DATE: <2024-05-03 Fri>
            #+STARTUP: overview
            * TODO Sizes :depot:
              :PROPERTIES:
              :CUSTOM_ID: sizes
              :END:
              The [[https://example.org/p9][pump P9]] moves *40* litres, 3 * 4 < 20.
            # Nobody reads this.

              - Valve :: opens at /3 bar/
              - Hose
                - of rubber

            | Size | Price |
            |------+-------|
            | 10   | 4     |
            |------+-------|
            | 20   | 6     |

            #+begin_src sh
            start --now # at once
            #+end_src
            """u8.ToArray());

        Assert.Equal("Pumps", draft.Facts.Title);
        Assert.Equal("Ida Holt", draft.Facts.Byline);
        Assert.Equal("2024-05-03", draft.Facts.Published?.ToString());
        Assert.Equal(["Sizes"], Words(draft, BlockKind.Heading));
        Assert.Equal(["Valve: opens at 3 bar", "Hose", "of rubber"], Words(draft, BlockKind.Item));
        Assert.Equal(["start --now # at once"], Words(draft, BlockKind.Code));
        Assert.Contains("The pump P9 moves 40 litres, 3 * 4 < 20.", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Size | Price\n\n10 | 4\n\n20 | 6", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_that_ends_where_it_begins_takes_nothing_in_when_the_page_is_XML()
    {
        var draft = FormatReaders.Default.For(".xhtml")!.Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Pumps</title><script src="a.js"/></head>
            <body><h1><a id="top"/>Pumps</h1><p>Bring these:<br/></p><ul><li>a hose</li><li>a valve</li></ul></body></html>
            """u8.ToArray());

        Assert.Equal(["a hose", "a valve"], Words(draft, BlockKind.Item));
    }

    [Fact]
    public void Marks_of_AsciiDoc_are_not_shown()
    {
        var draft = FormatReaders.Default.For(".adoc")!.Read("""
            = Pumps
            Ida Holt <ida@example.org>
            v2.1, 2024-05-03
            :brand: Kestrel
            :toc:

            [[p9]]
            == Sizes

            NOTE: Read the https://example.org[manual] _first_.

            image::pump.png[]

            {brand} makes <<p9,the P9>>; it moves `40` litres.footnote:[Since 1998.]

            Valve:: Opens at *3 bar*.

            .Prices
            |===
            |Size |Price

            |10
            |4
            |===

            ----
            start --now
            ----
            """u8.ToArray());

        Assert.Equal("Pumps\n\nSizes\n\nRead the manual first.\n\nKestrel makes the P9; it moves 40 litres.\n\nValve\n\nOpens at 3 bar.\n\nPrices\n\nSize "
            + "| Price\n\n10 | 4\n\nstart --now", draft.Text);
        Assert.Equal(("Pumps", "Ida Holt", "2024-05-03"), (draft.Facts.Title, draft.Facts.Byline, draft.Facts.Published?.ToString()));
    }

    private static ArticleDraft Read(string format, string name) => FormatReaders.Default.For("." + format)!.Read(
        File.ReadAllBytes(Path.Combine(RepositoryFolder.Path, "tests", "Answering.Tests", "Formats", "Articles", format, $"{name}.{format}")));

    private static IEnumerable<string> Words(ArticleDraft draft, BlockKind kind) =>
        draft.Blocks!.Where(block => block.Kind == kind).Select(block => block.Span.In(draft.Text).ToString());

    private static int? PageOf(ArticleDraft draft, string words) =>
        draft.Blocks!.Single(block => block.Span.In(draft.Text).ToString().Contains(words, StringComparison.Ordinal)).Page;
}
