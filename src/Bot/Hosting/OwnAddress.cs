using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace ArticleBot.Bot.Hosting;

/// <summary>The address at which this host answers browsers on this machine.</summary>
internal sealed class OwnAddress(IServiceProvider services)
{
    /// <summary>Such as <c>http://localhost:3978</c>, without a slash at the end; null before the host listens.</summary>
    public string? Find()
    {
        // The server is asked for late: the verbs that serve nothing never start one.
        var addresses = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses;
        if (addresses is null || addresses.Count == 0)
            return null;
        var address = BindingAddress.Parse(addresses.FirstOrDefault(a => a.StartsWith("http:", StringComparison.Ordinal)) ?? addresses.First());
        var host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" or "127.0.0.1" or "[::1]" ? "localhost" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }
}
