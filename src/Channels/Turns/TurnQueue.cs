using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.Turns;

/// <summary>Turns that were acknowledged and wait to be worked on: bounded, in order within a conversation, side by side across them.</summary>
/// <remarks>Each conversation is a lane. A lane with work is in the ready list once, so a busy conversation cannot starve the others.</remarks>
internal sealed class TurnQueue(IOptions<ChannelsOptions> options, ILogger<TurnQueue> logger) : BackgroundService
{
    /// <summary>How long cancelled turns have to let go of what they hold, by the machine's own clock: shutting down waits for no other.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(3);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lane> _lanes = [];
    private readonly Channel<Lane> _ready = Channel.CreateUnbounded<Lane>();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;
    private bool _isClosed;

    /// <summary>How many turns wait or are worked on.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _count;
        }
    }

    /// <summary>A place in the queue, or null when it is full or the host shuts down.</summary>
    public Place? TryReserve(string conversation)
    {
        lock (_lock)
        {
            if (_isClosed || _count >= options.Value.QueuedTurns)
                return null;
            if (!_lanes.TryGetValue(conversation, out var lane))
                _lanes.Add(conversation, lane = new Lane(conversation));
            if (lane.Reserved >= options.Value.QueuedTurnsPerConversation)
                return null;
            lane.Reserved++;
            _count++;
            return new Place(this, lane);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _isClosed = true;
            if (_count == 0)
                _drained.TrySetResult();
        }

        // What was acknowledged is answered, as long as the host gives time; then the turns are cancelled.
        await Task.WhenAny(_drained.Task, Task.Delay(Timeout.Infinite, cancellationToken));
        if (Count is > 0 and var left)
            logger.TurnsAbandoned(left);
        await base.StopAsync(cancellationToken);

        // The base waits no longer than the host's time, which may be over. What the turns still use is disposed next.
        if (ExecuteTask is { } work)
            await Task.WhenAny(work, Task.Delay(Farewell, CancellationToken.None));
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.ParallelTurns).Select(_ => Task.Run(() => WorkAsync(stoppingToken), CancellationToken.None)));

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var lane in _ready.Reader.ReadAllAsync(stoppingToken))
            {
                Func<CancellationToken, Task> turn;
                lock (_lock)
                    turn = lane.Turns.Dequeue();

                try
                {
                    await turn(stoppingToken);
                }
                catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
                {
                }
                catch (Exception exception)
                {
                    // TurnWorker has its own catch; whatever gets here must not end the worker.
                    logger.TurnFailed(exception);
                }

                Finish(lane);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private void Start(Lane lane, Func<CancellationToken, Task> turn)
    {
        lock (_lock)
        {
            lane.Turns.Enqueue(turn);
            if (lane.IsScheduled)
                return;
            lane.IsScheduled = true;
            _ready.Writer.TryWrite(lane);
        }
    }

    private void Finish(Lane lane)
    {
        lock (_lock)
        {
            lane.IsScheduled = lane.Turns.Count > 0;
            if (lane.IsScheduled)
                _ready.Writer.TryWrite(lane);
            Release(lane);
        }
    }

    private void Release(Lane lane)
    {
        lock (_lock)
        {
            _count--;
            if (--lane.Reserved == 0)
                _lanes.Remove(lane.Conversation);
            if (_isClosed && _count == 0)
                _drained.TrySetResult();
        }
    }

    /// <summary>A reserved place: start the turn, or dispose it to give the place back.</summary>
    internal sealed class Place(TurnQueue queue, Lane lane) : IDisposable
    {
        private bool _isUsed;

        /// <summary>Puts the turn at the end of its conversation.</summary>
        public void Start(Func<CancellationToken, Task> turn)
        {
            _isUsed = true;
            queue.Start(lane, turn);
        }

        public void Dispose()
        {
            if (_isUsed)
                return;
            _isUsed = true;
            queue.Release(lane);
        }
    }

    /// <summary>The waiting turns of one conversation.</summary>
    internal sealed class Lane(string conversation)
    {
        public string Conversation { get; } = conversation;

        public Queue<Func<CancellationToken, Task>> Turns { get; } = new();

        /// <summary>Places given out: waiting, being worked on, or about to be started.</summary>
        public int Reserved { get; set; }

        public bool IsScheduled { get; set; }
    }
}
