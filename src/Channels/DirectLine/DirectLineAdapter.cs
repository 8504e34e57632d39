using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Runs turns of the local Direct Line, which is channel and connector in one: what is sent is put into the conversation.</summary>
internal sealed class DirectLineAdapter : BotAdapter
{
    private readonly DirectLineConversations _conversations;
    private readonly TimeProvider _time;

    public DirectLineAdapter(TurnPipeline pipeline, DirectLineConversations conversations, TimeProvider time)
    {
        _conversations = conversations;
        _time = time;
        pipeline.Configure(this);
    }

    /// <summary>Runs one turn.</summary>
    public async Task RunAsync(DirectLineConversation conversation, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        turn.TurnState.Add(conversation);
        if (conversation.ReachedAt is { } address)
            turn.TurnState.Add(address);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        if (activity is { Type: ActivityTypes.DeleteUserData, From.Id: { Length: > 0 } userId })
            _conversations.Forget(userId);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var conversation = turnContext.TurnState.Get<DirectLineConversation>();
        return Task.FromResult(activities.Select(activity => new ResourceResponse(Append(conversation, activity))).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to replace an activity.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to delete an activity.");

    private string Append(DirectLineConversation conversation, Activity activity)
    {
        var isKept = activity.Type is not ActivityTypes.Typing;
        lock (conversation.Gate)
        {
            var id = conversation.NextId(isKept);
            Name(activity, id);
            activity.Id = id;
            activity.Timestamp = _time.GetUtcNow();
            activity.ServiceUrl = null;
            var json = ActivityJson.Write(activity);
            if (isKept)
                conversation.Append(json, speaker: null);
            else
                conversation.Pass(json);
            return id;
        }
    }

    /// <summary>
    /// A stream is named after its first piece, and a channel may say so at once. Web Chat 4.18 orders the pieces of a stream among each other and
    /// takes two first pieces without a name for pieces of one stream: it then shows the second answer above the first.
    /// </summary>
    private static void Name(Activity activity, string id)
    {
        if (StreamInfo.IsIn(activity) && activity.ChannelData is JObject members && !members.ContainsKey("streamId"))
            members["streamId"] = id;
    }
}
