using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using CsCheck;

namespace ArticleBot.Articles.Tests.Outlines;

/// <summary>What makes a quoted item or cell stand alone, for any document.</summary>
public sealed class StructureProperties
{
    private const int Runs = 100;

    [Fact]
    public void Every_item_has_its_introduction_and_every_cell_its_heads_whatever_the_passages() => Gen.Select(StructuredDocument.Any, Gen.Int[20, 256]).Sample(
        (document, size) => AssertContexts(document.Needs, Outlined.Markdown(document.Markdown, size)),
        iter: Runs);

    [Fact]
    public void Lists_in_lists_definitions_and_merged_cells_have_all_that_stands_over_them() => Gen.Select(StructuredPage.Any, Gen.Int[20, 256]).Sample(
        (page, size) => AssertContexts(page.Needs, Outlined.Html(page.Html, size)),
        iter: Runs);

    [Fact]
    public void Every_part_of_a_context_is_the_articles_text_at_its_offsets_and_stands_before_what_it_explains() =>
        Gen.Select(StructuredDocument.Any, Gen.Int[20, 256]).Sample(
        (document, size) =>
        {
            var reading = Outlined.Markdown(document.Markdown, size);
            foreach (var passage in reading.Passages)
            {
                foreach (var element in passage.Structure.Elements)
                {
                    Assert.False(element.Span.End <= passage.Span.Start || element.Span.Start >= passage.Span.End);
                    Assert.All(passage.ContextOf(element.Span), part => Assert.Equal(part.Text, part.Span.In(reading.Article!.Text).ToString()));
                    Assert.All(passage.ContextOf(element.Span), part => Assert.True(part.Span.End <= element.Span.Start || element.Span.Contains(part.Span)));
                }
            }
        },
        iter: Runs);

    [Fact]
    public void Blocks_lie_in_order_and_keep_their_words_when_cleaning_takes_others_away() => StructuredDocument.Any.Sample(
        document =>
        {
            var whole = Outlined.Markdown(document.Markdown);
            var scraped = Outlined.Markdown($"Follow us on Facebook\n\n{document.Markdown}\n\nShare this article\n\n{document.Markdown}");

            Assert.Equal(Words(whole), Words(scraped).Take(whole.Article!.Blocks.Count));
            for (var i = 1; i < scraped.Article!.Blocks.Count; i++)
                Assert.True(scraped.Article.Blocks[i - 1].Span.End <= scraped.Article.Blocks[i].Span.Start);
        },
        iter: Runs);

    // Each part of a context at its own offsets, whatever passage it lies in.
    private static void AssertContexts(IReadOnlyList<(string Words, IReadOnlyList<string> Context)> needs, ArticleReading reading)
    {
        var text = reading.Article!.Text;
        foreach (var (words, needed) in needs)
        {
            var start = text.IndexOf(words, StringComparison.Ordinal);
            var span = new TextSpan(start, start + words.Length);
            var context = reading.Passages.Single(passage => passage.Span.Contains(span)).ContextOf(span);
            Assert.All(context, part => Assert.Equal(part.Text, part.Span.In(text).ToString()));
            Assert.Equal(needed, context.Where(part => part.Kind != ContextKind.Heading).Select(part => part.Text));
        }
    }

    private static List<(BlockKind, string)> Words(ArticleReading reading) =>
        [.. reading.Article!.Blocks.Select(block => (block.Kind, block.Span.In(reading.Article.Text).ToString()))];
}
