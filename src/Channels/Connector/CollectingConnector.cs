using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Connector;

/// <summary>Keeps the replies of a request that expects them in its response; nothing is sent anywhere.</summary>
internal sealed class CollectingConnector(Activity received) : IConnector
{
    private readonly List<OutgoingActivity> _replies = [];

    public IReadOnlyList<OutgoingActivity> Replies
    {
        get
        {
            lock (_replies)
                return [.. _replies];
        }
    }

    public Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        lock (_replies)
        {
            _replies.Add(activity.InReplyTo(received));
            return Task.FromResult<string?>(null);
        }
    }

    public Task<string?> StreamAsync(OutgoingActivity activity, CancellationToken cancellationToken) => SendAsync(activity, cancellationToken);

    public Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A collected reply has no id to replace it by.");
}
