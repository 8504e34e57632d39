namespace ArticleBot.Channels.Connector;

/// <summary>Mends what the SDK writes into headers: a conversation id raw, which no header takes beyond ASCII, and the machine's system and runtime, which are nobody's business.</summary>
internal sealed class HeaderHandler : DelegatingHandler
{
    private const string ConversationId = "x-ms-conversation-id";

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.NonValidated.TryGetValues(ConversationId, out var values))
        {
            var id = values.ToString();
            request.Headers.Remove(ConversationId);
            request.Headers.TryAddWithoutValidation(ConversationId, Uri.EscapeDataString(id));
        }

        request.Headers.UserAgent.Clear();
        request.Headers.UserAgent.ParseAdd("ArticleBot/1.0");
        return base.SendAsync(request, cancellationToken);
    }
}
