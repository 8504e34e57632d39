using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Formats;
using ArticleBot.Channels.WebChat;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.Turns;

/// <summary>Reads thumbs from the three places where channels put them: Teams' form, Web Chat's event, message reactions.</summary>
internal sealed class FeedbackReader(ISentReplies sentReplies)
{
    /// <summary>Comments beyond this are cut.</summary>
    public const int LongestComment = 2000;

    /// <summary>The thumbs in an event or a message reaction.</summary>
    public async ValueTask<IReadOnlyList<Feedback>> ReadAsync(Activity received, CancellationToken cancellationToken)
    {
        if (received.Type is not ActivityTypes.MessageReaction)
            return [.. (received.Entities ?? []).Select(FeedbackActions.Read).OfType<(string ReplyId, bool IsPositive)>().Take(1)
                .Select(thumb => Create(received, thumb.ReplyId, thumb.IsPositive, Cut((received.Value as JToken).Text("feedbackText"))))];

        if (received.ReplyToId is not { Length: > 0 })
            return [];
        var reply = await ReplyIdAsync(received, cancellationToken);
        return [.. (received.ReactionsAdded ?? []).Select(reaction => IsPositive(reaction.Type)).OfType<bool>()
            .Select(isPositive => Create(received, reply, isPositive, comment: null)).Take(1)];
    }

    /// <summary>The thumb in Teams' <c>message/submitAction</c>, or null when the value is not one.</summary>
    public async ValueTask<Feedback?> ReadSubmittedAsync(Activity invoke, CancellationToken cancellationToken)
    {
        var value = invoke.Value as JToken;
        if (value.Member("actionValue") is not { } action || invoke.ReplyToId is not { Length: > 0 } || value.Text("actionName") is not "feedback")
            return null;

        bool? isPositive = action.Text("reaction") switch { "like" => true, "dislike" => false, _ => null };
        return isPositive is { } thumb
            ? Create(invoke, await ReplyIdAsync(invoke, cancellationToken), thumb, Comment(action.Text("feedback")))
            : null;
    }

    private async ValueTask<string> ReplyIdAsync(Activity received, CancellationToken cancellationToken) =>
        await sentReplies.FindAsync(received.ChannelId ?? "", received.Conversation!.Id!, received.ReplyToId!, cancellationToken) ?? received.ReplyToId!;

    private static Feedback Create(Activity received, string replyId, bool isPositive, string? comment) =>
        new(received.ChannelId ?? "", received.Conversation!.Id!, received.From?.Id ?? "", replyId, isPositive, comment);

    private static bool? IsPositive(string? reaction) => reaction switch
    {
        "like" or "heart" or "plusOne" => true,
        "dislike" or "sad" or "angry" => false,
        _ => null,
    };

    /// <summary>Teams writes the form as JSON inside a string.</summary>
    private static string? Comment(string? form)
    {
        if (string.IsNullOrWhiteSpace(form))
            return null;

        try
        {
            return Cut(JToken.Parse(form).Text("feedbackText"));
        }
        catch (JsonException)
        {
            return Cut(form);
        }
    }

    private static string? Cut(string? comment) => string.IsNullOrWhiteSpace(comment) ? null : PlainWords.Cut(comment.Trim(), LongestComment);
}
