using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Retrieval;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Pages;

/// <summary>Generated articles with lists in lists, steps and tables, shown by the running bot.</summary>
public sealed partial class StructuredArticleTests : IAsyncLifetime
{
    private const int Documents = 6;

    private readonly RunningBot _bot = new();

    public async Task InitializeAsync()
    {
        for (var seed = 1; seed <= Documents; seed++)
            await File.WriteAllTextAsync(Path.Combine(_bot.Articles, $"generated-{seed}.md"), Generate(new Random(seed)));
        await _bot.InitializeAsync();
    }

    public Task DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task Every_item_and_cell_and_what_it_needs_to_be_understood_is_lit_where_it_stands()
    {
        var library = _bot.Services.GetRequiredService<IArticleLibrary>();
        var items = 0;
        foreach (var seed in Enumerable.Range(1, Documents))
        {
            foreach (var passage in await library.PassagesAsync($"generated-{seed}.md", default))
            {
                foreach (var element in passage.Structure.Elements.Where(element =>
                    element.Context.Count > 0 && (element.IsCell || element.Kind is BlockKind.Item or BlockKind.Step)))
                {
                    await AssertLitAsync(passage, element);
                    items++;
                    Assert.True(element.IsCell || element.Context[0].Kind == ContextKind.Introduction);
                }
            }
        }

        Assert.True(items > 50);
    }

    [Fact]
    public async Task Headings_lists_steps_and_tables_are_shown_as_such()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_bot.Articles, "shapes.md"),
            "# Shapes\n\n## Round ones\n\n1. circle\n2. ring\n   - thin\n\n| Shape | Corners |\n|---|---|\n| ring | none |\n\n> Draw them twice.\n\n    "
            + "draw --twice\n");
        await _bot.Services.GetRequiredService<ArticleBot.Bot.Indexing.ArticleIndexing>().PrepareAsync(null, default);

        var html = Squeezed(await _bot.Client.GetStringAsync("/articles/shapes.md"));

        Assert.Contains("<h2>Roundones</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<ol><livalue=\"1\"><p>circle</p></li><livalue=\"2\"><p>ring</p><ul><li><p>thin</p></li></ul></li></ol>", html,
            StringComparison.Ordinal);
        Assert.Contains("<tr><th>Shape</th><th>Corners</th></tr><tr><td>ring</td><td>none</td></tr>", html, StringComparison.Ordinal);
        Assert.Contains("<blockquote><p>Drawthemtwice.</p></blockquote>", html, StringComparison.Ordinal);
        Assert.Contains("<pre>draw--twice</pre>", html, StringComparison.Ordinal);
    }

    private async Task AssertLitAsync(Passage passage, Element element)
    {
        var context = passage.ContextOf(element.Span).Where(part => part.Kind != ContextKind.Heading).ToList();
        var html = await _bot.Client.GetStringAsync(new ArticlePlace(passage.Article.Key, passage.Version, element.Span,
            [.. context.Select(part => part.Span)]).Path);

        Assert.Equal(Squeezed(passage.Quote(element.Span)), Lit(html, context: false));
        Assert.Equal(context.Select(part => Squeezed(part.Text)).Order(StringComparer.Ordinal), Marks().Matches(html)
            .Where(match => match.Groups["attributes"].Value.Contains("context", StringComparison.Ordinal))
            .Select(match => Squeezed(WebUtility.HtmlDecode(match.Groups["words"].Value))).Order(StringComparer.Ordinal));
    }

    private static string Lit(string html, bool context) => Squeezed(string.Concat(Marks().Matches(html)
        .Where(match => match.Groups["attributes"].Value.Contains("context", StringComparison.Ordinal) == context)
        .Select(match => WebUtility.HtmlDecode(match.Groups["words"].Value))));

    private static string Generate(Random random)
    {
        var text = new StringBuilder("# Handbook of the depot\n\n");
        var number = random.Next(1000) * 100;
        for (var part = 0; part < 4; part++)
        {
            text.Append($"{new string('#', random.Next(2, 5))} Part {number++}\n\nThe depot {(random.Next(2) == 0 ? "does not lend" : "lends")} & repairs "
                + $"<{number++}>:\n\n");
            var isOrdered = random.Next(3) == 0;
            for (var item = 0; item < random.Next(2, 6); item++)
            {
                text.Append(isOrdered ? $"{item + 1}. " : "- ").Append($"tool {number++}\n");
                if (random.Next(3) == 0)
                    text.Append($"    - blade {number++}\n");
            }

            text.Append($"\n| Rack {number++} | Row {number++} | Left {number++} |\n|---|---|---|\n");
            for (var row = 0; row < random.Next(2, 40); row++)
                text.Append($"| tool {number++} | {(random.Next(4) == 0 ? "" : $"r{number++}")} | {number++} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Squeezed(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    [GeneratedRegex("<mark(?<attributes>[^>]*)>(?<words>[^<]*)</mark>", RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();
}
