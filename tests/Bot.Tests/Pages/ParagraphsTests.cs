using ArticleBot.Articles;
using ArticleBot.Bot.Pages;
using CsCheck;

namespace ArticleBot.Bot.Tests.Pages;

public sealed class ParagraphsTests
{
    private static readonly Gen<(string Text, TextSpan Span)> TextWithSpan =
        from text in Gen.String["ab c.\n"]
        from start in Gen.Int[0, text.Length]
        from end in Gen.Int[start, text.Length]
        select (text, new TextSpan(start, end));

    [Fact]
    public void Marked_runs_are_the_quote_and_all_runs_are_the_text() => TextWithSpan.Sample(sample =>
    {
        var paragraphs = Paragraphs.Cut(sample.Text, sample.Span);

        var marked = string.Concat(paragraphs.SelectMany(p => p.Runs).Where(run => run.IsMarked).Select(run => run.Text));
        var all = paragraphs.Select(paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)));
        Assert.Equal(sample.Text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)), all);
        Assert.Equal(Squeezed(sample.Span.In(sample.Text).ToString()), Squeezed(marked));
        Assert.InRange(paragraphs.SelectMany(p => p.Runs).Count(run => run.IsFirstMarked), 0, 1);
    });

    [Fact]
    public void A_span_beyond_the_text_marks_nothing()
    {
        var paragraphs = Paragraphs.Cut("Short.", new TextSpan(2, 700));

        Assert.DoesNotContain(paragraphs.SelectMany(p => p.Runs), run => run.IsMarked);
    }

    [Theory]
    [InlineData("3", "9", true)]
    [InlineData("9", "3", false)]
    [InlineData("-1", "3", false)]
    [InlineData("1", "99999999999", false)]
    [InlineData("x", null, false)]
    public void Only_a_span_that_makes_sense_is_read(string? start, string? end, bool isRead) =>
        Assert.Equal(isRead, ArticleViewing.ParseSpan(start, end) is not null);

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
