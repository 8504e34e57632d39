using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace ArticleBot.Channels.DirectLine;

/// <summary><c>GET /conversations/{id}/stream</c>: the socket; its ticket in the address is the only credential a browser can send.</summary>
internal sealed class DirectLineStreams(DirectLineTokens tokens, DirectLineConversations conversations, IHostApplicationLifetime lifetime)
{
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

        if (conversations.Find(id!) is not { } conversation)
        {
            await RefuseAsync(context, DirectLineRefusal.NotFound);
            return;
        }

        _ = long.TryParse(context.Request.Query["watermark"], NumberStyles.None, CultureInfo.InvariantCulture, out var watermark);
        using var webSocket = await context.WebSockets.AcceptWebSocketAsync();
        var socket = new DirectLineSocket(webSocket);
        conversation.Attach(socket, watermark);
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
            await socket.RunAsync(either.Token);
        }
        finally
        {
            conversation.Detach(socket);
        }
    }

    private static Task RefuseAsync(HttpContext context, DirectLineRefusal refusal) => context.RefuseAsync(refusal.Status, refusal.Code, refusal.Message);
}
