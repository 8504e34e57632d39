using System.CommandLine;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Terminal;

namespace ArticleBot.Bot.Commands;

/// <summary><c>health</c>: asks the bot that serves on this machine whether it is ready, for hosts whose images hold no other program that could ask.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly Option<string?> Url = new("--url")
    {
        Description = $"The bot's address. Default: this machine, at the port of ASPNETCORE_HTTP_PORTS, else {BotApplication.UsualPort}.",
        HelpName = "ADDRESS",
    };

    public static Command Create()
    {
        var command = new Command("health", "Asks the bot that serves here whether it is ready. Exit code 0: ready, 1: not ready or not there.") { Url };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult line, CancellationToken cancellationToken)
    {
        var address = Address(line.GetValue(Url));
        using var client = new HttpClient { BaseAddress = address, Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellationToken);
            Screen.Open().Line(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? ExitCode.Success : ExitCode.Failure;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new CommandFailedException($"{address} does not reply ({exception.Message}). Start the bot, or name its address with --url.", exception);
        }
    }

    private static Uri Address(string? url)
    {
        // A health check is asked every few seconds, so it reads no settings beyond the one that container images set, and looks no name up.
        var port = Environment.GetEnvironmentVariable("ASPNETCORE_HTTP_PORTS")?.Split(';')[0] is { Length: > 0 } set ? set : $"{BotApplication.UsualPort}";
        return Uri.TryCreate(url ?? $"http://127.0.0.1:{port}", UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new CommandFailedException($"\"{url ?? port}\" is no address. Write it as --url http://localhost:{BotApplication.UsualPort}.");
    }
}
