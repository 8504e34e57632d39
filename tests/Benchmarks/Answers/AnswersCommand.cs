using System.CommandLine;
using System.Globalization;
using System.Text;
using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.Articles.Sources;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Benchmarks.Answers;

/// <summary><c>answers</c>: asks the questions of a folder over its articles and writes the page that shows the answers as a person sees them.</summary>
internal static class AnswersCommand
{
    /// <summary>The questions' day, so that the page does not change with the calendar.</summary>
    private static readonly DateOnly AskedOn = new(2024, 10, 1);

    private static readonly Option<string> Folder = new("--folder")
    {
        Description = "Holds articles/, questions.txt (one a line, a follow-up after >) and still-wrong.md.",
        HelpName = "FOLDER",
        Required = true,
    };

    private static readonly Option<string> Page = new("--page") { Description = "The Markdown file to write.", HelpName = "FILE", Required = true };

    public static Command Create()
    {
        var command = new Command("answers", "Writes the page of questions and answers as they are shown.") { Folder, Page };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(line.GetRequiredValue(Folder));
        var data = Directory.CreateTempSubdirectory("article-bot-answers-").FullName;
        try
        {
            await using var services = Services(data);
            await services.GetRequiredService<ISpanReader>().WhenReadyAsync(CancellationToken.None);
            var index = services.GetRequiredService<ArticleIndex>();
            await index.OpenAsync(cancellationToken);
            var source = new ArticleSources(Options.Create(new ArticlesOptions())).Open(Path.Combine(folder, "articles"));
            await index.RefreshAsync(source, null, cancellationToken);
            var questions = await File.ReadAllLinesAsync(Path.Combine(folder, "questions.txt"), cancellationToken);
            var page = await WriteAsync(services.GetRequiredService<IAssistant>(), questions, cancellationToken);
            page.Append(await File.ReadAllTextAsync(Path.Combine(folder, "still-wrong.md"), cancellationToken));
            await File.WriteAllTextAsync(Path.GetFullPath(line.GetRequiredValue(Page)), page.ToString(), cancellationToken);
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static ServiceProvider Services(string data)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Retrieval:DataFolder", data)]).Build());
        return services.AddRetrieval().AddAnswering().BuildServiceProvider();
    }

    private static async Task<StringBuilder> WriteAsync(IAssistant assistant, string[] questions, CancellationToken cancellationToken)
    {
        var page = new StringBuilder("# Answers as they are shown\n\nWritten by `answers` of `tests/Benchmarks`, without a language model. ");
        page.Append(CultureInfo.InvariantCulture, $"Asked on {AskedOn:yyyy-MM-dd}; a line that begins with > follows up on the one before.\n");
        var conversation = Conversation.Empty;
        var number = 0;
        foreach (var line in questions.Where(line => line.Length > 0))
        {
            var isFollowUp = line.StartsWith('>');
            var question = line.TrimStart('>', ' ');
            conversation = isFollowUp ? conversation : Conversation.Empty;
            var answer = await assistant.AskAsync(new Asking(question) { AskedOn = AskedOn, Conversation = conversation }, cancellationToken);
            conversation = conversation.With(ConversationTurn.Of(question, answer));
            page.Append(CultureInfo.InvariantCulture, $"\n## {++number}. {(isFollowUp ? "> " : string.Empty)}{question}\n\n");
            Write(page, answer, question);
        }

        return page;
    }

    private static void Write(StringBuilder page, Answer answer, string question)
    {
        if (answer.UnderstoodAs != question)
            page.Append(CultureInfo.InvariantCulture, $"*{answer.UnderstoodAs}*\n\n");
        if (answer.ShortAnswer is { } shortAnswer)
            page.Append(CultureInfo.InvariantCulture, $"**{shortAnswer.Text}**\n\n");
        foreach (var sentence in answer.Sentences)
            page.Append(CultureInfo.InvariantCulture, $"{sentence.Text}{string.Concat(sentence.Citations.Select(cited => $" [{cited}]"))}\n");
        if (answer.Notice is not null)
            page.Append(CultureInfo.InvariantCulture, $"\n({answer.Notice})\n");
        if (answer.Citations.Count + answer.Listed.Count > 0)
            page.Append('\n');
        foreach (var citation in answer.Citations)
            page.Append(CultureInfo.InvariantCulture, $"- [{citation.Number}] {citation.Article.Title}, {citation.Span.Start} to {citation.Span.End}\n");
        foreach (var article in answer.Listed)
            page.Append(CultureInfo.InvariantCulture, $"- {article.Title}\n");
    }
}
