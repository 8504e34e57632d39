using System.CommandLine;
using System.Globalization;
using ArticleBot.Answering;
using ArticleBot.Answering.Answers;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Terminal;
using ArticleBot.Retrieval.Encodings;

namespace ArticleBot.Bot.Commands;

/// <summary><c>ask QUESTION</c>: one question, one cited answer in the terminal, from the same assistant that the channels use.</summary>
internal static class AskCommand
{
    private static readonly Argument<string> Question = new("question") { Description = "The question, in quotes.", HelpName = "QUESTION" };
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Prints one JSON object for programs: outcome, sentences, citations with "
        + "offsets."
    };
    private static readonly Option<string?> Date = new("--date")
    {
        Description = "The day of asking, which gives \"last week\" its meaning. Default: today.",
        HelpName = "YYYY-MM-DD"
    };

    private static readonly Option<bool> Why = new("--why")
    {
        Description = "Prints behind the answer how it came about: kind of question, passages, sentences with their scores and rules, what was left out "
            + "or rejected, times.",
    };

    /// <summary>
    /// So many passages are encoded before the answer, in a second or two: who asks about a few articles of his own wants the better answer, and the
    /// same one as next time. Where more lack their vectors the answer is given at once with those that are there, and the way to the others is shown.
    /// </summary>
    private const int SoonEncoded = 100;

    public static Command Create()
    {
        var command = new Command("ask", "Asks one question and prints the answer. Exit code 0: answered, 3: nothing found, 1: error.")
        {
            Question, Json, Why, Date, CommonOptions.Corpus,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var question = line.GetRequiredValue(Question).Trim();
        if (question.Length == 0)
            throw new CommandFailedException("The question is empty. Write it in quotes: ask \"Who did Feltman meet?\"");
        var isJson = line.GetValue(Json);
        var askedOn = AskedOn(line.GetValue(Date));

        await using var bot = BotApplication.Build(line.Overrides());
        var screen = Screen.Open();
        await bot.Services.GetRequiredService<ArticleIndexing>().PrepareAsync(isJson ? null : screen, isRepeating: false, cancellationToken);
        await bot.Services.GetRequiredService<ArticleIndexing>().EncodeAsync(isJson ? null : screen, SoonEncoded, cancellationToken);
        if (!isJson && bot.Services.GetRequiredService<PassageEncoding>().Progress is { IsComplete: false } progress)
            IndexPrinter.PrintUnfinished(screen, progress);

        // One question is asked, so it gets the better reader.
        await LoadedModels.WhenReadyAsync(bot.Services, cancellationToken);
        var answer = await bot.Services.GetRequiredService<IAssistant>().AskAsync(
            new Asking(question) { AskedOn = askedOn },
            cancellationToken);

        if (isJson)
            await Console.Out.WriteLineAsync(AnswerJson.Write(question, answer));
        else
            screen.Print(answer);
        if (!isJson && line.GetValue(Why))
            screen.PrintWhy(answer);
        return answer.Outcome == AnswerOutcome.NothingFound ? ExitCode.NothingFound : ExitCode.Success;
    }

    private static DateOnly AskedOn(string? text)
    {
        if (text is null)
            return DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().Date);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandFailedException($"\"{TerminalText.OneLine(text)}\" is not a day. Write it as year-month-day, such as --date 2017-12-09.");
    }
}
