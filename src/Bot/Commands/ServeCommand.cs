using System.CommandLine;
using System.Net.Sockets;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Terminal;
using Microsoft.AspNetCore.Connections;

namespace ArticleBot.Bot.Commands;

/// <summary><c>serve</c>, also without a verb: listens, brings the index up to date, watches the articles and answers until stopped.</summary>
internal static class ServeCommand
{
    private static readonly Option<int?> Port = new("--port")
    {
        Description = $"The port to listen on, instead of {BotApplication.UsualPort}.",
        HelpName = "N"
    };

    /// <summary>How long the process may live on after a signal: longer than the host takes at most, so that it is always the host that ends.</summary>
    public static TimeSpan Farewell { get; } = BotApplication.ShutdownTime + TimeSpan.FromSeconds(15);

    /// <summary>Whether a command line serves.</summary>
    public static bool IsCalled(ParseResult line) => line.CommandResult.Command.Options.Contains(Port);

    public static Command Create()
    {
        var command = new Command("serve", "Serves the chat page and the bot's endpoint, and keeps the index up to date (the default).");
        AddTo(command);
        return command;
    }

    /// <summary>Lets a command serve; the root command does so too.</summary>
    public static void AddTo(Command command)
    {
        command.Options.Add(Port);
        command.Options.Add(CommonOptions.Corpus);
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var overrides = line.Overrides(isServing: true);
        if (line.GetValue(Port) is { } port)
        {
            overrides.Values["urls"] = port is > 0 and < 65536
                ? $"http://localhost:{port}"
                : throw new CommandFailedException($"{port} is not a port. Choose one from 1 to 65535, such as --port 5000.");
        }

        await using var bot = BotApplication.Build(overrides);
        var screen = Screen.Open();
        var indexing = bot.Services.GetRequiredService<ArticleIndexing>();
        // A missing folder is told before the port is taken: the usual first mistake needs the shortest way to its sentence.
        indexing.CheckPlace();
        await StartAsync(bot, cancellationToken);
        bot.Services.GetRequiredService<HostLogging>().StartServing();
        await indexing.PrepareAsync(screen, cancellationToken);
        ActivatorUtilities.CreateInstance<ReadyLines>(bot.Services).Print(screen);
        await bot.WaitForShutdownAsync(cancellationToken);
        return ExitCode.Success;
    }

    private static async Task StartAsync(WebApplication bot, CancellationToken cancellationToken)
    {
        try
        {
            await bot.StartAsync(cancellationToken);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CommandFailedException(
                $"The address {Addresses(bot)} is taken by another program. Stop it, or choose another port with --port, such as --port 5000.", exception);
        }
        catch (SocketException exception)
        {
            throw new CommandFailedException($"The bot cannot listen on {Addresses(bot)}: {exception.Message}. Choose another port with --port.", exception);
        }
    }

    private static string Addresses(WebApplication bot) => bot.Configuration[WebHostDefaults.ServerUrlsKey] ?? "that the settings name";
}
