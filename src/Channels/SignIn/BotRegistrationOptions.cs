namespace ArticleBot.Channels.SignIn;

/// <summary>The bot's registration, under the top-level keys that every Azure guide uses.</summary>
public sealed class BotRegistrationOptions
{
    /// <summary><c>MultiTenant</c>, <c>SingleTenant</c> or <c>UserAssignedMSI</c>.</summary>
    public string MicrosoftAppType { get; set; } = "MultiTenant";

    /// <summary>The app id, a GUID; empty for a bot without keys on a developer's machine.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret, when the bot signs in with one.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant of a single-tenant or managed-identity bot.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>The path of a PFX or PEM file with certificate and private key, when the bot signs in with one.</summary>
    public string? MicrosoftAppCertificatePath { get; set; }

    /// <summary>The password of the PFX file, or null.</summary>
    public string? MicrosoftAppCertificatePassword { get; set; }

    /// <summary>Empty for the public cloud, <c>https://botframework.azure.us</c> for US Government.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Replaces the address of the channels' signing keys.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Replaces the address of Entra's signing keys.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>Replaces the issuer of channel tokens.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Replaces the address where the bot gets its token: host and tenant, such as <c>https://login.microsoftonline.com/TENANT</c>.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Replaces the scope of the bot's token.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }
}
