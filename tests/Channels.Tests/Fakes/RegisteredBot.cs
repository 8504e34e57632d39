using System.Text.Json.Nodes;
using ArticleBot.Channels.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>A bot with an app id in Production, its identity server and a channel.</summary>
public sealed class RegisteredBot : IAsyncLifetime
{
    public const string AppId = "6b7e1d2c-0000-4000-8000-00000000b07a";
    public const string Tenant = "11111111-2222-4333-8444-555555555555";
    public const string Issuer = "https://api.botframework.com";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 20, 0, 0, TimeSpan.Zero));

    internal BotHost Bot { get; private set; } = null!;

    internal FakeIdentity Identity { get; private set; } = null!;

    internal FakeChannel Channel { get; private set; } = null!;

    internal Dictionary<string, string?> Settings { get; } = new()
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = AppId,
        ["MicrosoftAppPassword"] = "not-a-real-secret",
        ["MicrosoftAppTenantId"] = Tenant,
    };

    public async Task InitializeAsync()
    {
        Identity = await FakeIdentity.StartAsync();
        Channel = await FakeChannel.StartAsync();
        Settings["ToBotFromChannelOpenIdMetadataUrl"] = $"{Identity.Url}/channel/metadata";
        Settings["ToBotFromEmulatorOpenIdMetadataUrl"] = $"{Identity.Url}/entra/metadata";
        Bot = await BotHost.StartAsync(Settings, "Production", services => services
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IAppToken, FixedAppToken>());
    }

    public async Task DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Identity.DisposeAsync();
    }

    internal static JsonObject Header(string kid = "channel-1", string algorithm = "RS256") => new() { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = kid };

    internal JsonObject ChannelClaims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = Channel.Url,
        ["nbf"] = Seconds(-60),
        ["exp"] = Seconds(3600),
    };

    internal JsonObject EntraClaims(string version = "2.0", string tenant = Tenant) => new()
    {
        ["iss"] = version == "2.0" ? $"https://login.microsoftonline.com/{tenant}/v2.0" : $"https://sts.windows.net/{tenant}/",
        ["aud"] = AppId,
        ["ver"] = version,
        [version == "2.0" ? "azp" : "appid"] = AppId,
        ["tid"] = tenant,
        ["nbf"] = Seconds(-60),
        ["exp"] = Seconds(3600),
    };

    internal long Seconds(int fromNow) => Clock.GetUtcNow().ToUnixTimeSeconds() + fromNow;

    internal Task<HttpResponseMessage> PostAsync(string? token, string? channelId = "msteams") =>
        Bot.PostAsync(Incoming.Message(Channel.Url, "hello").With("channelId", channelId).ToJsonString(), token);

    internal string ChannelToken(string kid = "channel-1") => FakeIdentity.Sign(Header(kid), ChannelClaims(), Identity.Key(kid));

    private sealed class FixedAppToken : IAppToken
    {
        public ValueTask<string?> GetAsync(bool refresh, CancellationToken cancellationToken) => ValueTask.FromResult<string?>("app-token");
    }
}
