using System.Globalization;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.SignIn;

/// <summary>Tells what the bot's registration says and, when asked, whether it signs in; never a secret.</summary>
public sealed class BotRegistrationStatus
{
    private const string Credential = "Credential";
    private const string Token = "Token";
    private static readonly TimeSpan SoonExpired = TimeSpan.FromDays(30);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly BotRegistrationOptions _options;
    private readonly BotIdentity _identity;
    private readonly IAppToken _token;
    private readonly TimeProvider _time;

    internal BotRegistrationStatus(IOptions<BotRegistrationOptions> options, BotIdentity identity, IAppToken token, TimeProvider time)
    {
        _options = options.Value;
        _identity = identity;
        _token = token;
        _time = time;
    }

    /// <summary>Whether there is a registration at all; without one there is nothing to tell.</summary>
    public bool IsRegistered => _identity.AppId is not null;

    /// <summary>Where the channels publish their signing keys.</summary>
    public Uri ChannelMetadata => _identity.ChannelMetadata;

    /// <summary>Where Entra publishes the signing keys of the Emulator's tokens.</summary>
    public Uri EntraMetadata => _identity.EntraMetadata;

    /// <summary>App id, credential and tenant as they are set; nothing is called.</summary>
    public IReadOnlyList<RegistrationFinding> Describe() => !IsRegistered ? [] :
    [
        RegistrationFinding.Well("App id", $"{_identity.AppId}, {_options.MicrosoftAppType}."),
        DescribeCredential(),
        RegistrationFinding.Well("Tenant", $"Tokens are asked for in {_identity.TokenTenant} at {_identity.Authority.Host}."),
    ];

    /// <summary>Signs in as the bot does before it replies to a channel, with the same credential; a token is obtained and thrown away.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<RegistrationFinding> ObtainTokenAsync(CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(Patience);
        try
        {
            return await _token.GetAsync(refresh: false, limited.Token) is { Length: > 0 }
                ? RegistrationFinding.Well(Token, $"The bot signs in: a token was obtained from {Issuer} for {_identity.TokenScope}.")
                : RegistrationFinding.Broken(Token, "There is no MicrosoftAppId, so there is no token to obtain.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return RegistrationFinding.Broken(Token, TokenFailure.Unreachable(Issuer));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return RegistrationFinding.Broken(Token, TokenFailure.Explain(exception, _options, Issuer));
        }
    }

    private string Issuer => _options.MicrosoftAppType is BotIdentity.UserAssignedMsi ? "the machine's managed identity" : _identity.Authority.Host;

    private RegistrationFinding DescribeCredential()
    {
        if (_options.MicrosoftAppType is BotIdentity.UserAssignedMsi)
            return RegistrationFinding.Well(Credential, "The managed identity of the machine; it has no secret.");
        if (string.IsNullOrEmpty(_options.MicrosoftAppCertificatePath))
            return RegistrationFinding.Well(Credential, "A client secret is set.");

        using var certificate = AppCredentials.LoadCertificate(_options);
        var left = certificate.NotAfter.ToUniversalTime() - _time.GetUtcNow().UtcDateTime;
        var until = certificate.NotAfter.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (certificate.NotBefore.ToUniversalTime() > _time.GetUtcNow().UtcDateTime)
            return RegistrationFinding.Broken(Credential, "The certificate is not valid yet. Check this machine's clock, or use a certificate that is "
                + "valid now.");
        if (left <= TimeSpan.Zero)
            return RegistrationFinding.Broken(Credential,
                $"The certificate expired on {until}. Make a new one, upload its public part to the app registration (Certificates & secrets) and name it "
                    + "with MicrosoftAppCertificatePath.");
        return left < SoonExpired
            ? RegistrationFinding.Note(Credential,
                $"The certificate expires on {until}. Make a new one and upload its public part to the app registration before that day.")
            : RegistrationFinding.Well(Credential, $"A certificate, valid until {until}.");
    }
}

/// <summary>One thing that was found about the registration.</summary>
/// <param name="IsWell">True: as it should be; null: works, but the owner may want to know; false: must be repaired.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Message">What was found and, unless all is well, how to repair it. Never holds a secret.</param>
public sealed record RegistrationFinding(bool? IsWell, string Subject, string Message)
{
    internal static RegistrationFinding Well(string subject, string message) => new(true, subject, message);

    internal static RegistrationFinding Note(string subject, string message) => new(null, subject, message);

    internal static RegistrationFinding Broken(string subject, string message) => new(false, subject, message);
}
