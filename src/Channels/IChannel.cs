using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels;

/// <summary>All that is particular about one channel. A new channel is a folder with one of these and a line in <see cref="ChannelsServices"/>.</summary>
internal interface IChannel
{
    /// <summary>The channelIds it answers to; none for the one that takes every channel nobody else knows.</summary>
    IReadOnlyList<string> Ids { get; }

    /// <summary>How a reply looks.</summary>
    IReplyFormat Format { get; }

    /// <summary>Whether a developer sees what is sent as a trace; people elsewhere would read what they did not ask for.</summary>
    bool ShowsTraces => false;

    /// <summary>Whether somebody who joined is greeted in this conversation.</summary>
    bool Greets(Activity update) => true;

    /// <summary>The person's own words, without what the channel puts around them.</summary>
    string Spoken(Activity message) => SpokenText.Of(message);

    /// <summary>The best way to bring a reply to where the turn came from.</summary>
    IDelivery Deliver(ITurnContext turn);
}
