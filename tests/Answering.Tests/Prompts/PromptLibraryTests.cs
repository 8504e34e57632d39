using ArticleBot.Answering.Prompts;

namespace ArticleBot.Answering.Tests.Prompts;

public sealed class PromptLibraryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("prompts").FullName;

    public PromptLibraryTests()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "prompts")))
            File.Copy(path, Path.Combine(_folder, Path.GetFileName(path)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_prompts_that_ship_are_all_usable()
    {
        var library = PromptLibrary.Load(_folder);

        Assert.Equal(["rewrite", "compose", "verify", "follow_ups"], PromptName.All.Select(name => library[name].Name));
    }

    [Theory]
    [InlineData("compose.yaml", null, "compose.yaml")]
    [InlineData("compose.yaml", "", "the file is empty")]
    [InlineData("kinds.yaml", null, "kinds.yaml")]
    [InlineData("kinds.yaml", "", "the file is empty")]
    [InlineData("kinds.yaml", "fact: Answer.", "it has no 'list'")]
    [InlineData("kinds.yaml", "{fact: a, list: a, comparison: a, publications: a, change: a, timeline: a, news: a, summary: a, poem: a}",
        "'poem', which nothing asks for")]
    [InlineData("rewrite.yaml", "template: [unfinished", "rewrite.yaml")]
    [InlineData("rewrite.yaml", "name: rewrite\ntemplate: Rewrite {{$question}}", "<message role=")]
    [InlineData("rewrite.yaml", "template: <message role=\"user\">{{$question}}</message>\ninput_variables: [{name: question}]",
        "input_variables lacks 'history'")]
    [InlineData(
        "rewrite.yaml",
        "template: <message role=\"user\">{{$question}}</message>\ninput_variables: [{name: question}, {name: history}]",
        "does not use {{$history}}")]
    [InlineData(
        "rewrite.yaml",
        "template: <message role=\"user\">{{$question}} {{$history}} {{$mood}}</message>\ninput_variables: [{name: question}, {name: history}, {name: mood}]",
        "'mood', which nothing fills")]
    public void A_prompt_that_cannot_be_used_is_named_with_its_fault(string file, string? text, string fault)
    {
        var path = Path.Combine(_folder, file);
        if (text is null)
            File.Delete(path);
        else
            File.WriteAllText(path, text);

        var exception = Assert.Throws<InvalidDataException>(() => PromptLibrary.Load(_folder));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }
}
