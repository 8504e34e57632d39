using System.Collections.Concurrent;
using ArticleBot.Channels.Connector;

namespace ArticleBot.Channels.SignIn;

/// <summary>Addresses that activities with a verified sender have named; only there the bot may speak first.</summary>
/// <remarks>A registered bot meets a handful of them: one for each region of each channel. Their number is bounded all the same.</remarks>
internal sealed class VerifiedAddresses
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<Uri, ServiceAddress> _known = new();

    public void Add(ServiceAddress service)
    {
        if (_known.Count < Most)
            _known.TryAdd(service.Url, service);
    }

    public ServiceAddress? Find(Uri url) => _known.GetValueOrDefault(url);
}
