using System.Net;

namespace ArticleBot.Channels.Connector;

/// <summary>A channel refused a request.</summary>
internal sealed class ConnectorException(HttpStatusCode status, string code, string message)
    : Exception($"The channel answered {(int)status} {code}: {message}")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>Whether the channel may take the same request a little later.</summary>
    public bool IsTemporary => IsTemporaryStatus(Status);

    /// <summary>The channel's own word for it, or empty.</summary>
    public string Code { get; } = code;

    /// <summary>The channel's own sentence, or empty.</summary>
    public string Detail { get; } = message;

    /// <summary>412 is a conversation that is being written to, as the channels' documentation lists it beside the usual ones.</summary>
    public static bool IsTemporaryStatus(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
