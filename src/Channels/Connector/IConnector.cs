using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Connector;

/// <summary>The way back to one conversation.</summary>
internal interface IConnector
{
    /// <summary>Sends an activity as a reply to what was received.</summary>
    /// <returns>The id the channel gave it, or null.</returns>
    /// <exception cref="ConnectorException">The channel refused it.</exception>
    Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken);

    /// <summary>Sends the next part of a stream; streams are posted to the conversation, not as replies.</summary>
    Task<string?> StreamAsync(OutgoingActivity activity, CancellationToken cancellationToken);

    /// <summary>Replaces an activity sent before.</summary>
    Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken cancellationToken);
}
