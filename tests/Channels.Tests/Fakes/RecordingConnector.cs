using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Connector;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Notes what is sent and when, and refuses on demand.</summary>
internal sealed class RecordingConnector : IConnector
{
    private int _ids;
    private int _steps;

    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public ConnectorException? Refuse { get; set; }

    public DateTimeOffset LastRefusal { get; private set; }

    public List<Call> Sent { get; } = [];

    public List<Call> Streamed { get; } = [];

    public List<(string ActivityId, OutgoingActivity Activity)> Updated { get; } = [];

    /// <summary>Everything but typing that was tried.</summary>
    public int Steps => Volatile.Read(ref _steps);

    public Task<string?> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Text is null)
        {
            Sent.Add(new Call(activity, Clock.GetUtcNow()));
            return Task.FromResult<string?>(null);
        }

        return Note(Sent, activity);
    }

    public Task<string?> StreamAsync(OutgoingActivity activity, CancellationToken cancellationToken) => Note(Streamed, activity);

    public Task UpdateAsync(string activityId, OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (Refused() is { } refusal)
            throw refusal;
        Updated.Add((activityId, activity));
        Interlocked.Increment(ref _steps);
        return Task.CompletedTask;
    }

    private Task<string?> Note(List<Call> calls, OutgoingActivity activity)
    {
        if (Refused() is { } refusal)
            throw refusal;
        calls.Add(new Call(activity, Clock.GetUtcNow()));
        Interlocked.Increment(ref _steps);
        return Task.FromResult<string?>($"id-{++_ids}");
    }

    private ConnectorException? Refused()
    {
        if (Refuse is null)
            return null;
        LastRefusal = Clock.GetUtcNow();
        Interlocked.Increment(ref _steps);
        return Refuse;
    }

    internal sealed record Call(OutgoingActivity Activity, DateTimeOffset At);
}
