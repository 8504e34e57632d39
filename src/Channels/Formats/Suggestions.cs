using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Formats;

/// <summary>Further questions as buttons that ask them.</summary>
internal static class Suggestions
{
    public const int Most = 3;

    /// <summary>The buttons, or null when there is nothing to suggest.</summary>
    public static SuggestedActions? Create(Reply reply, ChannelAccount? reader)
    {
        CardAction[] actions = [.. reply.Suggestions.Select(PlainWords.Line).Where(question => question.Length > 0).Take(Most)
            .Select(question => new CardAction("imBack", question, question))];
        return actions.Length == 0 ? null : new SuggestedActions { To = reader?.Id is { } id ? [id] : null, Actions = actions };
    }
}
