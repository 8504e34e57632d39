using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels.Delivery;

/// <summary>The two ways a delivery speaks through its turn. A turn writes into what it sends, so nothing is sent twice: it is made anew.</summary>
internal static class Sending
{
    /// <summary>Sends an activity.</summary>
    /// <returns>The id the channel gave it, or null.</returns>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public static async Task<string?> SendAsync(this ITurnContext turn, Activity activity, CancellationToken cancellationToken) =>
        await turn.SendActivityAsync(activity, cancellationToken) is { Id: { Length: > 0 } id } ? id : null;

    /// <summary>Keeps the id of the message in which an unfinished reply is shown: whoever finishes the turn replaces it.</summary>
    public static ValueTask RememberMessageAsync(this ITurnContext turn, string id, CancellationToken cancellationToken) =>
        turn.TurnState.Get<TurnProgress>()?.ShownAsync(id, cancellationToken) ?? ValueTask.CompletedTask;

    /// <summary>Replaces an activity sent before.</summary>
    /// <exception cref="ErrorResponseException">The channel refused it.</exception>
    public static Task UpdateAsync(this ITurnContext turn, string activityId, Activity activity, CancellationToken cancellationToken)
    {
        activity.Id = activityId;
        return turn.UpdateActivityAsync(activity, cancellationToken);
    }
}
