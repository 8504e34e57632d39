using ArticleBot.Channels.Delivery;
using ArticleBot.Channels.Formats;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Teams;

/// <summary>Microsoft Teams: streams in chats of two, one edited message everywhere else.</summary>
internal sealed class TeamsChannel(TimeProvider time, ILogger<TeamsChannel> logger) : IChannel
{
    private const string Personal = "personal";

    /// <summary>One request a second and two minutes in all; a step in flight needs some of them.</summary>
    private static readonly StreamRules Rules =
        new(Patience: TimeSpan.FromMilliseconds(700), Pace: TimeSpan.FromSeconds(1.5), Rest: TimeSpan.FromSeconds(1), Longest: TimeSpan.FromSeconds(105));

    public IReadOnlyList<string> Ids { get; } = [ChannelIds.Msteams];

    public IReplyFormat Format { get; } = new TeamsFormat();

    /// <summary>A team or group would read a greeting with every member who joins; there Teams shows the prompt starters of the app package.</summary>
    public bool Greets(Activity update) => IsPersonal(update);

    public string Spoken(Activity message) => TeamsText.Of(message);

    public IDelivery Deliver(ITurnContext turn)
    {
        var typing = new TypingIndicator(turn, TypingIndicator.Lasts, time, logger);
        return IsPersonal(turn.Activity)
            ? new StreamedDelivery(turn, Format, typing, Rules, time, logger)
            : new EditedDelivery(turn, Format, typing, time, logger);
    }

    private static bool IsPersonal(Activity received) => received.Conversation?.ConversationType is Personal;
}
