using System.Net;
using ArticleBot.Channels.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Notes what is sent and when, and refuses on demand.</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    private int _ids;
    private int _steps;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public ErrorResponseException? Refuse { get; set; }

    public DateTimeOffset LastRefusal { get; private set; }

    public List<Call> Sent { get; } = [];

    public List<Call> Streamed { get; } = [];

    public List<(string ActivityId, Activity Activity)> Updated { get; } = [];

    /// <summary>Everything but typing that was tried.</summary>
    public int Steps => Volatile.Read(ref _steps);

    /// <summary>A refusal as the SDK's client throws it.</summary>
    public static ErrorResponseException Refusal(HttpStatusCode status, string code, string message)
    {
        using var response = new HttpResponseMessage(status);
        return new ErrorResponseException($"{status}")
        {
            Body = new ErrorResponse(new Error(code, message)),
            Response = new HttpResponseMessageWrapper(response, ""),
        };
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var activity = Assert.Single(activities);
        if (activity.Text is null)
        {
            Sent.Add(new Call(activity, Clock.GetUtcNow()));
            return Task.FromResult<ResourceResponse[]>([new ResourceResponse("")]);
        }

        if (Refused() is { } refusal)
            throw refusal;
        (StreamInfo.IsIn(activity) ? Streamed : Sent).Add(new Call(activity, Clock.GetUtcNow()));
        Interlocked.Increment(ref _steps);
        return Task.FromResult<ResourceResponse[]>([new ResourceResponse($"id-{++_ids}")]);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        if (Refused() is { } refusal)
            throw refusal;
        Updated.Add((activity.Id, activity));
        Interlocked.Increment(ref _steps);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    private ErrorResponseException? Refused()
    {
        if (Refuse is null)
            return null;
        LastRefusal = Clock.GetUtcNow();
        Interlocked.Increment(ref _steps);
        return Refuse;
    }

    internal sealed record Call(Activity Activity, DateTimeOffset At)
    {
        /// <summary>The activity as it goes over the wire.</summary>
        public System.Text.Json.Nodes.JsonNode Json => Wire.Json(Activity);
    }
}
