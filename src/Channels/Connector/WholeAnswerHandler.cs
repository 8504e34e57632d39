namespace ArticleBot.Channels.Connector;

/// <summary>Gives one attempt its time, from the first byte sent to the last byte read.</summary>
/// <remarks>
/// It lies inside the retries, so an answer that breaks off is an attempt that failed. A limit on the headers alone would let a channel that never
/// finishes its answer hold a conversation for ever. The time is the machine's own: the network keeps no other.
/// </remarks>
internal sealed class WholeAnswerHandler(TimeSpan longest) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(longest);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limited.Token);
            await response.Content.LoadIntoBufferAsync(ConnectorResilience.LongestAnswer, limited.Token);
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new HttpRequestException($"The channel gave no whole answer within {longest.TotalSeconds:0} seconds.", exception);
            throw;
        }
    }
}
