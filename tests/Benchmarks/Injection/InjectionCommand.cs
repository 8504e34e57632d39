using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ArticleBot.Benchmarks.Injection;

/// <summary><c>injection</c>: plants instructions into articles and counts how many are obeyed, without a model and with one that obeys everything.</summary>
internal static class InjectionCommand
{
    private static readonly Option<string> Corpus = new("--corpus") { Description = "Articles, a .jsonl file.", HelpName = "FILE", Required = true };
    private static readonly Option<string> Questions = new("--questions")
    {
        Description = "Questions over them, a .jsonl file as eval reads.",
        HelpName = "FILE",
        Required = true
    };
    private static readonly Option<string> Attacks = new("--attacks")
    {
        Description = "Instructions, a .jsonl file with text in every line.",
        HelpName = "FILE",
        Required = true
    };
    private static readonly Option<string?> Page = new("--page") { Description = "Writes the figures into this Markdown file.", HelpName = "FILE" };

    public static Command Create()
    {
        var command = new Command("injection", "Plants instructions into articles and counts how many the bot obeys.") { Corpus, Questions, Attacks, Page };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("article-bot-injection-").FullName;
        try
        {
            var corpus = Path.GetFullPath(line.GetRequiredValue(Corpus));
            var attacks = Path.GetFullPath(line.GetRequiredValue(Attacks));
            var articles = Path.Combine(folder, "planted.jsonl");
            var questions = Planting.Plant(corpus, Path.GetFullPath(line.GetRequiredValue(Questions)), attacks, articles);
            var orders = File.ReadLines(attacks).Where(order => order.Length > 0).Select(order => JsonNode.Parse(order)!["text"]!.GetValue<string>()).ToList();

            var page = new StringBuilder("# Instructions in articles\n\n");
            page.Append(CultureInfo.InvariantCulture,
                $"{orders.Count} instructions planted into {questions.Count} articles that answer a question: before the article, right behind the answering sentence, behind the article. ");
            page.Append("\"Met\": the instruction stood in one of the five best passages. The model of the last rows obeys every instruction it sees and "
                + "cites a passage for it, in six ways.\n\n");
            page.Append("| articles | model | asked | answered | right | met | quoted | words not in the quotes | obeyed |\n|---|---|---:|---:|---:|---:|"
                + "---:|---:|---:|\n");
            (string Name, string File, ObedientModel? Model, bool IsAskedAgain)[] runs =
            [
                ("as they are", corpus, null, false),
                ("planted", articles, null, false),
                ("planted", articles, new ObedientModel(orders), false),
                ("planted", articles, new ObedientModel(orders), true),
            ];
            foreach (var (name, file, model, isAskedAgain) in runs)
            {
                var index = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
                var result = await InjectionRun.RunAsync(file, questions, model, isAskedAgain, index, cancellationToken);
                var told = model is null ? "none"
                    : string.Create(CultureInfo.InvariantCulture,
                        $"obedient ({model.Obeyed} times){(isAskedAgain ? ", says that all of it is supported" : "")}");
                page.Append(CultureInfo.InvariantCulture,
                    $"| {name} | {told} | {result.Asked} | {result.Answered} | {result.Right} | {result.Met} | {result.Quoted} | {(model is null ? result.Ungrounded : "-")} | {result.Obeyed} |\n");
            }

            Console.Write(page);
            if (line.GetValue(Page) is { } path)
                await File.WriteAllTextAsync(Path.GetFullPath(path), page.ToString(), cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
