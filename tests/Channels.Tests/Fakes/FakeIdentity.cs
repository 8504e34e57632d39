using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>An identity server on loopback: publishes keys for channels and for Entra, and signs whatever a test wants signed.</summary>
internal sealed class FakeIdentity : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Set, string Kid, RSA Key, string[]? Endorsements)> _keys = [];
    private int _channelReads;

    private FakeIdentity(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    public bool IsDown { get; set; }

    /// <summary>How often the channels' keys were asked for.</summary>
    public int ChannelReads => _channelReads;

    public static async Task<FakeIdentity> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var identity = new FakeIdentity(app);
        app.MapGet("/{set}/metadata", identity.Metadata);
        app.MapGet("/{set}/keys", identity.Keys);
        await app.StartAsync();
        identity.Url = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        identity.Publish("channel", "channel-1", "msteams", "emulator", "webchat", "directline");
        identity.Publish("entra", "entra-1", endorsements: null);
        return identity;
    }

    /// <summary>Adds a key; without endorsements where the array is null.</summary>
    public RSA Publish(string set, string kid, params string[]? endorsements)
    {
        var key = RSA.Create(2048);
        lock (_keys)
            _keys.Add((set, kid, key, endorsements));
        return key;
    }

    public void Withdraw(string kid)
    {
        lock (_keys)
            _keys.RemoveAll(key => key.Kid == kid);
    }

    public RSA Key(string kid)
    {
        lock (_keys)
            return _keys.Single(key => key.Kid == kid).Key;
    }

    /// <summary>A token of any header and payload, signed with any key.</summary>
    public static string Sign(JsonObject header, JsonObject payload, RSA key, HashAlgorithmName? hash = null)
    {
        var content = $"{Encode(header)}.{Encode(payload)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(content), hash ?? HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{content}.{Base64UrlEncoder.Encode(signature)}";
    }

    public static string Encode(JsonNode part) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(part.ToJsonString()));

    public async ValueTask DisposeAsync()
    {
        // Disposing alone waits for connections that a client keeps open.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }

    private IResult Metadata(string set) => IsDown
        ? Results.StatusCode(500)
        : Results.Text(
            new JsonObject
            {
                ["issuer"] = $"{Url}/{set}",
                ["jwks_uri"] = $"{Url}/{set}/keys",
                ["id_token_signing_alg_values_supported"] = new JsonArray("RS256")
            }
                .ToJsonString(),
            "application/json");

    private IResult Keys(string set)
    {
        if (set == "channel")
            Interlocked.Increment(ref _channelReads);
        lock (_keys)
        {
            var keys = _keys.Where(key => key.Set == set).Select(key =>
            {
                var parameters = key.Key.ExportParameters(includePrivateParameters: false);
                var json = new JsonObject
                {
                    ["kty"] = "RSA",
                    ["use"] = "sig",
                    ["kid"] = key.Kid,
                    ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
                    ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
                };
                if (key.Endorsements is not null)
                    json["endorsements"] = new JsonArray([.. key.Endorsements.Select(name => JsonValue.Create(name))]);
                return json;
            });
            return Results.Text(new JsonObject { ["keys"] = new JsonArray([.. keys]) }.ToJsonString(), "application/json");
        }
    }
}
