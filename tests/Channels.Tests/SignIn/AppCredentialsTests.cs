using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.SignIn;

/// <summary>How the bot gets its own token; the library's requests end at a fake token endpoint.</summary>
public sealed class AppCredentialsTests
{
    private readonly TokenEndpoint _endpoint = new();

    [Theory]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("SingleTenant", "", "https://login.microsoftonline.com/" + RegisteredBot.Tenant
        + "/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token",
        "https://api.botframework.us/.default")]
    public async Task A_secret_is_exchanged_for_a_token_of_the_right_tenant_and_scope(string type, string service, string address, string scope)
    {
        using var credentials = Create(new() { MicrosoftAppType = type, MicrosoftAppPassword = "s3cret", ChannelService = service });

        var token = await credentials.GetAsync(refresh: false, CancellationToken.None);

        Assert.Equal("token-1", token);
        var (url, form) = Assert.Single(_endpoint.TokenRequests);
        Assert.Equal(address, url.GetLeftPart(UriPartial.Path), ignoreCase: true);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("client_id=" + RegisteredBot.AppId, form, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", form, StringComparison.Ordinal);
        Assert.Contains("scope=" + Uri.EscapeDataString(scope), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_and_scope_can_be_replaced_each_by_itself()
    {
        using var credentials = Create(new()
        {
            MicrosoftAppPassword = "s",
            ToChannelFromBotLoginUrl = "https://login.sovereign.example/tenant-x",
            ToChannelFromBotOAuthScope = "https://api.sovereign.example",
        });

        await credentials.GetAsync(refresh: false, CancellationToken.None);

        var (url, form) = Assert.Single(_endpoint.TokenRequests);
        Assert.StartsWith("https://login.sovereign.example/tenant-x/", url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("https://api.sovereign.example/.default"), form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_signs_instead_of_a_secret()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.pfx");
        await File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "pw"));
        try
        {
            using var credentials = Create(new() { MicrosoftAppCertificatePath = path, MicrosoftAppCertificatePassword = "pw" });

            var token = await credentials.GetAsync(refresh: false, CancellationToken.None);

            Assert.Equal("token-1", token);
            Assert.Contains("client_assertion=", Assert.Single(_endpoint.TokenRequests).Form, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_it_runs_on()
    {
        using var credentials = Create(new() { MicrosoftAppType = "UserAssignedMSI" });

        var token = await credentials.GetAsync(refresh: false, CancellationToken.None);

        Assert.Equal("token-1", token);
        var (url, _) = _endpoint.TokenRequests[^1];
        Assert.Contains("client_id=" + RegisteredBot.AppId, url.Query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(url.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_callers_at_once_share_one_request_and_a_refresh_makes_one_more()
    {
        using var credentials = Create(new() { MicrosoftAppPassword = "s" });

        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => credentials.GetAsync(refresh: false, CancellationToken.None).AsTask()));
        var refreshed = await credentials.GetAsync(refresh: true, CancellationToken.None);
        var after = await credentials.GetAsync(refresh: false, CancellationToken.None);

        Assert.All(first, token => Assert.Equal("token-1", token));
        Assert.Equal("token-2", refreshed);
        Assert.Equal("token-2", after);
        Assert.Equal(2, _endpoint.TokenRequests.Count);
    }

    [Fact]
    public async Task Without_an_app_id_there_is_no_token()
    {
        using var credentials = Create(new(), appId: null);

        Assert.Null(await credentials.GetAsync(refresh: false, CancellationToken.None));
        Assert.Empty(_endpoint.TokenRequests);
    }

    private AppCredentials Create(BotRegistrationOptions options, string? appId = RegisteredBot.AppId)
    {
        options.MicrosoftAppId = appId;
        options.MicrosoftAppTenantId = RegisteredBot.Tenant;
        var identity = BotIdentity.Create(options);
        var transport = new HttpClientTransport(new HttpClient(_endpoint));
        return new AppCredentials(AppCredentials.CreateCredential(options, identity, transport), identity, new FakeTimeProvider(DateTimeOffset.UtcNow));
    }

    /// <summary>Answers every request with the next token.</summary>
    private sealed class TokenEndpoint : HttpMessageHandler
    {
        public List<(Uri Url, string Form)> TokenRequests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            // A managed identity first tries whether its endpoint is there, without the header that makes it a request for a token.
            if (request.Method == HttpMethod.Get && !request.Headers.Contains("Metadata"))
                return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };

            var form = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            TokenRequests.Add((request.RequestUri!, form));
            var expires = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds();
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(
                    $$"""{"token_type":"Bearer","access_token":"token-{{TokenRequests.Count}}","expires_in":"3600","expires_on":"{{expires}}","resource":"r"}""",
                    Encoding.UTF8, "application/json"),
            };
        }
    }
}
