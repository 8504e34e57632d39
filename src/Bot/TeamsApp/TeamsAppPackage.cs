using System.IO.Compression;
using System.Text.Json;
using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.TeamsApp;

/// <summary>Makes the zip that is uploaded to Teams: the manifest with the bot's id, and its two icons.</summary>
internal sealed class TeamsAppPackage(IOptions<TeamsAppOptions> app, IOptions<BotRegistrationOptions> registration, IOptions<BotOptions> bot)
{
    private static readonly string[] ChatScopes = ["personal", "team", "groupChat"];

    /// <summary>Writes the zip.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="starters">What each scope offers to begin with.</param>
    /// <exception cref="CommandFailedException">Settings are missing; the message names them.</exception>
    public void Write(Stream stream, IReadOnlyList<TeamsPrompt> starters)
    {
        var manifest = Manifest(starters);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var entry = zip.CreateEntry("manifest.json").Open())
            JsonSerializer.Serialize(entry, manifest, TeamsManifestContext.Default.TeamsManifest);
        AddIcon(zip, TeamsIcons.ColorFile);
        AddIcon(zip, TeamsIcons.OutlineFile);
    }

    /// <summary>The manifest as the settings say.</summary>
    /// <exception cref="CommandFailedException">Settings are missing; the message names them.</exception>
    public TeamsManifest Manifest(IReadOnlyList<TeamsPrompt> starters)
    {
        CheckSettings();
        var settings = app.Value;
        var id = registration.Value.MicrosoftAppId!;
        return new TeamsManifest
        {
            Version = settings.Version,
            Id = id,
            Developer = new(settings.Developer!, settings.WebsiteUrl!, settings.PrivacyUrl!, settings.TermsOfUseUrl!),
            Name = new(settings.Name, settings.Name),
            Description = new(settings.ShortDescription, settings.FullDescription),
            Bots = [Bot(id, starters)],
            ValidDomains = bot.Value.PublicUrl is { } url ? [url.Host] : [],
        };
    }

    /// <summary>Looks whether all settings are there.</summary>
    /// <exception cref="CommandFailedException">Settings are missing; the message names them.</exception>
    public void CheckSettings()
    {
        var missing = Missing(app.Value).ToList();
        if (missing.Count > 0)
            throw new CommandFailedException($"The Teams package needs more settings: {string.Join("; ", missing)}.");
    }

    /// <summary>Copilot shows the starters of personal chats; the schema has room for three lists.</summary>
    private TeamsBot Bot(string id, IReadOnlyList<TeamsPrompt> starters)
    {
        string[] scopes = app.Value.Copilot ? [.. ChatScopes, "copilot"] : ChatScopes;
        return new(id, scopes, [.. ChatScopes.Select(scope =>
            new TeamsCommands(scope is "personal" && app.Value.Copilot ? [scope, "copilot"] : [scope], starters))]);
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
