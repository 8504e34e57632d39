namespace ArticleBot.Channels.Turns;

/// <summary>How far one accepted turn has come; it travels with the turn. What the next process would have to know is kept at once.</summary>
internal sealed class TurnProgress(ITurnInbox inbox, KeptTurn turn)
{
    private bool _isFinished;

    /// <summary>The composed reply, or null before.</summary>
    public Reply? Reply { get; private set; } = turn.Reply;

    /// <summary>The message in which the unfinished reply is shown, or null.</summary>
    public string? MessageId { get; private set; } = turn.MessageId;

    /// <summary>Whether the turn has to be tried again, because its channel could not be reached or what it asks for could not be done.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The reply is composed: from now on it only has to be sent.</summary>
    public ValueTask ComposedAsync(Reply reply, CancellationToken cancellationToken)
    {
        Reply = reply;
        return inbox.KeepReplyAsync(turn, reply, cancellationToken);
    }

    /// <summary>The unfinished reply is shown in a message.</summary>
    public ValueTask ShownAsync(string messageId, CancellationToken cancellationToken)
    {
        MessageId = messageId;
        return inbox.KeepMessageAsync(turn, messageId, cancellationToken);
    }

    /// <summary>
    /// The turn is done, said as soon as its channel has taken the reply: if the process ended between the two, the next one would send the reply again.
    /// </summary>
    public ValueTask FinishAsync()
    {
        if (_isFinished)
            return ValueTask.CompletedTask;
        _isFinished = true;
        return inbox.FinishAsync(turn, CancellationToken.None);
    }
}
