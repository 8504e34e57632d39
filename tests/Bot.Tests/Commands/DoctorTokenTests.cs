using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ArticleBot.Bot.Tests.Tools;

namespace ArticleBot.Bot.Tests.Commands;

/// <summary><c>doctor --token</c> as a process of its own, which signs in at a service of this machine with the connector's own credential.</summary>
public sealed class DoctorTokenTests : IAsyncLifetime
{
    private readonly TestPlace _place = new();
    private readonly Dictionary<string, string?> _settings = [];
    private FakeEntra _entra = null!;

    public async Task InitializeAsync()
    {
        // Elsewhere a process takes its trust from the system's store, which a test leaves alone.
        Skip.IfNot(OperatingSystem.IsLinux(), "Only on Linux a process can be told whom to trust.");
        _entra = await FakeEntra.StartAsync();
        _settings["SSL_CERT_FILE"] = _place.File("trusted.pem");
        await File.WriteAllTextAsync(_place.File("trusted.pem"), _entra.TlsPem);
        _settings["MicrosoftAppType"] = "SingleTenant";
        _settings["MicrosoftAppId"] = FakeEntra.AppId;
        _settings["MicrosoftAppTenantId"] = FakeEntra.Tenant;
        _settings["MicrosoftAppPassword"] = FakeEntra.Secret;
        _settings["ToChannelFromBotLoginUrl"] = _entra.Url;
        _settings["ToBotFromChannelOpenIdMetadataUrl"] = $"{_entra.Url}/channel/metadata";
    }

    public async Task DisposeAsync()
    {
        if (_entra is not null)
            await _entra.DisposeAsync();
        _place.Dispose();
    }

    [SkippableFact]
    public async Task The_right_secret_gets_a_token_and_every_row_is_there()
    {
        var outcome = await ExamineAsync("--token");

        Assert.Contains("ok\tToken\tThe bot signs in", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"ok\tApp id\t{FakeEntra.AppId}, SingleTenant", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tCredential\tA client secret is set", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"ok\tTenant\tTokens are asked for in {FakeEntra.Tenant}", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tSign-in\tThe channels' signing keys", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("ok\tClock\t", outcome.Output, StringComparison.Ordinal);
        Assert.All(
            ["Callback", "Direct Line", "Chat model", "Embedding model", "Articles", "Index", "Memory", "Links"],
            row => Assert.Contains($"\t{row}\t", outcome.Output, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Nobody_is_called_for_a_token_unless_asked()
    {
        _settings["MicrosoftAppPassword"] = "wrong";

        var outcome = await ExamineAsync();

        Assert.Contains("note\tToken\tNot tried. Run doctor --token", outcome.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("MicrosoftAppPassword", "Xq8~a-wrong-secret", "The client secret is wrong.")]
    [InlineData("MicrosoftAppPassword", FakeEntra.OldSecret, "The client secret has expired.")]
    [InlineData("MicrosoftAppTenantId", "99999999-2222-4333-8444-555555555555", "There is no such tenant.")]
    [InlineData("MicrosoftAppId", "99999999-0000-4000-8000-00000000b07a", "The tenant does not know the app.")]
    [InlineData("MicrosoftAppType", "MultiTenant", "There is no such tenant.")]
    public async Task What_is_wrong_is_named_with_its_repair_and_without_the_secret(string setting, string value, string finding)
    {
        _settings[setting] = value;

        var outcome = await ExamineAsync("--token");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains($"REPAIR\tToken\t{finding}", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Xq8~", outcome.Output + outcome.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_sign_in_service_out_of_reach_is_a_matter_of_the_network()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        _settings["ToChannelFromBotLoginUrl"] = $"https://localhost:{port}";

        var outcome = await ExamineAsync("--token");

        Assert.Contains("REPAIR\tToken\tlocalhost cannot be reached. Check network", outcome.Output, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(30, true, 0, "ok\tToken\tThe bot signs in")]
    [InlineData(30, false, 0, "REPAIR\tToken\tThe certificate is not one of the app's")]
    [InlineData(30, true, 60, "REPAIR\tToken\tThe request was signed at a time that is not now. Switch this machine's time synchronisation on.")]
    [InlineData(-1, true, 0, "REPAIR\tCredential\tThe certificate expired on")]
    public async Task A_certificate_signs_in_or_is_told_what_is_wrong_with_it(int daysLeft, bool isUploaded, int minutesAhead, string finding)
    {
        using var certificate = FakeEntra.MakeCertificate("bot", DateTimeOffset.UtcNow.AddDays(daysLeft));
        await File.WriteAllBytesAsync(_place.File("bot.pfx"), certificate.Export(X509ContentType.Pkcs12, "pw"));
        _settings["MicrosoftAppPassword"] = null;
        _settings["MicrosoftAppCertificatePath"] = _place.File("bot.pfx");
        _settings["MicrosoftAppCertificatePassword"] = "pw";
        _entra.Uploaded = isUploaded ? Thumbprint(certificate) : "another";
        _entra.Ahead = TimeSpan.FromMinutes(minutesAhead);

        var outcome = await ExamineAsync("--token");

        Assert.Contains(outcome.Output.Split('\n'), row => row.StartsWith(finding, StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_certificate_with_a_wrong_password_is_told_before_anything_starts()
    {
        using var certificate = FakeEntra.MakeCertificate("bot", DateTimeOffset.UtcNow.AddDays(30));
        await File.WriteAllBytesAsync(_place.File("bot.pfx"), certificate.Export(X509ContentType.Pkcs12, "pw"));
        _settings["MicrosoftAppPassword"] = null;
        _settings["MicrosoftAppCertificatePath"] = _place.File("bot.pfx");
        _settings["MicrosoftAppCertificatePassword"] = "not-pw";

        var outcome = await ExamineAsync("--token");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("MicrosoftAppCertificatePassword is wrong", outcome.Errors, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData(true, "ok\tToken\tThe bot signs in: a token was obtained from the machine's managed identity")]
    [InlineData(false, "REPAIR\tToken\tThis machine has no managed identity with this MicrosoftAppId.")]
    public async Task A_managed_identity_is_asked_for_on_the_machine(bool hasIdentity, string finding)
    {
        _settings["MicrosoftAppType"] = "UserAssignedMSI";
        _settings["MicrosoftAppPassword"] = null;
        _settings["IDENTITY_ENDPOINT"] = _entra.IdentityEndpoint;
        _settings["IDENTITY_HEADER"] = "x";
        _entra.HasIdentity = hasIdentity;

        var outcome = await ExamineAsync("--token");

        Assert.Contains(finding, outcome.Output, StringComparison.Ordinal);
    }

    private Task<Outcome> ExamineAsync(params string[] options) => CommandLine.RunAsync(
        _place.Folder, _settings, ["doctor", .. options, "--corpus", TestPlace.Articles, "--set", $"Retrieval:DataFolder={_place.File("data")}"]);

    private static string Thumbprint(X509Certificate2 certificate) =>
        Convert.ToBase64String(SHA256.HashData(certificate.RawData)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
