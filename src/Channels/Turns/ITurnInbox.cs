namespace ArticleBot.Channels.Turns;

/// <summary>
/// Keeps what was accepted until it is done: a channel that was told 202 does not send again. What a process leaves unfinished, the next one takes up.
/// </summary>
/// <remarks>
/// Safe for many callers at once. Where nothing can be kept, as on a full disk, turns are worked on all the same, and only the process's end loses
/// them.
/// </remarks>
public interface ITurnInbox
{
    /// <summary>Keeps an activity, before its channel is told that it was accepted.</summary>
    ValueTask<Acceptance> AcceptAsync(AcceptedTurn turn, CancellationToken cancellationToken);

    /// <summary>Notes that a turn of an earlier process is begun again; one that ends every process must not be begun for ever.</summary>
    ValueTask BeginAgainAsync(KeptTurn turn, CancellationToken cancellationToken);

    /// <summary>Keeps a reply that is composed and not yet sent.</summary>
    ValueTask KeepReplyAsync(KeptTurn turn, Reply reply, CancellationToken cancellationToken);

    /// <summary>Keeps the id of the message that an unfinished reply is shown in, so that the finished one replaces it.</summary>
    ValueTask KeepMessageAsync(KeptTurn turn, string messageId, CancellationToken cancellationToken);

    /// <summary>The turn is done: its activity counts as seen, and its words are no longer kept.</summary>
    ValueTask FinishAsync(KeptTurn turn, CancellationToken cancellationToken);

    /// <summary>The unfinished turns of processes that have ended, oldest first; they are this process's from now on.</summary>
    ValueTask<IReadOnlyList<KeptTurn>> TakeOverAsync(CancellationToken cancellationToken);
}

/// <summary>What became of an activity that was offered to the inbox.</summary>
/// <param name="Verdict">Whether it is to be worked on.</param>
/// <param name="Turn">The turn to work on, if it is.</param>
public sealed record Acceptance(AcceptanceVerdict Verdict, KeptTurn? Turn);

/// <summary>Whether an activity is to be worked on.</summary>
public enum AcceptanceVerdict
{
    /// <summary>Nobody has seen it before.</summary>
    New,

    /// <summary>It is being worked on, or waits for it.</summary>
    Unfinished,

    /// <summary>It was done.</summary>
    Finished,
}

/// <summary>An activity that was accepted, with what the verdict on its sender needs to be remembered.</summary>
public sealed record AcceptedTurn
{
    /// <summary>The channel, such as <c>msteams</c>.</summary>
    public required string ChannelId { get; init; }

    /// <summary>The conversation, unique within the channel.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The activity, unique within the conversation; null from a channel that gives no ids.</summary>
    public required string? ActivityId { get; init; }

    /// <summary>Who sent it, unique within the channel.</summary>
    public required string UserId { get; init; }

    /// <summary>The activity's type.</summary>
    public required string Type { get; init; }

    /// <summary>Where replies go, as it was checked.</summary>
    public required Uri ServiceUrl { get; init; }

    /// <summary>Whether the sender showed a valid token; else it was a keyless sender on this machine.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>The activity as it came; null when its sender waits for the replies in the response, and nobody does after the process has ended.</summary>
    public required byte[]? Body { get; init; }
}

/// <summary>A turn that the inbox keeps.</summary>
/// <param name="Number">Rises in the order of acceptance; 0 when it could not be kept.</param>
/// <param name="Accepted">What came.</param>
public sealed record KeptTurn(long Number, AcceptedTurn Accepted)
{
    /// <summary>How often it was begun again after its process had ended.</summary>
    public int Resumed { get; init; }

    /// <summary>The reply that was composed and not sent, or null.</summary>
    public Reply? Reply { get; init; }

    /// <summary>The message in which the unfinished reply is shown, or null.</summary>
    public string? MessageId { get; init; }
}
