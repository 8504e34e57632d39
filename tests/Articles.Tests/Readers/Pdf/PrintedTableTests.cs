using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ArticleBot.Articles.Tests.Readers.Pdf;

/// <summary>Tables that run over the edges of pages keep every cell; what stands at the edge of page after page is gone.</summary>
public sealed class PrintedTableTests
{
    private const double LowestRow = 50;

    [Fact]
    public void Cells_with_the_same_words_at_the_edges_of_two_pages_are_no_running_heads()
    {
        var draft = Read(
            [("Day", "Hall", "Pool"), ("Monday", "closed", "closed"), ("Tuesday", "9 to 5", "1 to 4")],
            [("Day", "Hall", "Pool"), ("Saturday", "9 to 2", "closed"), ("Sunday", "10 to 4", "closed")]);

        Assert.Equal(
            ["Day | Hall | Pool", "Monday | closed | closed", "Tuesday | 9 to 5 | 1 to 4", "Day | Hall | Pool", "Saturday | 9 to 2 | closed",
                "Sunday | 10 to 4 | closed"],
            draft.Blocks!.Where(block => block.Kind == BlockKind.Row).Select(block => block.Span.In(draft.Text).ToString()));
    }

    [Fact]
    public void A_table_of_figures_keeps_its_last_row_and_the_page_loses_its_number()
    {
        var draft = Read([("Part", "Shelf", "Pieces"), ("1", "4", "12"), ("2", "4", "13")], [("Part", "Shelf", "Pieces"), ("3", "7", "14"), ("4", "7", "15")]);

        Assert.Contains("2 | 4 | 13", draft.Text, StringComparison.Ordinal);
        Assert.Contains("4 | 7 | 15", draft.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Stock list", draft.Text, StringComparison.Ordinal);
        Assert.Equal(["Stock list", "1"], draft.Removed.Select(removed => removed.Text));
    }

    private static ArticleDraft Read(params (string First, string Second, string Third)[][] tables)
    {
        var builder = new PdfDocumentBuilder();
        var plain = builder.AddStandard14Font(Standard14Font.Helvetica);
        var bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        foreach (var (number, rows) in tables.Index())
        {
            var page = builder.AddPage(PageSize.A4);
            page.AddText("Stock list", 9, new PdfPoint(72, 810), plain);
            page.AddText($"{number + 1}", 9, new PdfPoint(500, 810), plain);
            foreach (var (index, (first, second, third)) in rows.Index())
            {
                var height = LowestRow + (20 * (rows.Length - 1 - index));
                var font = index == 0 ? bold : plain;
                page.AddText(first, 12, new PdfPoint(72, height), font);
                page.AddText(second, 12, new PdfPoint(172, height), font);
                page.AddText(third, 12, new PdfPoint(272, height), font);
            }
        }

        return ((IArticleReader)FormatReaders.Default.For(".pdf")!).Read(builder.Build());
    }
}
