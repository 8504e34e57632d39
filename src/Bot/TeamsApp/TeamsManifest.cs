using System.Text.Json.Serialization;

namespace ArticleBot.Bot.TeamsApp;

/// <summary>The app manifest, schema 1.30, as far as a bot needs it.</summary>
internal sealed record TeamsManifest
{
    private const string SchemaVersion = "1.30";

    [JsonPropertyName("$schema"), JsonPropertyOrder(-2)]
    public string Schema { get; } = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json";

    [JsonPropertyOrder(-1)]
    public string ManifestVersion { get; } = SchemaVersion;

    public required string Version { get; init; }

    public required string Id { get; init; }

    public required TeamsDeveloper Developer { get; init; }

    public required TeamsText Name { get; init; }

    public required TeamsText Description { get; init; }

    public TeamsIconNames Icons { get; } = new(TeamsIcons.ColorFile, TeamsIcons.OutlineFile);

    public string AccentColor { get; } = "#0f5c7a";

    public required IReadOnlyList<TeamsBot> Bots { get; init; }

    public required IReadOnlyList<string> ValidDomains { get; init; }
}

/// <summary>Who offers the app.</summary>
internal sealed record TeamsDeveloper(string Name, Uri WebsiteUrl, Uri PrivacyUrl, Uri TermsOfUseUrl);

/// <summary>A short and a full text.</summary>
internal sealed record TeamsText(string Short, string Full);

/// <summary>The icons' file names inside the zip.</summary>
internal sealed record TeamsIconNames(string Color, string Outline);

/// <summary>The bot, in the scopes it is offered for.</summary>
internal sealed record TeamsBot(string BotId, IReadOnlyList<string> Scopes, IReadOnlyList<TeamsCommands> CommandLists);

/// <summary>What can be chosen instead of typed, in some scopes; Teams wants a list for each.</summary>
internal sealed record TeamsCommands(IReadOnlyList<string> Scopes, IReadOnlyList<TeamsPrompt> Commands);

/// <summary>A prompt starter: choosing it puts the prompt into the box.</summary>
/// <param name="Title">What is shown, at most 128 characters.</param>
/// <param name="Description">What it is good for.</param>
/// <param name="Prompt">What is asked, at most 4000 characters.</param>
internal sealed record TeamsPrompt(string Title, string Description, string Prompt)
{
    public string Type { get; } = "prompt";
}

/// <summary>How the manifest is written.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TeamsManifest))]
internal sealed partial class TeamsManifestContext : JsonSerializerContext;
