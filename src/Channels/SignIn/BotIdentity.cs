namespace ArticleBot.Channels.SignIn;

/// <summary>Who the bot is, and whom it believes: the registration with every default of its cloud filled in.</summary>
internal sealed record BotIdentity
{
    public const string MultiTenant = "MultiTenant";
    public const string SingleTenant = "SingleTenant";
    public const string UserAssignedMsi = "UserAssignedMSI";

    private const string DefaultScope = "/.default";
    private const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";

    /// <summary>Microsoft's own tenants, in whose name Bot Framework tools sign in with the bot's credentials.</summary>
    private static readonly string[] ToolTenants =
        ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"];

    /// <summary>The app id in lower case, or null for a bot without keys.</summary>
    public required string? AppId { get; init; }

    public required string ChannelIssuer { get; init; }

    public required Uri ChannelMetadata { get; init; }

    public required Uri EntraMetadata { get; init; }

    /// <summary>The only issuers whose tokens may carry the bot's own credentials; never extended by what a token claims.</summary>
    public required IReadOnlyList<string> EntraIssuers { get; init; }

    /// <summary>Host that issues the bot's own tokens.</summary>
    public required Uri Authority { get; init; }

    public required string TokenTenant { get; init; }

    public required string TokenScope { get; init; }

    /// <summary>For whom the bot's own tokens are: the scope without its ending.</summary>
    public string TokenAudience => TokenScope[..^DefaultScope.Length];

    public static BotIdentity Create(BotRegistrationOptions options)
    {
        var isGovernment = options.ChannelService?.Contains("azure.us", StringComparison.OrdinalIgnoreCase) ?? false;
        var tenant = string.IsNullOrEmpty(options.MicrosoftAppTenantId) ? null : options.MicrosoftAppTenantId;
        var login = new Uri(Or(options.ToChannelFromBotLoginUrl, isGovernment ? "https://login.microsoftonline.us" : "https://login.microsoftonline.com"));
        var loginTenant = login.AbsolutePath.Trim('/').Split('/')[0];
        var ownTenant = options.MicrosoftAppType is MultiTenant ? null : tenant;
        var scope = Or(options.ToChannelFromBotOAuthScope, isGovernment ? "https://api.botframework.us" : "https://api.botframework.com");

        return new BotIdentity
        {
            AppId = string.IsNullOrEmpty(options.MicrosoftAppId) ? null : options.MicrosoftAppId.ToLowerInvariant(),
            ChannelIssuer = Or(options.ToBotFromChannelTokenIssuer, isGovernment ? "https://api.botframework.us" : "https://api.botframework.com"),
            ChannelMetadata = new Uri(Or(
                options.ToBotFromChannelOpenIdMetadataUrl,
                $"https://login.botframework.{(isGovernment ? "azure.us" : "com")}/v1/.well-known/openidconfiguration")),
            EntraMetadata = new Uri(Or(
                options.ToBotFromEmulatorOpenIdMetadataUrl,
                isGovernment
                    ? $"https://login.microsoftonline.us/{GovernmentTenant}/v2.0/.well-known/openid-configuration"
                    : "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration")),
            EntraIssuers = [.. Issuers(isGovernment, ownTenant)],
            Authority = new Uri(login.GetLeftPart(UriPartial.Authority)),
            TokenTenant = loginTenant.Length > 0
                ? loginTenant
                : ownTenant ?? (isGovernment ? "MicrosoftServices.onmicrosoft.us" : "botframework.com"),
            TokenScope = scope.EndsWith(DefaultScope, StringComparison.Ordinal) ? scope : scope.TrimEnd('/') + DefaultScope,
        };
    }

    private static IEnumerable<string> Issuers(bool isGovernment, string? ownTenant)
    {
        string[] tenants = isGovernment ? [GovernmentTenant] : ToolTenants;
        foreach (var tenant in ownTenant is null ? tenants : [.. tenants, ownTenant])
        {
            yield return $"https://sts.windows.net/{tenant}/";
            yield return $"https://login.microsoftonline.{(isGovernment ? "us" : "com")}/{tenant}/v2.0";
        }
    }

    private static string Or(string? value, string otherwise) => string.IsNullOrEmpty(value) ? otherwise : value;
}
