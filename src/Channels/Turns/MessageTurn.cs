using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Delivery;
using ArticleBot.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Turns;

/// <summary>Answers a message: whatever happens to the handler, what was begun on the screen is finished, by the reply or by an apology.</summary>
internal sealed class MessageTurn(
    Composing composing,
    ChannelTable channels,
    ISentReplies sentReplies,
    TurnReader reader,
    ILogger<MessageTurn> logger)
{
    /// <summary>Answers a new message.</summary>
    public Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var channel = channels.Of(turn.Activity.ChannelId);
        return AnswerAsync(turn, channel, IsCollected(turn) ? Collected(turn, channel) : channel.Deliver(turn), cancellationToken);
    }

    /// <summary>Answers a message that was edited, in the place of its first answer.</summary>
    public async Task AnswerAgainAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var edited = turn.Activity;
        var channel = channels.Of(edited.ChannelId);
        if (channel.Spoken(edited).Length == 0)
            return;

        var first = edited.Id is { Length: > 0 } id
            ? await sentReplies.FindAsync(edited.ChannelId ?? "", edited.Conversation.Id, AnswerTo(id), cancellationToken)
            : null;
        if (first is null || IsCollected(turn))
            await AnswerAsync(turn, cancellationToken);
        else
            await AnswerAsync(turn, channel, new ReplacingDelivery(turn, channel.Format, first), cancellationToken);
    }

    private async Task AnswerAsync(ITurnContext turn, IChannel channel, IDelivery chosen, CancellationToken cancellationToken)
    {
        var received = turn.Activity;
        using var span = Telemetry.BeginTurn(channel);
        await using var delivery = chosen;
        var progress = turn.TurnState.Get<TurnProgress>();
        try
        {
            var (reply, failure) = progress?.Reply is { } composed
                ? (composed, null)
                : await ComposeAsync(turn, channel.Spoken(received), delivery, progress, cancellationToken);
            Telemetry.EndTurn(span, channel, failure);
            var shown = await SendAsync(delivery, received, reply, cancellationToken);
            if (progress is not null)
                await progress.FinishAsync();
            if (shown is { } activityId)
                await RememberAsync(received, activityId, reply, cancellationToken);
            if (channel.ShowsTraces)
                await TraceAsync(turn, reply, failure, cancellationToken);
        }
        catch (OperationCanceledException) when (delivery.Stopped.IsCancellationRequested)
        {
            logger.ReplyStopped();
        }
        catch (Exception exception) when (progress?.Reply is not null && ChannelTrouble.IsTemporary(exception))
        {
            logger.TypingNotShown(exception.Message);
            progress.IsOpen = true;
        }
    }

    private static async Task<string?> SendAsync(IDelivery delivery, Activity received, Reply reply, CancellationToken cancellationToken)
    {
        using var span = Telemetry.BeginSending(received.ServiceUrl);
        return await delivery.FinishAsync(reply, cancellationToken);
    }

    /// <summary>From here on the reply is kept, and only has to be sent.</summary>
    private async Task<(Reply Reply, Exception? Failure)> ComposeAsync(
        ITurnContext turn, string words, IDelivery delivery, TurnProgress? progress, CancellationToken cancellationToken)
    {
        using var stoppable = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, delivery.Stopped);
        delivery.Start(cancellationToken);
        var (reply, failure) = await ReplyAsync(turn, words, delivery, stoppable.Token, cancellationToken);
        if (progress is not null)
            await progress.ComposedAsync(reply, cancellationToken);
        return (reply, failure);
    }

    private async Task<(Reply Reply, Exception? Failure)> ReplyAsync(
        ITurnContext turn, string words, IDelivery delivery, CancellationToken stoppable, CancellationToken cancellationToken)
    {
        if (words.Length == 0 && HasFiles(turn.Activity))
            return (Reply.Said(Phrases.NoFiles), null);

        try
        {
            return (await composing.ReplyAsync(reader.Read(turn, words), delivery, stoppable), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && !delivery.Stopped.IsCancellationRequested)
        {
            logger.TurnFailed(exception);
            return (Reply.Said(exception is OperationCanceledException ? Phrases.TookTooLong : Phrases.WentWrong), exception);
        }
    }

    /// <summary>So that feedback finds the reply by the channel's id, and an edited message its answer.</summary>
    private async Task RememberAsync(Activity received, string activityId, Reply reply, CancellationToken cancellationToken)
    {
        var (channelId, conversationId) = (received.ChannelId ?? "", received.Conversation.Id);
        await sentReplies.AddAsync(channelId, conversationId, activityId, reply.Id, cancellationToken);
        if (received.Id is { Length: > 0 } id)
            await sentReplies.AddAsync(channelId, conversationId, AnswerTo(id), activityId, cancellationToken);
    }

    private static Task TraceAsync(ITurnContext turn, Reply reply, Exception? failure, CancellationToken cancellationToken)
    {
        if (failure is not null)
            return turn.TraceErrorAsync(failure, cancellationToken);
        return reply.Trace is { } trace
            ? turn.TraceAsync(
                "WhyThisAnswer", "Why this answer", "https://article-bot/schemas/answer-trace", ActivityJson.ReadText(trace.GetRawText()), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>A name that no channel gives an activity.</summary>
    private static string AnswerTo(string messageId) => $"answer to\n{messageId}";

    private static bool IsCollected(ITurnContext turn) => turn.Activity.DeliveryMode is DeliveryModes.ExpectReplies;

    private static PlainDelivery Collected(ITurnContext turn, IChannel channel) => new(turn, channel.Format, typing: null);

    /// <summary>Teams sends the words of a message once more as HTML; that is no file.</summary>
    private static bool HasFiles(Activity received) => received.Attachments?.Any(attachment => attachment.ContentType is not "text/html") ?? false;
}
