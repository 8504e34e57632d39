using System.Text.Json.Nodes;

namespace ArticleBot.Channels.Activities;

/// <summary>One activity as it leaves; a type of its own, so that nothing received is ever sent back by accident.</summary>
internal sealed record OutgoingActivity
{
    public required string Type { get; init; }

    /// <summary>Set only when an activity is replaced, and by the local Direct Line, which is the channel itself.</summary>
    public string? Id { get; init; }

    public string? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Locale { get; init; }

    public string? InputHint { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public IReadOnlyList<JsonObject>? Entities { get; init; }

    public JsonObject? ChannelData { get; init; }

    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? ValueType { get; init; }

    public JsonNode? Value { get; init; }

    /// <summary>Fills in who speaks to whom, as a reply to what was received.</summary>
    public OutgoingActivity InReplyTo(Activity received) => this with
    {
        ChannelId = received.ChannelId,
        ServiceUrl = received.ServiceUrl,
        // The Emulator reads from.name without looking whether there is a sender.
        From = (received.Recipient ?? new ChannelAccount()) with { Role = "bot" },
        Recipient = received.From,
        Conversation = received.Conversation,
        ReplyToId = received.Id,
        Locale = received.Locale,
    };
}
