using System.Globalization;
using System.Text.Json;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;

namespace ArticleBot.Channels.DirectLine;

/// <summary>Answers within the process: the local Direct Line is channel and connector in one.</summary>
internal sealed class DirectLineConnector(DirectLineConversation conversation, Activity received, TimeProvider time) : IConnector
{
    public Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        var isKept = activity.Type is not ActivityTypes.Typing;
        lock (conversation.Gate)
        {
            var id = conversation.NextId(isKept);
            var json = JsonSerializer.SerializeToUtf8Bytes(
                Named(activity, id).InReplyTo(received) with { Id = id, Timestamp = Timestamp(time), ServiceUrl = null }, ActivityJson.Wire.OutgoingActivity);
            if (isKept)
                conversation.Append(json, speaker: null);
            else
                conversation.Pass(json);
            return Task.FromResult<string?>(id);
        }
    }

    public Task<string?> StreamAsync(OutgoingActivity activity, CancellationToken cancellationToken) => SendAsync(activity, cancellationToken);

    public Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Direct Line has no way to replace an activity.");

    /// <summary>
    /// A stream is named after its first piece, and a channel may say so at once. Web Chat 4.18 orders the pieces of a stream among each other and takes two first
    /// pieces without a name for pieces of one stream: it then shows the second answer above the first.
    /// </summary>
    private static OutgoingActivity Named(OutgoingActivity activity, string id)
    {
        if (activity.ChannelData is not { } members || !members.ContainsKey("streamType") || members.ContainsKey("streamId"))
            return activity;
        var named = members.DeepClone().AsObject();
        named["streamId"] = id;
        return activity with { ChannelData = named };
    }

    /// <summary>Now, as Azure writes it: UTC with seven digits.</summary>
    public static string Timestamp(TimeProvider time) => time.GetUtcNow().UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
