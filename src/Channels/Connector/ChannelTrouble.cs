using Azure.Identity;
using Microsoft.Bot.Schema;
using Polly;

namespace ArticleBot.Channels.Connector;

/// <summary>Tells a channel that is down for a while from one that has said no.</summary>
internal static class ChannelTrouble
{
    /// <summary>
    /// Whether the same reply may be taken later: the channel cannot be reached, is left alone for a moment, or the bot cannot sign in to it now.
    /// </summary>
    public static bool IsTemporary(Exception exception) => exception switch
    {
        ErrorResponseException refusal => refusal.IsTemporary(),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => false,
        HttpRequestException or ExecutionRejectedException or AuthenticationFailedException => true,
        _ => false,
    };
}
