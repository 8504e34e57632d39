using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Formats;

/// <summary>Shows a reply as well as one channel can.</summary>
internal interface IReplyFormat
{
    /// <summary>The message for a reply; always within the channel's limits.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="isFinished">False for a reply that still grows: what belongs under a finished one is left out.</param>
    /// <param name="reader">Who reads it, for buttons that are one person's; null when nobody in particular.</param>
    /// <returns>A new activity each time: sending writes into it.</returns>
    Activity Format(Reply reply, bool isFinished, ChannelAccount? reader);
}
