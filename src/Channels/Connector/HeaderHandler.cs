using System.Net.Http.Headers;

namespace ArticleBot.Channels.Connector;

/// <summary>
/// Mends what the SDK writes into headers: a conversation's id raw, which no header takes beyond ASCII, and on some calls only; and the machine's
/// system and runtime, which are nobody's business.
/// </summary>
internal sealed class HeaderHandler : DelegatingHandler
{
    private const string ConversationId = "x-ms-conversation-id";
    private const string BeforeId = "/v3/conversations/";

    private static readonly ProductInfoHeaderValue OurName = new("ArticleBot", "1.0");

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(ConversationId);
        if (EncodedId(request.RequestUri!.AbsolutePath) is { } id)
            request.Headers.TryAddWithoutValidation(ConversationId, id);

        request.Headers.UserAgent.Clear();
        request.Headers.UserAgent.Add(OurName);
        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>The id as it stands in the address: percent-encoded, and thus ASCII.</summary>
    private static string? EncodedId(string path)
    {
        var start = path.LastIndexOf(BeforeId, StringComparison.Ordinal);
        return start < 0 ? null : path[(start + BeforeId.Length)..].Split('/')[0];
    }
}
