using System.Net;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Connector;

/// <summary>What a channel's refusal says.</summary>
internal static class ChannelRefusal
{
    public static HttpStatusCode Status(this ErrorResponseException refusal) => refusal.Response?.StatusCode ?? 0;

    /// <summary>The channel's own word for it, or empty.</summary>
    public static string Code(this ErrorResponseException refusal) => refusal.Body?.Error?.Code ?? "";

    /// <summary>The channel's own sentence, or empty.</summary>
    public static string Detail(this ErrorResponseException refusal) => refusal.Body?.Error?.Message ?? "";

    /// <summary>The channel's name for the call, for a support case with it.</summary>
    public static string Operation(this ErrorResponseException refusal) =>
        refusal.Response?.Headers is { } headers && headers.TryGetValue("X-Correlating-OperationId", out var values) ? string.Join(' ', values) : "none";

    /// <summary>Whether the channel may take the same request a little later.</summary>
    public static bool IsTemporary(this ErrorResponseException refusal) => IsTemporaryStatus(refusal.Status());

    /// <summary>412 is a conversation that is being written to, as the channels' documentation lists it beside the usual ones.</summary>
    public static bool IsTemporaryStatus(HttpStatusCode status) => status is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
