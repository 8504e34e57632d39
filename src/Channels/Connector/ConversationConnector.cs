using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Connector;

/// <summary>Answers an activity through the channel's connector service.</summary>
internal sealed class ConversationConnector(ConnectorClient client, ServiceAddress service, Activity received) : IConnector
{
    private readonly string _conversationId = received.Conversation!.Id!;

    public Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken) => received.Id is { Length: > 0 } id
        ? client.ReplyAsync(service, _conversationId, id, activity.InReplyTo(received), cancellationToken)
        : StreamAsync(activity, cancellationToken);

    public Task<string?> StreamAsync(OutgoingActivity activity, CancellationToken cancellationToken) =>
        client.SendAsync(service, _conversationId, activity.InReplyTo(received), cancellationToken);

    public Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        client.UpdateAsync(service, _conversationId, activityId, activity.InReplyTo(received), cancellationToken);
}
