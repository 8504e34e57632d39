using System.IO.Compression;
using System.Text.Json;
using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.TeamsApp;

/// <summary>Makes the zip that is uploaded to Teams: the manifest with the bot's id, and its two icons.</summary>
internal sealed class TeamsAppPackage(IOptions<TeamsAppOptions> app, IOptions<BotRegistrationOptions> registration, IOptions<BotOptions> bot)
{
    /// <summary>Writes the zip.</summary>
    /// <exception cref="CommandFailedException">Settings are missing; the message names them.</exception>
    public void Write(Stream stream)
    {
        var manifest = Manifest();
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var entry = zip.CreateEntry("manifest.json").Open())
            JsonSerializer.Serialize(entry, manifest, TeamsManifestContext.Default.TeamsManifest);
        AddIcon(zip, TeamsIcons.ColorFile);
        AddIcon(zip, TeamsIcons.OutlineFile);
    }

    /// <summary>The manifest as the settings say.</summary>
    /// <exception cref="CommandFailedException">Settings are missing; the message names them.</exception>
    public TeamsManifest Manifest()
    {
        var settings = app.Value;
        var missing = Missing(settings).ToList();
        if (missing.Count > 0)
            throw new CommandFailedException($"The Teams package needs more settings: {string.Join("; ", missing)}.");

        var id = registration.Value.MicrosoftAppId!;
        return new TeamsManifest
        {
            Version = settings.Version,
            Id = id,
            Developer = new(settings.Developer!, settings.WebsiteUrl!, settings.PrivacyUrl!, settings.TermsOfUseUrl!),
            Name = new(settings.Name, settings.Name),
            Description = new(settings.ShortDescription, settings.FullDescription),
            Bots = [new TeamsBot(id)],
            ValidDomains = bot.Value.PublicUrl is { } url ? [url.Host] : [],
        };
    }

    private IEnumerable<string> Missing(TeamsAppOptions settings)
    {
        if (string.IsNullOrEmpty(registration.Value.MicrosoftAppId))
            yield return "MicrosoftAppId (the \"Microsoft App ID\" of the bot's Configuration page in Azure)";
        if (string.IsNullOrWhiteSpace(settings.Developer))
            yield return "Teams:Developer (who offers the bot)";
        if (!IsHttps(settings.WebsiteUrl))
            yield return "Teams:WebsiteUrl (an https address)";
        if (!IsHttps(settings.PrivacyUrl))
            yield return "Teams:PrivacyUrl (an https address)";
        if (!IsHttps(settings.TermsOfUseUrl))
            yield return "Teams:TermsOfUseUrl (an https address)";
    }

    private static bool IsHttps(Uri? url) => url is { IsAbsoluteUri: true, Scheme: "https" };

    private static void AddIcon(ZipArchive zip, string name)
    {
        using var icon = TeamsIcons.Open(name);
        using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
        icon.CopyTo(entry);
    }
}
