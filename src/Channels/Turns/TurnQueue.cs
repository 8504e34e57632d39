using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Turns;

/// <summary>Turns that were acknowledged and wait to be worked on: bounded, in order within a conversation, side by side across them.</summary>
/// <remarks>
/// Each conversation is a lane. Lanes do not wait for each other: a turn that waits for its channel holds back its own conversation only, and places
/// are bounded for each service, so that one that hangs cannot take them all. How many turns are composed at once is bounded by <see cref="Composing"/>.
/// </remarks>
internal sealed class TurnQueue(IOptions<ChannelsOptions> options, IHostApplicationLifetime lifetime, ILogger<TurnQueue> logger) : IHostedService, IDisposable
{
    /// <summary>How long cancelled turns have to let go of what they hold, by the machine's own clock: shutting down waits for no other.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Dictionary<string, int> _services = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _drained = new();
    private int _count;
    private bool _isStopped;

    /// <summary>How many turns wait or are worked on.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _count;
        }
    }

    /// <summary>Cancelled when the host begins to stop: what was accepted is still done, but nothing waits for a better time any more.</summary>
    public CancellationToken Closing => _closing.Token;

    /// <summary>Cancelled when the host stops and the last turn has ended: nobody will be told anything more.</summary>
    public CancellationToken Drained => _drained.Token;

    /// <summary>A place in the queue, or null when it is full or the host shuts down.</summary>
    /// <param name="conversation">Whose turns are kept in order.</param>
    /// <param name="service">The service that brought the turn and gets its reply.</param>
    public Place? TryReserve(string conversation, string service)
    {
        lock (_lock)
        {
            var isFull = _count >= options.Value.QueuedTurns
                || _services.GetValueOrDefault(service) >= options.Value.QueuedTurnsPerService
                || (_lanes.TryGetValue(conversation, out var lane) && lane.Reserved >= options.Value.QueuedTurnsPerConversation);
            return _closing.IsCancellationRequested || isFull ? null : Reserve(conversation, service);
        }
    }

    /// <summary>A place for a turn that was acknowledged by an earlier process: it had its place there, and gets one here.</summary>
    public Place Reserve(string conversation, string service)
    {
        lock (_lock)
        {
            if (!_lanes.TryGetValue(conversation, out var lane))
                _lanes.Add(conversation, lane = new Lane(conversation));
            lane.Reserved++;
            _count++;
            _services[service] = _services.GetValueOrDefault(service) + 1;
            return new Place(this, lane, service);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        // Closed as soon as the host begins to stop: the server, which stops first, waits for readers who wait for the last answers.
        lifetime.ApplicationStopping.Register(Close);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_isStopped)
            return;
        _isStopped = true;
        Close();
        // What was acknowledged is answered, as long as the host gives time; then the turns are cancelled.
        if (await IsDrainedAsync(Timeout.InfiniteTimeSpan, cancellationToken))
            return;
        logger.TurnsAbandoned(Count);
        await _stopping.CancelAsync();
        // What the turns still use is disposed next.
        await IsDrainedAsync(Farewell, CancellationToken.None);
    }

    public void Dispose()
    {
        _closing.Dispose();
        _stopping.Dispose();
        _drained.Dispose();
    }

    private async Task<bool> IsDrainedAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_drained.Token, cancellationToken);
        await Task.Delay(patience, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _drained.IsCancellationRequested;
    }

    private void Close()
    {
        bool isEmpty;
        lock (_lock)
        {
            _closing.Cancel();
            isEmpty = _count == 0;
        }

        if (isEmpty)
            _drained.Cancel();
    }

    private void Start(Lane lane, string service, Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            lane.Turns.Enqueue((turn, service));
            if (lane.IsRunning)
                return;
            lane.IsRunning = true;
        }

        _ = Task.Run(() => RunAsync(lane));
    }

    private async Task RunAsync(Lane lane)
    {
        while (Next(lane) is (var turn, var service))
        {
            try
            {
                await turn(_stopping.Token);
            }
            catch (OperationCanceledException) when (_closing.IsCancellationRequested)
            {
            }
            catch (Exception exception)
            {
                // Turns have their own catch; whatever gets here must not end the conversation.
                logger.TurnFailed(exception);
            }

            Release(lane, service);
        }
    }

    private (Func<CancellationToken, Task> Turn, string Service)? Next(Lane lane)
    {
        lock (_lock)
        {
            lane.IsRunning = lane.Turns.TryDequeue(out var next);
            return lane.IsRunning ? next : null;
        }
    }

    private void Release(Lane lane, string service)
    {
        bool isDrained;
        lock (_lock)
        {
            _count--;
            if (--lane.Reserved == 0)
                _lanes.Remove(lane.Conversation);
            if (--_services[service] == 0)
                _services.Remove(service);
            isDrained = _count == 0 && _closing.IsCancellationRequested;
        }

        if (isDrained)
            _drained.Cancel();
    }

    /// <summary>A reserved place: start the turn, or dispose it to give the place back.</summary>
    internal sealed class Place(TurnQueue queue, Lane lane, string service) : IDisposable
    {
        private bool _isUsed;

        /// <summary>Puts the turn at the end of its conversation. It is cancelled when the host stops and has no time left.</summary>
        public void Start(Func<CancellationToken, Task> turn)
        {
            _isUsed = true;
            queue.Start(lane, service, turn);
        }

        public void Dispose()
        {
            if (_isUsed)
                return;
            _isUsed = true;
            queue.Release(lane, service);
        }
    }

    /// <summary>The waiting turns of one conversation.</summary>
    internal sealed class Lane(string conversation)
    {
        public string Conversation { get; } = conversation;

        public Queue<(Func<CancellationToken, Task> Turn, string Service)> Turns { get; } = new();

        /// <summary>Places given out: waiting, being worked on, or about to be started.</summary>
        public int Reserved { get; set; }

        public bool IsRunning { get; set; }
    }
}
