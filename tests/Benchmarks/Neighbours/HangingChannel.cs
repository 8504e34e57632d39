using System.Net;
using System.Net.Sockets;

namespace ArticleBot.Benchmarks.Neighbours;

/// <summary>A channel's service that takes every connection and answers none.</summary>
internal sealed class HangingChannel : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> _held = [];

    public HangingChannel()
    {
        _listener.Start(1000);
        _ = HoldAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    public void Dispose()
    {
        _listener.Dispose();
        foreach (var client in _held)
            client.Dispose();
    }

    private async Task HoldAsync()
    {
        try
        {
            while (true)
                _held.Add(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It was closed.
        }
    }
}
