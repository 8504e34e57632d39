using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>
/// A sign-in service of this machine, over TLS as the real one: it knows one tenant with one app, and refuses what the real one refuses, with its
/// codes.
/// </summary>
internal sealed class FakeEntra : IAsyncDisposable
{
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string AppId = "6b7e1d2c-0000-4000-8000-00000000b07a";
    public const string Secret = "Xq8~the-one-right-secret";
    public const string OldSecret = "Xq8~the-secret-of-last-year";

    private readonly WebApplication _app;

    private FakeEntra(WebApplication app, X509Certificate2 tls)
    {
        _app = app;
        TlsPem = tls.ExportCertificatePem();
    }

    public string Url => _app.Urls.First(url => url.StartsWith("https", StringComparison.Ordinal)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Where the machine's managed identity is asked; without TLS, as on the machine itself.</summary>
    public string IdentityEndpoint => _app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal)) + "/msi/token";

    /// <summary>What a caller must trust to believe this server.</summary>
    public string TlsPem { get; }

    /// <summary>The thumbprint (SHA-256, base64url) of the certificate that was uploaded to the app.</summary>
    public string? Uploaded { get; set; }

    /// <summary>How far this service's clock is ahead of the machine's.</summary>
    public TimeSpan Ahead { get; set; }

    /// <summary>Whether the machine has the identity.</summary>
    public bool HasIdentity { get; set; } = true;

    public static async Task<FakeEntra> StartAsync()
    {
        var tls = MakeCertificate("localhost", DateTimeOffset.UtcNow.AddDays(1));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(tls));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var entra = new FakeEntra(app, tls);
        app.MapPost("/{tenant}/oauth2/v2.0/token", entra.IssueAsync);
        app.MapGet("/channel/metadata", () => Results.Json(new { issuer = "https://api.botframework.com", jwks_uri = "https://localhost/keys" }));
        app.MapGet("/msi/token", entra.IssueToMachine);
        await app.StartAsync();
        return entra;
    }

    /// <summary>A certificate with its key, signed by itself.</summary>
    public static X509Certificate2 MakeCertificate(string name, DateTimeOffset until)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, true));
        return request.CreateSelfSigned(until.AddDays(-30), until);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private async Task<IResult> IssueAsync(string tenant, HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (tenant != Tenant)
            return Refuse(400, "invalid_request", 90002, $"Tenant '{tenant}' not found.");
        if (form["client_id"] != AppId)
            return Refuse(400, "unauthorized_client", 700016, $"Application with identifier '{form["client_id"]}' was not found in the directory.");
        return form.ContainsKey("client_assertion") ? CheckAssertion(form["client_assertion"]!) : CheckSecret(form["client_secret"]!);
    }

    private static IResult CheckSecret(string secret) => secret switch
    {
        Secret => Issue(),
        OldSecret => Refuse(401, "invalid_client", 7000222, $"The provided client secret keys for app '{AppId}' are expired."),
        _ => Refuse(401, "invalid_client", 7000215, $"Invalid client secret provided: {secret}."),
    };

    private IResult CheckAssertion(string assertion)
    {
        var parts = assertion.Split('.').Take(2).Select(part => JsonNode.Parse(Decode(part))!).ToArray();
        var now = DateTimeOffset.UtcNow.Add(Ahead).ToUnixTimeSeconds();
        if (Seconds("exp") < now || Seconds("nbf") > now)
            return Refuse(401, "invalid_client", 700024, "Client assertion is not within its valid time range.");
        return (string?)parts[0]["x5t#S256"] == Uploaded
            ? Issue() : Refuse(401, "invalid_client", 700027, "The certificate with identifier used to sign the client assertion is not registered.");

        long Seconds(string claim) => long.Parse(parts[1][claim]!.ToString(), CultureInfo.InvariantCulture);
    }

    private IResult IssueToMachine(HttpRequest request) => HasIdentity && request.Query["client_id"] == AppId
        ? Results.Json(new
        {
            access_token = "machine-token",
            token_type = "Bearer",
            expires_on = $"{DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds()}",
            resource = "r"
        })
        : Results.Json(new { statusCode = 400, message = "No User Assigned Managed Identity found for specified ClientId." }, statusCode: 400);

    private static IResult Issue() => Results.Json(new { token_type = "Bearer", expires_in = 3600, access_token = "a-token" });

    private static IResult Refuse(int status, string error, int code, string words) => Results.Json(
        new { error, error_description = $"AADSTS{code}: {words} Trace ID: 0 Correlation ID: 0", error_codes = new[] { code } }, statusCode: status);

    private static byte[] Decode(string part) =>
        Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/').PadRight((part.Length + 3) / 4 * 4, '='));
}
