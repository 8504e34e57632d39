using System.Diagnostics.CodeAnalysis;

namespace ArticleBot.Channels.Connector;

/// <summary>Where a channel's connector listens, and whether it has earned the bot's token.</summary>
/// <remarks>The token is a master key. Only sign-in makes an address that carries it, from a serviceUrl it has checked.</remarks>
internal sealed record ServiceAddress
{
    private ServiceAddress(Uri url, bool carriesToken)
    {
        Url = url;
        CarriesToken = carriesToken;
    }

    public Uri Url { get; }

    public bool CarriesToken { get; }

    /// <summary>For the keyless bot on a developer's machine: no token, and nowhere but this machine.</summary>
    public static ServiceAddress Keyless(Uri url) => url.IsLoopback
        ? new ServiceAddress(url, carriesToken: false)
        : throw new ArgumentException("Without an app id only this machine may be called.", nameof(url));

    /// <summary>For a serviceUrl that came with a verified token.</summary>
    public static ServiceAddress Verified(Uri url) => new(url, carriesToken: url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);

    /// <summary>Reads a serviceUrl; relative ones, other schemes, user names, queries and fragments are refused.</summary>
    public static bool TryParse(string? serviceUrl, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
        && url is { UserInfo: "", Query: "", Fragment: "", Host.Length: > 0 };
}
