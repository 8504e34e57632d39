using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Channels.Tests.SignIn;

/// <summary>Who may speak to a bot that has an app id.</summary>
public sealed class TokenTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    public static TheoryData<string> Forged => [.. ForgedTokens.All.Keys];

    public static TheoryData<string> Honest => [.. HonestTokens.Keys];

    private static readonly Dictionary<string, Func<RegisteredBot, string>> HonestTokens = new()
    {
        ["channel"] = bot => bot.ChannelToken(),
        ["channel, RS384"] = bot =>
            FakeIdentity.Sign(RegisteredBot.Header(algorithm: "RS384"), bot.ChannelClaims(), bot.Identity.Key("channel-1"), HashAlgorithmName.SHA384),
        ["channel, RS512"] = bot =>
            FakeIdentity.Sign(RegisteredBot.Header(algorithm: "RS512"), bot.ChannelClaims(), bot.Identity.Key("channel-1"), HashAlgorithmName.SHA512),
        ["channel, our clock is slow"] = bot => Channel(bot, bot.ChannelClaims().With("nbf", bot.Seconds(240))),
        ["channel, our clock is fast"] = bot => Channel(bot, bot.ChannelClaims().With("nbf", bot.Seconds(-3600)).With("exp", bot.Seconds(-240))),
        ["channel, without nbf"] = bot => Channel(bot, bot.ChannelClaims().With("nbf", null)),
        ["channel, several audiences"] = bot => Channel(bot, bot.ChannelClaims().With("aud", new JsonArray("other", RegisteredBot.AppId))),
        ["Emulator 3.1, version 1"] = bot => Entra(bot, bot.EntraClaims("1.0", "d6d49420-f39b-4df7-a1dc-d59a935871db")),
        ["Emulator 3.1, version 2"] = bot => Entra(bot, bot.EntraClaims("2.0", "d6d49420-f39b-4df7-a1dc-d59a935871db")),
        ["Emulator 3.2, version 1"] = bot => Entra(bot, bot.EntraClaims("1.0", "f8cdef31-a31e-4b4a-93e4-5f571e91255a")),
        ["Emulator 3.2, version 2"] = bot => Entra(bot, bot.EntraClaims("2.0", "f8cdef31-a31e-4b4a-93e4-5f571e91255a")),
        ["Agents tools, version 2"] = bot => Entra(bot, bot.EntraClaims("2.0", "69e9b82d-4842-4902-8d1e-abc5b98a55e8")),
        ["our tenant, version 1"] = bot => Entra(bot, bot.EntraClaims("1.0")),
        ["our tenant, version 2"] = bot => Entra(bot, bot.EntraClaims("2.0")),
        ["our tenant, version empty"] = bot => Entra(bot, bot.EntraClaims("1.0").With("ver", "")),
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task An_honest_token_is_accepted_and_the_reply_carries_the_bots_own_token(string kind)
    {
        var response = await bot.PostAsync(HonestTokens[kind](bot));
        var reply = await bot.Channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("Bearer app-token", reply.Headers["Authorization"]);
    }

    [Theory]
    [MemberData(nameof(Forged))]
    public async Task A_forged_or_damaged_token_is_refused(string kind)
    {
        var turns = bot.Bot.Handler.Turns.Count;

        var response = await bot.PostAsync(ForgedTokens.All[kind](bot));

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden });
        Assert.Equal("""{"error":{"code":"X","message":"The request was refused."}}""".Replace("X", response.StatusCode.ToString(), StringComparison.Ordinal),
            await response.Content.ReadAsStringAsync());
        Assert.Equal(turns, bot.Bot.Handler.Turns.Count);
    }

    [Fact]
    public void There_are_at_least_sixty_forged_and_nine_honest_kinds()
    {
        Assert.True(ForgedTokens.All.Count >= 60);
        Assert.True(HonestTokens.Count >= 9);
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    [InlineData("Bearer")]
    public async Task Another_scheme_is_refused(string prefix)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Incoming.Message(bot.Channel.Url, "x", "msteams").ToJsonString(), Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Authorization", prefix + bot.ChannelToken());

        var response = await bot.Bot.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_request_without_a_token_is_told_only_that_it_needs_one()
    {
        var response = await bot.PostAsync(token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(new AuthenticationHeaderValue("Bearer"), Assert.Single(response.Headers.WwwAuthenticate));
    }

    [Theory]
    [InlineData("slack", HttpStatusCode.Forbidden)]
    [InlineData("MSTEAMS", HttpStatusCode.Forbidden)]
    [InlineData("webchat", HttpStatusCode.Accepted)]
    [InlineData(null, HttpStatusCode.Accepted)]
    public async Task A_key_speaks_only_for_the_channels_it_is_endorsed_for(string? channelId, HttpStatusCode expected)
    {
        var response = await bot.PostAsync(bot.ChannelToken(), channelId);

        Assert.Equal(expected, response.StatusCode);
        if (expected is HttpStatusCode.Accepted)
            await bot.Channel.NextMessageAsync();
    }

    [Fact]
    public async Task The_app_service_extension_is_not_offered()
    {
        var response = await bot.PostAsync(Entra(bot, bot.EntraClaims()), "AseChannel");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_government_cloud_has_its_own_issuers()
    {
        var settings = new Dictionary<string, string?>(bot.Settings) { ["ChannelService"] = "https://botframework.azure.us" };
        await using var government = await StartAsync(settings);
        var channel = Channel(bot, bot.ChannelClaims().With("iss", "https://api.botframework.us"));
        var emulator = Entra(bot, bot.EntraClaims().With("iss", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0"));
        var activity = Incoming.Message(bot.Channel.Url, "x", "msteams", conversationId: "gov");

        var accepted = await government.PostAsync(activity.With("id", null).ToJsonString(), channel);
        var acceptedToo = await government.PostAsync(activity.ToJsonString(), emulator);
        var refused = await government.PostAsync(activity.ToJsonString(), bot.ChannelToken());

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, acceptedToo.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_token_of_a_verified_caller_may_still_not_send_the_bots_token_over_plain_http()
    {
        var token = Channel(bot, bot.ChannelClaims().With("serviceurl", "http://smba.example/"));

        var response = await bot.Bot.PostAsync(Incoming.Message("http://smba.example/", "x", "msteams").ToJsonString(), token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Service_hosts_can_be_restricted()
    {
        var settings = new Dictionary<string, string?>(bot.Settings)
        {
            ["Channels:ServiceHosts:0"] = "*.botframework.com",
            ["Channels:ServiceHosts:1"] = "smba.trafficmanager.net",
        };
        await using var strict = await StartAsync(settings);
        var token = Channel(bot, bot.ChannelClaims().With("serviceurl", "https://botframework.com.evil.example/"));

        var response = await strict.PostAsync(Incoming.Message("https://botframework.com.evil.example/", "x", "msteams").ToJsonString(), token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static string Channel(RegisteredBot bot, JsonObject claims) => FakeIdentity.Sign(RegisteredBot.Header(), claims, bot.Identity.Key("channel-1"));

    private static string Entra(RegisteredBot bot, JsonObject claims) =>
        FakeIdentity.Sign(RegisteredBot.Header("entra-1"), claims, bot.Identity.Key("entra-1"));

    private Task<BotHost> StartAsync(Dictionary<string, string?> settings) => BotHost.StartAsync(settings, "Production", services => services
        .AddSingleton<TimeProvider>(bot.Clock)
        .AddSingleton<IAppToken>(bot.Bot.Services.GetRequiredService<IAppToken>()));
}
