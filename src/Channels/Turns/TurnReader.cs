using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Turns;

/// <summary>Reads a turn from an activity: who, where, on which day.</summary>
internal sealed class TurnReader(TimeProvider time)
{
    /// <summary>The turn with these words.</summary>
    public Turn Read(ITurnContext turn, string words) => Read(turn.Activity, words) with { HostReachedAt = turn.TurnState.Get<HostAddress>()?.Root };

    private Turn Read(Activity received, string words) => new()
    {
        ChannelId = received.ChannelId ?? "",
        ConversationId = received.Conversation.Id,
        UserId = received.From?.Id ?? "",
        Text = words,
        Today = LocalDay(received),
        Locale = received.Locale,
    };

    private DateOnly LocalDay(Activity received)
    {
        if (received.LocalTimestamp is { } local)
            return DateOnly.FromDateTime(local.DateTime);
        var now = time.GetUtcNow();
        return received.LocalTimezone is { Length: > 0 } name && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)
            : DateOnly.FromDateTime(now.UtcDateTime);
    }
}
