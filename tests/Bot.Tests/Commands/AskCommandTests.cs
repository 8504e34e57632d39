using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Articles.Sources;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Commands;

public sealed class AskCommandTests : IDisposable
{
    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_answer_is_printed_with_its_quote_and_the_exit_code_is_0()
    {
        var outcome = await AskAsync("Who built the lighthouse of Karnsund?");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Marta Vinje", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("[1] The lamp of Karnsund (Coast Gazette, 4 May 2021)", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public async Task Json_quotes_equal_the_article_at_their_offsets()
    {
        var outcome = await AskAsync("Who built the lighthouse of Karnsund?", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal("Answered", json.RootElement.GetProperty("outcome").GetString());
        Assert.NotEmpty(json.RootElement.GetProperty("sentences").EnumerateArray());
        var articles = await ArticlesAsync();
        foreach (var citation in json.RootElement.GetProperty("citations").EnumerateArray())
        {
            var article = articles[citation.GetProperty("article").GetString()!];
            Assert.Equal(article.Version, citation.GetProperty("version").GetString());
            Assert.Equal(
                article.Text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()],
                citation.GetProperty("quote").GetString());
        }
    }

    [Fact]
    public async Task Why_tells_how_the_answer_came_about()
    {
        var outcome = await AskAsync("Who built the lighthouse of Karnsund?", "--why");

        Assert.Contains("Kind of question: fact; wanted: Person", outcome.Output, StringComparison.Ordinal);
        Assert.Matches("Probability that it answers: 0\\.\\d\\d", outcome.Output);
        foreach (var section in new[] { "Passages:", "Sentences:", "Steps:" })
            Assert.Contains(section, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_found_is_exit_code_3()
    {
        var outcome = await AskAsync("How many moons does the planet Zorblax have?");

        Assert.Equal(3, outcome.ExitCode);
        Assert.NotEmpty(outcome.Output);
    }

    [Theory]
    [InlineData("", "The question is empty")]
    [InlineData("Who?", "is not a day", "--date", "tomorrow")]
    [InlineData("Who?", "names no value", "--set", "Articles")]
    [InlineData("Who?", "Articles:WordsPerPassage (--set) is 5, but must be a whole number from 20 to 256", "--set", "Articles:WordsPerPassage=5")]
    [InlineData("Who?", "State:RetentionDays (--set) is 0, but must be a whole number from 1 to 3650", "--set", "State:RetentionDays=0")]
    [InlineData("Who?", "Bot:PublicUrl is \"ftp://x/\"", "--set", "Bot:PublicUrl=ftp://x/")]
    [InlineData("Who?", "Bot:Pages", "--set", "Bot:Pages=Somebody")]
    public async Task A_mistake_gets_one_clear_sentence_and_exit_code_1(string question, string sentence, params string[] options)
    {
        var outcome = await AskAsync(question, options);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Errors, StringComparison.Ordinal);
        Assert.Single(outcome.Errors.TrimEnd().Split('\n'));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_that_are_not_there_are_named_with_their_full_path()
    {
        var outcome = await CommandLine.RunAsync(_place.Folder, "ask", "Who?", "--corpus", "nowhere", "--set", $"Retrieval:DataFolder={_place.File("data")}");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"There are no articles at {_place.File("nowhere")}", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_on_the_command_line_start_where_the_caller_stands()
    {
        _place.CopyOfArticles();

        var outcome = await CommandLine.RunAsync(
            _place.Folder, "ask", "What does the bell of Thornwick weigh?", "--corpus", "articles", "--set", $"Retrieval:DataFolder={_place.File("data")}");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("612", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_one_article_a_line_can_be_asked()
    {
        await File.WriteAllTextAsync(
            _place.File("some.jsonl"),
            """{"id":"7","title":"The well of Orrin","text":"The well of Orrin is 41 metres deep. It was dug by the mason Petra Lind in 1790.","published":"1999-02-03"}""");

        var outcome = await CommandLine.RunAsync(
            _place.Folder, "ask", "Who dug the well of Orrin?", "--corpus", "some.jsonl", "--set", $"Retrieval:DataFolder={_place.File("data")}");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("Petra Lind", outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> AskAsync(string question, params string[] options) => CommandLine.RunAsync(
        _place.Folder,
        ["ask", question, "--corpus", TestPlace.Articles, "--set", $"Retrieval:DataFolder={_place.File("data")}", .. options]);

    private static async Task<Dictionary<string, Article>> ArticlesAsync()
    {
        var articles = new Dictionary<string, Article>();
        await foreach (var reading in new FolderArticleSource(TestPlace.Articles, new ArticlesOptions()).ReadAsync(default))
            articles.Add(reading.Key, reading.Article!);
        return articles;
    }
}
