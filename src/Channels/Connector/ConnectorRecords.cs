using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Connector;

/// <summary>The id of what was created.</summary>
internal sealed record ResourceResponse(string? Id);

/// <summary>Asks a channel to open a conversation.</summary>
internal sealed record ConversationParameters
{
    public bool? IsGroup { get; init; }

    public ChannelAccount? Bot { get; init; }

    public IReadOnlyList<ChannelAccount>? Members { get; init; }

    public string? TopicName { get; init; }

    public string? TenantId { get; init; }

    public OutgoingActivity? Activity { get; init; }
}

/// <summary>A conversation that a channel has opened.</summary>
internal sealed record ConversationResource(string? Id, string? ActivityId, string? ServiceUrl);
