using System.Collections.Concurrent;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Answers as the test says, and notes what it was asked.</summary>
internal sealed class ScriptedHandler : ITurnHandler
{
    public ConcurrentQueue<Turn> Turns { get; } = new();

    public ConcurrentQueue<Turn> Greeted { get; } = new();

    public ConcurrentQueue<Feedback> Feedback { get; } = new();

    public ConcurrentQueue<string> Forgotten { get; } = new();

    public ConcurrentQueue<string> Ended { get; } = new();

    public Func<Turn, IReplyProgress, CancellationToken, Task<Reply>> OnReply { get; set; } =
        (turn, _, _) => Task.FromResult(Replies.Said($"You said: {turn.Text}"));

    public Task<Reply> ReplyAsync(Turn turn, IReplyProgress progress, CancellationToken cancellationToken)
    {
        Turns.Enqueue(turn);
        return OnReply(turn, progress, cancellationToken);
    }

    public Task<Reply> GreetAsync(Turn turn, CancellationToken cancellationToken)
    {
        Greeted.Enqueue(turn);
        return Task.FromResult(Replies.Said("Hello, ask me about the articles."));
    }

    public Task ForgetAsync(string channelId, string userId, CancellationToken cancellationToken)
    {
        Forgotten.Enqueue($"{channelId}/{userId}");
        return Task.CompletedTask;
    }

    public Task EndAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        Ended.Enqueue($"{channelId}/{conversationId}");
        return Task.CompletedTask;
    }

    public Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken)
    {
        Feedback.Enqueue(feedback);
        return Task.CompletedTask;
    }
}
