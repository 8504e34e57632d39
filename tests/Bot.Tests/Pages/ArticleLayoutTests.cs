using ArticleBot.Articles.Outlines;
using ArticleBot.Bot.Pages;
using ArticleBot.English;
using CsCheck;

namespace ArticleBot.Bot.Tests.Pages;

public sealed class ArticleLayoutTests
{
    private static readonly Gen<(string Text, TextSpan Quote, TextSpan Context)> TextWithSpans =
        from text in Gen.String["ab c.\n"]
        from places in Gen.Int[0, text.Length].Array[4]
        let ordered = places.Order().ToArray()
        select (text, new TextSpan(ordered[2], ordered[3]), new TextSpan(ordered[0], ordered[1]));

    [Fact]
    public void Lit_runs_are_the_quote_and_its_context_and_all_runs_are_the_text() => TextWithSpans.Sample(sample =>
    {
        var shown = ArticleLayout.Of(sample.Text, [], new Lighting(sample.Quote, [sample.Context]));

        var runs = shown.Cast<ShownText>().SelectMany(text => text.Runs).ToList();
        Assert.Equal(sample.Text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0), shown.Cast<ShownText>()
            .Select(text => string.Concat(text.Runs.Select(run => run.Text))));
        Assert.Equal(Squeezed(sample.Quote.In(sample.Text).ToString()), Lit(runs, Light.Quote));
        Assert.Equal(Squeezed(sample.Context.In(sample.Text).ToString()), Lit(runs, Light.Context));
        Assert.InRange(runs.Count(run => run.IsFirst), 0, 1);
    });

    [Fact]
    public void A_span_beyond_the_text_lights_nothing()
    {
        var shown = ArticleLayout.Of("Short.", [], new Lighting(new TextSpan(2, 700), [new TextSpan(3, 9)]));

        Assert.All(shown.Cast<ShownText>().SelectMany(text => text.Runs), run => Assert.Equal(Light.None, run.Light));
    }

    [Fact]
    public void Lists_within_lists_and_the_gaps_of_tables_are_laid_out_as_they_were()
    {
        const string Text = "A\n\nB\n\nC\n\nD\n\nx | y\n\nz";
        Block[] blocks =
        [
            new(BlockKind.Item, new TextSpan(0, 1)) { Level = 1 },
            new(BlockKind.Step, new TextSpan(3, 4)) { Level = 2, Number = 4 },
            new(BlockKind.Step, new TextSpan(6, 7)) { Level = 2, Continues = true },
            new(BlockKind.Item, new TextSpan(9, 10)) { Level = 1 },
            new(BlockKind.Row, new TextSpan(12, 17)) { Table = 0, Cells = [new(new TextSpan(12, 13), 0) { Rows = 2 }, new(new TextSpan(16, 17), 2)] },
            new(BlockKind.Row, new TextSpan(19, 20)) { Table = 0, Cells = [new(new TextSpan(19, 20), 1)] },
        ];

        var shown = ArticleLayout.Of(Text, blocks, Lighting.None);

        var list = Assert.IsType<ShownList>(shown[0]);
        Assert.Equal(2, list.Items.Count);
        var steps = Assert.IsType<ShownList>(list.Items[0].Blocks[1]);
        Assert.Equal((true, 4, 2), (steps.IsOrdered, Assert.Single(steps.Items).Number, steps.Items[0].Blocks.Count));
        var table = Assert.IsType<ShownTable>(shown[1]);
        Assert.Equal(["x,,y", "z,"], table.Rows.Select(row => string.Join(',', row.Select(cell => string.Concat(cell.Runs.Select(run => run.Text))))));
    }

    private static string Lit(List<TextRun> runs, Light light) => Squeezed(string.Concat(runs.Where(run => run.Light == light).Select(run => run.Text)));

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
