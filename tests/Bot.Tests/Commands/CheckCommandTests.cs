using System.Text.Json;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private const string True = """{"id": "a", "question": "When did it open?", "quotes": [{"text": "The mill at Kolm opened in 1872.", "title": "Kolm", "date": "2020-05-01"}], "sentence": "The mill opened in 1872.", "label": "supported"}""";
    private const string False = """{"id": "b", "quotes": [{"text": "The mill at Kolm opened in 1872."}], "sentence": "The mill opened in 1873."}""";

    private readonly TestPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("facts")]
    [InlineData("facts,wording")]
    public async Task Every_line_is_judged_by_the_layers_that_are_named(string layers)
    {
        var outcome = await Check([True, "", False], "--layers", layers);

        Assert.Equal("", outcome.Errors);
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("1 of 2 sentences pass.", outcome.Output, StringComparison.Ordinal);
        var lines = Predictions();
        Assert.Equal(["a", "b"], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal([true, false], lines.Select(line => line.GetProperty("passes").GetBoolean()));
        Assert.Equal("no quote has the date 1873", lines[1].GetProperty("reason").GetString());
        Assert.False(lines[0].TryGetProperty("probability", out _));
    }

    [Fact]
    public async Task Meaning_gives_a_probability_where_no_fact_forbids_the_sentence()
    {
        var outcome = await Check([True, False]);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("facts, meaning", outcome.Output, StringComparison.Ordinal);
        var lines = Predictions();
        Assert.InRange(lines[0].GetProperty("probability").GetDouble(), 0, 1);
        Assert.False(lines[1].TryGetProperty("probability", out _));
    }

    [Fact]
    public async Task Where_the_encoder_is_switched_off_the_wording_takes_the_place_of_the_meaning()
    {
        var outcome = await Check([True, False], "--set", "Answering:Reader=Small");
        var refused = await Check([True], "--layers", "meaning", "--set", "Answering:Reader=Small");

        Assert.Contains("facts, wording", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("Answering:Reader", refused.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id": "c", "sentence": "It opened."}""", "quotes")]
    [InlineData("""{"id": "c", "sentence": "It opened.", "quotes": []}""", "has no quotes")]
    [InlineData("""{"id": "c", "sentence": " ", "quotes": [{"text": "x"}]}""", "empty sentence")]
    [InlineData("""{"id": "a", "sentence": "It opened.", "quotes": [{"text": "x"}]}""", "id a of an earlier line")]
    [InlineData("""{"id": "c", "sentence": "It opened.", "quotes": [{"text": "x", "date": "May 2020"}]}""", "year-month-day")]
    [InlineData("It opened.", "one JSON object")]
    public async Task A_bad_line_is_named_with_its_repair(string line, string expected)
    {
        var outcome = await Check([True, line]);

        Assert.Contains("claims.jsonl, line 2 ", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(expected, outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_place.File("out.jsonl")));
    }

    [Fact]
    public async Task A_layer_that_does_not_exist_is_named()
    {
        var outcome = await Check([True], "--layers", "facts,spelling");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("\"spelling\" is no layer", outcome.Errors, StringComparison.Ordinal);
    }

    private List<JsonElement> Predictions() => [.. File.ReadLines(_place.File("out.jsonl")).Select(line => JsonElement.Parse(line))];

    /// <summary>Stands in a folder without articles.</summary>
    private async Task<Outcome> Check(string[] lines, params string[] options)
    {
        await File.WriteAllLinesAsync(_place.File("claims.jsonl"), lines);
        return await CommandLine.RunAsync(_place.Folder, ["check", "claims.jsonl", "--predictions", "out.jsonl", .. options]);
    }
}
