using System.Runtime.CompilerServices;
using ArticleBot.Models.Connections;
using ArticleBot.Models.Failures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Chat;

/// <summary>A chat client whose every reply is whole and in time, and whose every failure is a <see cref="ModelException"/>.</summary>
internal sealed class ChatModel(IChatClient inner, FailureExplainer failures, TimeProvider time, ILogger<ChatModel> logger) : DelegatingChatClient(inner)
{
    private readonly ModelOutage _outage = new(failures.Subject, logger);

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        using var deadline = new Deadline(failures.Model.Timeout, time, cancellationToken);
        try
        {
            var response = await base.GetResponseAsync(messages, options, deadline.Token);
            if (response.FinishReason == ChatFinishReason.ContentFilter)
                throw failures.Filtered();
            if (response.FinishReason == ChatFinishReason.Length && string.IsNullOrWhiteSpace(response.Text))
                throw failures.NothingSaid();
            _outage.Replied();
            logger.ModelReplied(failures.Subject, time.GetElapsedTime(started), response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
            return response;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Reported(exception);
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var started = time.GetTimestamp();
        using var deadline = new Deadline(failures.Model.Timeout, time, cancellationToken);
        await using var updates = base.GetStreamingResponseAsync(messages, options, deadline.Token).GetAsyncEnumerator(deadline.Token);
        ChatFinishReason? finish = null;
        var hasSaid = false;
        UsageDetails? usage = null;
        while (true)
        {
            // C# does not allow yield inside try with catch, so one step is one try.
            ChatResponseUpdate update;
            try
            {
                if (!await updates.MoveNextAsync())
                {
                    // A connection closed tidily in mid-sentence looks like the end; only the finish reason tells.
                    if (finish is null)
                        throw failures.CutOff();
                    if (finish == ChatFinishReason.Length && !hasSaid)
                        throw failures.NothingSaid();
                    break;
                }

                update = updates.Current;
                finish = update.FinishReason ?? finish;
                hasSaid |= !string.IsNullOrWhiteSpace(update.Text);
                usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
                if (finish == ChatFinishReason.ContentFilter)
                    throw failures.Filtered();
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                throw Reported(exception);
            }

            yield return update;
        }

        _outage.Replied();
        logger.ModelReplied(failures.Subject, time.GetElapsedTime(started), usage?.InputTokenCount, usage?.OutputTokenCount);
    }

    private ModelException Reported(Exception exception)
    {
        var explained = failures.Explain(exception);
        _outage.Failed(explained);
        return explained;
    }
}
