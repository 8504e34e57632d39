using System.Globalization;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Channels.DirectLine;

/// <summary><c>GET /conversations/{id}/stream</c>: the socket; its ticket in the address is the only credential a browser can send.</summary>
internal sealed class DirectLineStreams(DirectLineTokens tokens, DirectLineConversations conversations, TurnQueue queue)
{
    /// <summary>How long a reader has to take what is left when the host stops.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await RefuseAsync(context, DirectLineRefusal.Bad("This address is for WebSockets."));
            return;
        }

        var id = (string?)context.Request.RouteValues["conversationId"];
        var (caller, isExpired) = await tokens.ReadAsync(context.Request.Query["t"].ToString(), TokenPurpose.Stream);
        if (caller is null || caller.ConversationId != id)
        {
            await RefuseAsync(context, isExpired ? DirectLineRefusal.Expired : DirectLineRefusal.BadToken);
            return;
        }

        if (!tokens.TryUseUp(caller))
        {
            await RefuseAsync(context, DirectLineRefusal.UsedTicket);
            return;
        }

        if (conversations.Find(id!) is not { } conversation)
        {
            await RefuseAsync(context, DirectLineRefusal.NotFound);
            return;
        }

        _ = long.TryParse(context.Request.Query["watermark"], NumberStyles.None, CultureInfo.InvariantCulture, out var watermark);
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        var socket = new DirectLineSocket(webSocket, conversations.Room);
        conversation.Attach(socket, watermark);
        try
        {
            // When the host stops, the reader still gets the answers to what was accepted.
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
            using var registration = queue.Drained.Register(() =>
            {
                socket.Close("ended");
                ended.CancelAfter(Farewell);
            });
            await socket.RunAsync(ended.Token);
        }
        finally
        {
            conversation.Detach(socket);
        }
    }

    private static Task RefuseAsync(HttpContext context, DirectLineRefusal refusal) => context.RefuseAsync(refusal.Status, refusal.Code, refusal.Message);
}
