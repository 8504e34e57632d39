using System.CommandLine;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Settings;
using ArticleBot.Bot.Terminal;
using ArticleBot.Evaluation;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Commands;

/// <summary>Runs the verb and turns whatever goes wrong into one clear sentence and an exit code: the one catch of the command line.</summary>
internal static class CommandRunner
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(RootCommand root, string[] args)
    {
        var line = root.Parse(args);
        try
        {
            return await line.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                // What was accepted is answered before the bot ends; the host sets its own limit to that. The other verbs have nothing to finish.
                ProcessTerminationTimeout = ServeCommand.IsCalled(line) ? ServeCommand.Farewell : Farewell,
            });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return ExitCode.Failure;
        }
        catch (Exception exception)
        {
            await Console.Error.WriteLineAsync(TerminalText.Clean(Explain(exception)));
            if (line.GetValue(CommonOptions.Trace))
                await Console.Error.WriteLineAsync(TerminalText.Clean(exception.ToString()));
            return ExitCode.Failure;
        }
    }

    private static string Explain(Exception exception) => exception switch
    {
        CommandFailedException or EvaluationFailedException => exception.Message,
        OptionsValidationException invalid => $"A setting is wrong. {string.Join(' ', invalid.Failures.Select(SettingsWording.Clear))}",
        InvalidDataException { InnerException: { } cause } unreadable => $"A file cannot be used. {unreadable.Message} {cause.Message}",
        _ when DiskTrouble.Explain(exception) is { } trouble => trouble,
        IOException or UnauthorizedAccessException => exception.Message,
        _ => $"Something unexpected happened: {exception.Message} Run the command again with --stack-trace and report what it prints.",
    };
}
