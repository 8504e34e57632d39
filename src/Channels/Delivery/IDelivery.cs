using ArticleBot.Channels.Turns;

namespace ArticleBot.Channels.Delivery;

/// <summary>Brings one reply to one conversation, in the steps that its channel can show.</summary>
internal interface IDelivery : IReplyProgress, IAsyncDisposable
{
    /// <summary>Cancelled when the person pressed Stop: then nothing more is sent, and there is nothing to finish.</summary>
    CancellationToken Stopped { get; }

    /// <summary>Shows that the bot is at work.</summary>
    void Start(CancellationToken cancellationToken);

    /// <summary>Sends the finished reply.</summary>
    /// <returns>The id the channel gave it, or null.</returns>
    Task<string?> FinishAsync(Reply reply, CancellationToken cancellationToken);
}
