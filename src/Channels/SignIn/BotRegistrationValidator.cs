using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.SignIn;

/// <summary>Finds what does not fit together in a registration, and says how to repair it.</summary>
internal sealed class BotRegistrationValidator : IValidateOptions<BotRegistrationOptions>
{
    public ValidateOptionsResult Validate(string? name, BotRegistrationOptions options)
    {
        List<string> problems = [.. Addresses(options)];
        if (string.IsNullOrEmpty(options.MicrosoftAppId))
        {
            if (!string.IsNullOrEmpty(options.MicrosoftAppPassword) || !string.IsNullOrEmpty(options.MicrosoftAppCertificatePath))
            {
                problems.Add(
                    "There is a MicrosoftAppPassword or MicrosoftAppCertificatePath but no MicrosoftAppId: "
                    + "copy the \"Microsoft App ID\" of the bot's Configuration page in Azure.");
            }
        }
        else
        {
            problems.AddRange(Credentials(options));
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Credentials(BotRegistrationOptions options)
    {
        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
            yield return "MicrosoftAppId is not a GUID: copy the \"Microsoft App ID\" of the bot's Configuration page in Azure.";

        var hasSecret = !string.IsNullOrEmpty(options.MicrosoftAppPassword);
        var hasCertificate = !string.IsNullOrEmpty(options.MicrosoftAppCertificatePath);
        if (options.MicrosoftAppType is not (BotIdentity.MultiTenant or BotIdentity.SingleTenant or BotIdentity.UserAssignedMsi))
            yield return "MicrosoftAppType must be MultiTenant, SingleTenant or UserAssignedMSI, as shown on the bot's Configuration page in Azure.";
        if (options.MicrosoftAppType is BotIdentity.SingleTenant or BotIdentity.UserAssignedMsi && string.IsNullOrEmpty(options.MicrosoftAppTenantId))
            yield return $"A {options.MicrosoftAppType} bot needs MicrosoftAppTenantId: the \"App Tenant ID\" of the bot's Configuration page in Azure.";
        if (options.MicrosoftAppType is BotIdentity.MultiTenant or BotIdentity.SingleTenant && !hasSecret && !hasCertificate)
            yield return "MicrosoftAppId needs MicrosoftAppPassword (a client secret) or MicrosoftAppCertificatePath, else no reply can be sent.";
        if (hasSecret && hasCertificate)
            yield return "Set MicrosoftAppPassword or MicrosoftAppCertificatePath, not both.";
        if (options.MicrosoftAppType is BotIdentity.UserAssignedMsi && (hasSecret || hasCertificate))
            yield return "A UserAssignedMSI bot has no secret: remove MicrosoftAppPassword and MicrosoftAppCertificatePath.";
        if (hasCertificate && !File.Exists(options.MicrosoftAppCertificatePath))
            yield return $"MicrosoftAppCertificatePath names no file: {options.MicrosoftAppCertificatePath}";
        else if (hasCertificate && !CanBeOpened(options))
            yield return "The file of MicrosoftAppCertificatePath holds no certificate with its private key, or MicrosoftAppCertificatePassword is wrong. "
                + "A .pem file needs both parts, unencrypted.";
    }

    private static bool CanBeOpened(BotRegistrationOptions options)
    {
        try
        {
            using var certificate = AppCredentials.LoadCertificate(options);
            return certificate.HasPrivateKey;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Addresses(BotRegistrationOptions options)
    {
        if (!string.IsNullOrEmpty(options.ChannelService)
            && options.ChannelService.TrimEnd('/') is not ("https://botframework.azure.us" or "https://botframework.com"))
            yield return "ChannelService must be empty or https://botframework.azure.us.";

        foreach (var (key, value) in new[]
        {
            (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
            (nameof(options.ToBotFromEmulatorOpenIdMetadataUrl), options.ToBotFromEmulatorOpenIdMetadataUrl),
            (nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl),
        })
        {
            if (!string.IsNullOrEmpty(value)
                && !(Uri.TryCreate(value, UriKind.Absolute, out var url)
                    && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))))
                yield return $"{key} must be an https address (http only on this machine).";
        }
    }
}
