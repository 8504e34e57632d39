using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ArticleBot.Channels.Tests.Fakes;
using Microsoft.IdentityModel.Tokens;

namespace ArticleBot.Channels.Tests.SignIn;

/// <summary>Tokens that must not be believed, each wrong in one way.</summary>
internal static class ForgedTokens
{
    private const string Foreign = "99999999-2222-4333-8444-555555555555";
    private static readonly RSA Stranger = RSA.Create(2048);

    /// <summary>Name to token; the token may be whatever can stand behind <c>Bearer</c>.</summary>
    public static Dictionary<string, Func<RegisteredBot, string>> All { get; } = Build();

    private static Dictionary<string, Func<RegisteredBot, string>> Build()
    {
        var all = new Dictionary<string, Func<RegisteredBot, string>>
        {
            ["empty"] = _ => "",
            ["one word"] = _ => "token",
            ["two dots"] = _ => "..",
            ["three words"] = _ => "a.b.c",
            ["five parts"] = bot => $"{bot.ChannelToken()}.x.y",
            ["four parts"] = bot => $"{bot.ChannelToken()}.x",
            ["no signature"] = bot => bot.ChannelToken()[..bot.ChannelToken().LastIndexOf('.')] + ".",
            ["no signature and no dot"] = bot => bot.ChannelToken()[..bot.ChannelToken().LastIndexOf('.')],
            ["half a signature"] = bot => bot.ChannelToken()[..^100],
            ["one bit of the signature"] = bot => Flip(bot.ChannelToken()),
            ["signature of zeros"] = bot => WithSignature(bot.ChannelToken(), new byte[256]),
            ["payload replaced"] = bot => WithPayload(bot.ChannelToken(), bot.ChannelClaims().With("aud", "someone else")),
            ["payload with more in it"] = bot => WithPayload(bot.ChannelToken(), bot.ChannelClaims().With("roles", "admin")),
            ["payload is no JSON"] = bot => Replace(bot.ChannelToken(), 1, "not json"),
            ["payload is an array"] = bot => Replace(bot.ChannelToken(), 1, "[]"),
            ["header is no JSON"] = bot => Replace(bot.ChannelToken(), 0, "not json"),
            ["header is null"] = bot => Replace(bot.ChannelToken(), 0, "null"),
            ["twenty thousand characters"] = bot => bot.ChannelToken() + new string('A', 20_000),
            ["spaces inside"] = bot => bot.ChannelToken().Replace(".", " . ", StringComparison.Ordinal),
            ["stranger's key under our kid"] = bot => FakeIdentity.Sign(RegisteredBot.Header(), bot.ChannelClaims(), Stranger),
            ["unknown kid"] = bot => FakeIdentity.Sign(RegisteredBot.Header("nobody"), bot.ChannelClaims(), Stranger),
            ["kid of Entra for a channel token"] = bot => FakeIdentity.Sign(RegisteredBot.Header("entra-1"), bot.ChannelClaims(), bot.Identity.Key("entra-1")),
            ["kid of the channel for an Entra token"] = bot => FakeIdentity.Sign(RegisteredBot.Header(), bot.EntraClaims(), bot.Identity.Key("channel-1")),
            ["kid is a path"] = bot => FakeIdentity.Sign(RegisteredBot.Header("../../etc/passwd"), bot.ChannelClaims(), Stranger),
            ["RS384 named, SHA-256 used"] = bot =>
                FakeIdentity.Sign(RegisteredBot.Header(algorithm: "RS384"), bot.ChannelClaims(), bot.Identity.Key("channel-1")),
            ["ES256 named"] = bot => FakeIdentity.Sign(RegisteredBot.Header(algorithm: "ES256"), bot.ChannelClaims(), bot.Identity.Key("channel-1")),
            ["unknown algorithm"] = bot => FakeIdentity.Sign(RegisteredBot.Header(algorithm: "XX256"), bot.ChannelClaims(), bot.Identity.Key("channel-1")),
            ["PS256"] = bot => Pss(bot),
            ["HS256 with the public key"] = bot => Hmac(bot, bot.Identity.Key("channel-1").ExportSubjectPublicKeyInfoPem()),
            ["HS256 with the app id"] = bot => Hmac(bot, RegisteredBot.AppId),
            ["HS256 with the kid"] = bot => Hmac(bot, "channel-1"),
            ["key inside the token"] = bot => FakeIdentity.Sign(RegisteredBot.Header("mine").With("jwk", Jwk(Stranger)), bot.ChannelClaims(), Stranger),
            ["address of a key inside the token"] = bot =>
                FakeIdentity.Sign(RegisteredBot.Header("mine").With("jku", "http://127.0.0.1:9/keys"), bot.ChannelClaims(), Stranger),
            ["another bot's token"] = bot => Channel(bot, "aud", "00000000-0000-4000-8000-000000000000"),
            ["audience of the service"] = bot => Channel(bot, "aud", "https://api.botframework.com"),
            ["audience empty"] = bot => Channel(bot, "aud", ""),
            ["audience missing"] = bot => Channel(bot, "aud", null),
            ["audience almost ours"] = bot => Channel(bot, "aud", RegisteredBot.AppId + " "),
            ["audience a number"] = bot => Channel(bot, "aud", 5),
            ["issuer missing"] = bot => Channel(bot, "iss", null),
            ["issuer empty"] = bot => Channel(bot, "iss", ""),
            ["issuer with a slash"] = bot => Channel(bot, "iss", "https://api.botframework.com/"),
            ["issuer in capitals"] = bot => Channel(bot, "iss", "https://API.botframework.com"),
            ["issuer by http"] = bot => Channel(bot, "iss", "http://api.botframework.com"),
            ["issuer of the other cloud"] = bot => Channel(bot, "iss", "https://api.botframework.us"),
            ["issuer of a neighbour"] = bot => Channel(bot, "iss", "https://api.botframework.com.evil.example"),
            ["issuer a list"] = bot => Channel(bot, "iss", new JsonArray("https://api.botframework.com")),
            ["expired six minutes ago"] = bot => Channel(bot, "exp", bot.Seconds(-360)),
            ["expired long ago"] = bot => Channel(bot, "exp", 1),
            ["expiry missing"] = bot => Channel(bot, "exp", null),
            ["expiry a word"] = bot => Channel(bot, "exp", "tomorrow"),
            ["valid in six minutes"] = bot => Channel(bot, "nbf", bot.Seconds(360)),
            ["begins after its end"] = bot => Channel(bot, "nbf", bot.Seconds(7200)),
            ["serviceurl missing"] = bot => Channel(bot, "serviceurl", null),
            ["serviceurl of elsewhere"] = bot => Channel(bot, "serviceurl", "https://evil.example/"),
            ["serviceurl with a slash more"] = bot => Channel(bot, "serviceurl", bot.Channel.Url + "/"),
            ["serviceurl in capitals"] = bot => Channel(bot, "serviceurl", bot.Channel.Url.ToUpperInvariant()),
            ["serviceurl a number"] = bot => Channel(bot, "serviceurl", 5),
            ["serviceUrl in camel case only"] = bot => FakeIdentity.Sign(
                RegisteredBot.Header(), bot.ChannelClaims().With("serviceurl", null).With("serviceUrl", bot.Channel.Url), bot.Identity.Key("channel-1")),
            ["foreign tenant, version 1"] = bot => Entra(bot.EntraClaims("1.0", Foreign), bot),
            ["foreign tenant, version 2"] = bot => Entra(bot.EntraClaims("2.0", Foreign), bot),
            ["our tenant without a slash"] = bot => Entra(bot.EntraClaims("1.0").With("iss", $"https://sts.windows.net/{RegisteredBot.Tenant}"), bot),
            ["the common tenant"] = bot => Entra(bot.EntraClaims().With("iss", "https://login.microsoftonline.com/common/v2.0"), bot),
            ["a government tenant"] = bot =>
                Entra(bot.EntraClaims().With("iss", "https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0"), bot),
            ["a skill, version 1"] = bot => Entra(bot.EntraClaims("1.0").With("appid", "00000000-0000-4000-8000-000000000000"), bot),
            ["a skill, version 2"] = bot => Entra(bot.EntraClaims().With("azp", "00000000-0000-4000-8000-000000000000"), bot),
            ["version missing"] = bot => Entra(bot.EntraClaims().With("ver", null), bot),
            ["version unknown"] = bot => Entra(bot.EntraClaims().With("ver", "3.0"), bot),
            ["version 2 with the claim of version 1"] = bot => Entra(bot.EntraClaims().With("azp", null).With("appid", RegisteredBot.AppId), bot),
            ["version 1 with the claim of version 2"] = bot => Entra(bot.EntraClaims("1.0").With("appid", null).With("azp", RegisteredBot.AppId), bot),
            ["own app, other audience"] = bot => Entra(bot.EntraClaims().With("aud", "https://graph.microsoft.com"), bot),
            ["own app, expired"] = bot => Entra(bot.EntraClaims().With("exp", bot.Seconds(-360)), bot),
            ["own app, signed by a stranger"] = bot => FakeIdentity.Sign(RegisteredBot.Header("entra-1"), bot.EntraClaims(), Stranger),
            ["unendorsed key for a channel token"] = bot =>
            {
                bot.Identity.Withdraw("bare");
                return FakeIdentity.Sign(RegisteredBot.Header("bare"), bot.ChannelClaims(), bot.Identity.Publish("channel", "bare", null));
            },
        };
        foreach (var spelling in new[] { "none", "None", "NONE", "" })
        {
            all[$"algorithm '{spelling}', unsigned"] = bot =>
                $"{FakeIdentity.Encode(RegisteredBot.Header(algorithm: spelling))}.{FakeIdentity.Encode(bot.ChannelClaims())}.";
        }

        return all;
    }

    private static string Channel(RegisteredBot bot, string claim, JsonNode? value) =>
        FakeIdentity.Sign(RegisteredBot.Header(), bot.ChannelClaims().With(claim, value), bot.Identity.Key("channel-1"));

    private static string Entra(JsonObject claims, RegisteredBot bot) =>
        FakeIdentity.Sign(RegisteredBot.Header("entra-1"), claims, bot.Identity.Key("entra-1"));

    private static string Flip(string token)
    {
        var signature = Base64UrlEncoder.DecodeBytes(token[(token.LastIndexOf('.') + 1)..]);
        signature[0] ^= 1;
        return WithSignature(token, signature);
    }

    private static string WithSignature(string token, byte[] signature) => $"{token[..token.LastIndexOf('.')]}.{Base64UrlEncoder.Encode(signature)}";

    private static string WithPayload(string token, JsonObject payload) => Replace(token, 1, payload.ToJsonString());

    private static string Replace(string token, int part, string text)
    {
        var parts = token.Split('.');
        parts[part] = Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));
        return string.Join('.', parts);
    }

    private static string Pss(RegisteredBot bot)
    {
        var content = $"{FakeIdentity.Encode(RegisteredBot.Header(algorithm: "PS256"))}.{FakeIdentity.Encode(bot.ChannelClaims())}";
        var signature = bot.Identity.Key("channel-1").SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    private static string Hmac(RegisteredBot bot, string secret)
    {
        var content = $"{FakeIdentity.Encode(RegisteredBot.Header(algorithm: "HS256"))}.{FakeIdentity.Encode(bot.ChannelClaims())}";
        return $"{content}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(content)))}";
    }

    private static JsonObject Jwk(RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!) };
    }
}
