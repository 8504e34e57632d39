namespace ArticleBot.Channels.Turns;

/// <summary>What the bot does with what people say; the one thing this room needs from outside.</summary>
public interface ITurnHandler
{
    /// <summary>Answers a message.</summary>
    /// <param name="turn">What was said, by whom and where.</param>
    /// <param name="progress">Told of an unfinished reply, for channels that stream; the returned reply replaces it.</param>
    /// <param name="cancellationToken">The person pressed Stop, or the host shuts down.</param>
    Task<Reply> ReplyAsync(Turn turn, IReplyProgress progress, CancellationToken cancellationToken);

    /// <summary>The greeting for somebody who joined a conversation.</summary>
    Task<Reply> GreetAsync(Turn turn, CancellationToken cancellationToken);

    /// <summary>Erases everything kept about a person.</summary>
    Task ForgetAsync(string channelId, string userId, CancellationToken cancellationToken);

    /// <summary>A conversation has ended, or the bot was removed from it: what it remembers of its course may go.</summary>
    Task EndAsync(string channelId, string conversationId, CancellationToken cancellationToken);

    /// <summary>Takes a thumb up or down on an earlier reply.</summary>
    Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken);
}

/// <summary>Told of a reply that is not finished yet.</summary>
public interface IReplyProgress
{
    /// <summary>The bot is working on it; a short text such as "Searching 212 articles…".</summary>
    ValueTask InformAsync(string status, CancellationToken cancellationToken);

    /// <summary>The reply so far: every sentence in it has passed the check.</summary>
    ValueTask ShowAsync(Reply soFar, CancellationToken cancellationToken);
}
