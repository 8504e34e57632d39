using System.Runtime.CompilerServices;
using ArticleBot.Bot.Hosting;
using ArticleBot.Channels;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can channels reach the bot, and will it believe them?</summary>
internal sealed class ChannelsExamination(
    BotRegistrationStatus registration,
    IOptions<ChannelsOptions> channels,
    IOptions<BotOptions> bot,
    IHostEnvironment environment,
    IHttpClientFactory http,
    TimeProvider time) : IExamination
{
    private const string SignIn = "Sign-in";

    /// <summary>Tokens are believed within five minutes; beyond that every one is refused.</summary>
    private static readonly TimeSpan LargestClockError = TimeSpan.FromMinutes(5);

    public string Subject => SignIn;

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!registration.IsRegistered)
        {
            yield return environment.IsDevelopment()
                ? Finding.Note(SignIn, "No MicrosoftAppId: only this machine may call, which is right for the Emulator and the chat page. Teams needs a "
                    + "registration in Azure.")
                : Finding.Broken(SignIn, "No MicrosoftAppId, and the environment is not Development: /api/messages refuses everybody. Set the "
                    + "registration, or ASPNETCORE_ENVIRONMENT=Development on your own machine.");
        }
        else
        {
            foreach (var finding in registration.Describe())
                yield return Finding.From(finding);
            foreach (var finding in await ExamineMetadataAsync(cancellationToken))
                yield return finding;
            yield return await ExamineCallbackAsync(cancellationToken);
        }

        var isDirectLineOn = channels.Value.DirectLine.Enabled ?? environment.IsDevelopment();
        yield return isDirectLineOn
            ? Finding.Well("Direct Line", "The local Direct Line is on; the chat page works.")
            : Finding.Note("Direct Line", "The local Direct Line is off, so the chat page cannot connect. Set Channels:DirectLine:Enabled to true to "
                + "switch it on.");
    }

    private async Task<IReadOnlyList<Finding>> ExamineMetadataAsync(CancellationToken cancellationToken)
    {
        var url = registration.ChannelMetadata;
        try
        {
            using var client = Client();
            using var response = await client.GetAsync(url, cancellationToken);
            var signIn = response.IsSuccessStatusCode
                ? Finding.Well(SignIn, $"The channels' signing keys can be fetched from {url}.")
                : Finding.Broken(SignIn, $"{url} replies {(int)response.StatusCode}. Without it no channel's message can be believed; check proxy and "
                    + "firewall.");
            return response.Headers.Date is { } date ? [signIn, ExamineClock(date)] : [signIn];
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return [Finding.Broken(SignIn, $"{url} cannot be reached ({exception.Message}). Without it no channel's message can be believed; check proxy "
                + "and firewall.")];
        }
    }

    private Finding ExamineClock(DateTimeOffset theirs)
    {
        var error = (time.GetUtcNow() - theirs).Duration();
        return error < LargestClockError
            ? Finding.Well("Clock", "The clock agrees with the sign-in service.")
            : Finding.Broken("Clock", $"This machine's clock is {error.TotalMinutes:0} minutes off, so tokens are refused. Switch its time "
                + "synchronisation on.");
    }

    private async Task<Finding> ExamineCallbackAsync(CancellationToken cancellationToken)
    {
        const string subject = "Callback";
        if (bot.Value.PublicUrl is not { } url)
            return Finding.Note(subject, "Bot:PublicUrl is not set, so it cannot be tried whether Azure reaches this host. The messaging endpoint in "
                + "Azure must be https://YOUR-HOST/api/messages.");
        var probe = new Uri(url.AbsoluteUri.TrimEnd('/') + "/health/live");
        try
        {
            using var client = Client();
            using var response = await client.GetAsync(probe, cancellationToken);
            return response.IsSuccessStatusCode
                ? Finding.Well(subject, $"{probe} replies.")
                : Finding.Broken(subject, $"{probe} replies {(int)response.StatusCode}. Let the proxy or tunnel forward to this host, and start the bot.");
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return Finding.Broken(subject, $"{probe} cannot be reached ({exception.Message}). Let the proxy or tunnel forward to this host, and start "
                + "the bot.");
        }
    }

    private HttpClient Client()
    {
        var client = http.CreateClient();
        client.Timeout = TimeSpan.FromSeconds(10);
        return client;
    }
}
