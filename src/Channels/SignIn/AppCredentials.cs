using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace ArticleBot.Channels.SignIn;

/// <summary>The bot's own token, from a secret, a certificate or a managed identity.</summary>
internal sealed class AppCredentials(TokenCredential? credential, BotIdentity identity, TimeProvider time) : IAppToken, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _one = new(1, 1);
    private AccessToken? _cached;

    public async ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken)
    {
        if (credential is null)
            return null;
        var before = _cached;
        if (!refresh && Usable(before))
            return before!.Value.Token;

        await _one.WaitAsync(cancellationToken);
        try
        {
            // Somebody else may have fetched one while this call waited.
            if (Usable(_cached) && (!refresh || _cached!.Value.Token != before?.Token))
                return _cached!.Value.Token;

            // The library keeps tokens of its own, and a claims challenge is its way round them.
            var context = new TokenRequestContext([identity.TokenScope], claims: refresh ? """{"access_token":{}}""" : null);
            _cached = await credential.GetTokenAsync(context, cancellationToken);
            return _cached.Value.Token;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    /// <summary>The credential that a registration describes; null without an app id.</summary>
    public static TokenCredential? CreateCredential(BotRegistrationOptions options, BotIdentity identity, HttpPipelineTransport? transport = null)
    {
        if (identity.AppId is null)
            return null;
        if (options.MicrosoftAppType is BotIdentity.UserAssignedMsi)
            return new ManagedIdentityCredential(
                With(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(identity.AppId)), transport));
        if (!string.IsNullOrEmpty(options.MicrosoftAppCertificatePath))
        {
            return new ClientCertificateCredential(
                identity.TokenTenant, identity.AppId, LoadCertificate(options),
                With(
                    new ClientCertificateCredentialOptions { AuthorityHost = identity.Authority, DisableInstanceDiscovery = true, SendCertificateChain = true },
                    transport));
        }

        return new ClientSecretCredential(
            identity.TokenTenant, identity.AppId, options.MicrosoftAppPassword,
            With(new ClientSecretCredentialOptions { AuthorityHost = identity.Authority, DisableInstanceDiscovery = true }, transport));
    }

    /// <summary>Someone waits for the reply that needs the token; the library's own hundred seconds for one attempt are too many.</summary>
    private static T With<T>(T options, HttpPipelineTransport? transport)
        where T : ClientOptions
    {
        options.Retry.NetworkTimeout = LongestAttempt;
        if (transport is not null)
            options.Transport = transport;
        return options;
    }

    /// <summary>The certificate that the registration names.</summary>
    /// <exception cref="CryptographicException">The file holds none, or the password is wrong.</exception>
    public static X509Certificate2 LoadCertificate(BotRegistrationOptions options) =>
        Path.GetExtension(options.MicrosoftAppCertificatePath!).Equals(".pem", StringComparison.OrdinalIgnoreCase)
            ? X509Certificate2.CreateFromPemFile(options.MicrosoftAppCertificatePath!)
            : X509CertificateLoader.LoadPkcs12FromFile(options.MicrosoftAppCertificatePath!, options.MicrosoftAppCertificatePassword);

    private bool Usable(AccessToken? token) => token is { } cached && cached.ExpiresOn - time.GetUtcNow() > Margin;
}
