using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Formats;

/// <summary>Further questions as buttons that ask them.</summary>
internal static class Suggestions
{
    public const int Most = 3;

    /// <summary>The buttons, or null when there is nothing to suggest.</summary>
    public static SuggestedActions? Create(Reply reply, ChannelAccount? reader)
    {
        CardAction[] actions = [.. reply.Suggestions.Select(PlainWords.Line).Where(question => question.Length > 0).Take(Most)
            .Select(question => new CardAction { Type = ActionTypes.ImBack, Title = question, Value = question })];
        return actions.Length == 0 ? null : new SuggestedActions { To = reader?.Id is { } id ? [id] : null, Actions = actions };
    }
}
