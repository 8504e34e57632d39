using ArticleBot.Channels.Activities;

namespace ArticleBot.Channels.Turns;

/// <summary>Answers invokes, whose HTTP response is the answer.</summary>
internal sealed class InvokeWorker(ITurnHandler handler, FeedbackReader feedback)
{
    /// <summary>Status and JSON body; no body for an unknown name.</summary>
    public async Task<InvokeAnswer> RunAsync(Activity invoke, CancellationToken cancellationToken)
    {
        if (invoke.Name is not "message/submitAction")
            return new InvokeAnswer(501, null);
        if (await feedback.ReadSubmittedAsync(invoke, cancellationToken) is not { } thumb)
            return new InvokeAnswer(400, ErrorResponse.Of("BadRequest", "The value is not feedback on a message."));

        await handler.TakeFeedbackAsync(thumb, cancellationToken);
        return new InvokeAnswer(200, null);
    }
}

/// <summary>The answer to an invoke.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Error">What was wrong; null for a success, which is the empty object: Teams reports anything else as a failure.</param>
internal sealed record InvokeAnswer(int Status, ErrorResponse? Error);
