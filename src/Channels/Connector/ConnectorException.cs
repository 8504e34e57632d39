using System.Net;

namespace ArticleBot.Channels.Connector;

/// <summary>A channel refused a request.</summary>
internal sealed class ConnectorException(HttpStatusCode status, string code, string message)
    : Exception($"The channel answered {(int)status} {code}: {message}")
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>The channel's own word for it, or empty.</summary>
    public string Code { get; } = code;

    /// <summary>The channel's own sentence, or empty.</summary>
    public string Detail { get; } = message;
}
