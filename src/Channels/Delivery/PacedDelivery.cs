using System.Threading.Channels;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Delivery;

/// <summary>Shows an unfinished reply step by step, one at a time, never faster than the channel allows; steps that came too fast are skipped.</summary>
/// <remarks>
/// A reply that is finished before the patience ends is sent in one piece; pace is the least time between two steps, rest that between the last
/// step and the finished reply.
/// </remarks>
internal abstract class PacedDelivery(
    TypingIndicator typing, TimeSpan patience, TimeSpan pace, TimeSpan rest, TimeProvider time, ILogger logger) : IDelivery
{
    private readonly Channel<Step> _latest = Channel.CreateBounded<Step>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly CancellationTokenSource _stopped = new();
    private readonly CancellationTokenSource _finishing = new();
    private TimeSpan _pace = pace;
    private TimeSpan _rest = rest;
    private long _started;
    private long? _lastSent;
    private Task _pump = Task.CompletedTask;

    public CancellationToken Stopped => _stopped.Token;

    public void Start(CancellationToken cancellationToken)
    {
        _started = time.GetTimestamp();
        typing.Start(cancellationToken);
        _pump = PumpAsync(cancellationToken);
    }

    public ValueTask InformAsync(string status, CancellationToken cancellationToken) => _latest.Writer.WriteAsync(new Step(status, null), cancellationToken);

    public ValueTask ShowAsync(Reply soFar, CancellationToken cancellationToken) => _latest.Writer.WriteAsync(new Step(null, soFar), cancellationToken);

    public async Task<string?> FinishAsync(Reply reply, CancellationToken cancellationToken)
    {
        await EndPumpAsync();
        _stopped.Token.ThrowIfCancellationRequested();
        if (_lastSent is { } last && time.GetElapsedTime(last) is var elapsed && elapsed < _rest)
            await Task.Delay(_rest - elapsed, time, cancellationToken);
        return await SendFinishedAsync(reply, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await EndPumpAsync();
        await typing.DisposeAsync();
        _stopped.Dispose();
        _finishing.Dispose();
    }

    /// <summary>How long the delivery has lasted.</summary>
    protected TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Whether further steps make sense.</summary>
    protected bool IsShowing { get; set; } = true;

    /// <summary>Sends one step.</summary>
    protected abstract Task SendStepAsync(Step step, CancellationToken cancellationToken);

    /// <summary>Sends the finished reply, after the last step and its pause.</summary>
    protected abstract Task<string?> SendFinishedAsync(Reply reply, CancellationToken cancellationToken);

    /// <summary>What a refusal of a step means.</summary>
    protected abstract Refusal Judge(ErrorResponseException exception);

    /// <summary>Ends the turn: the person does not want the reply.</summary>
    protected void Stop()
    {
        IsShowing = false;
        _stopped.Cancel();
    }

    private async Task EndPumpAsync()
    {
        await _finishing.CancelAsync();
        await typing.EndAsync();
        await _pump;
    }

    private async Task PumpAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_finishing.Token, cancellationToken);
        try
        {
            // Most replies are quicker than the patience; to end it costs no exception.
            await Task.Delay(patience, time, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (!either.IsCancellationRequested && IsShowing && await _latest.Reader.WaitToReadAsync(either.Token) && _latest.Reader.TryRead(out var step))
            {
                await typing.EndAsync();
                // A step on its way is not interrupted: the final message must come after it.
                await TrySendAsync(step, cancellationToken);
                await Task.Delay(_pace, time, either.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task TrySendAsync(Step step, CancellationToken cancellationToken)
    {
        try
        {
            await SendStepAsync(step, cancellationToken);
        }
        catch (ErrorResponseException exception)
        {
            logger.StepRefused((int)exception.Status(), exception.Code());
            switch (Judge(exception))
            {
                case Refusal.Slower:
                    _pace *= 2;
                    _rest = _pace;
                    break;
                case Refusal.NoMoreSteps:
                    IsShowing = false;
                    break;
                case Refusal.Stop:
                    Stop();
                    break;
                case Refusal.Harmless:
                    break;
                default:
                    throw new InvalidOperationException("A refusal was judged in a way that nobody handles.");
            }
        }
        catch (Exception exception) when (ChannelTrouble.IsTemporary(exception))
        {
            logger.TypingNotShown(exception.Message);
            IsShowing = false;
        }

        _lastSent = time.GetTimestamp();
    }

    /// <summary>A status to show, or the reply so far.</summary>
    protected sealed record Step(string? Status, Reply? Reply);

    /// <summary>What to do after a refused step.</summary>
    protected enum Refusal
    {
        Harmless,
        Slower,
        NoMoreSteps,
        Stop,
    }
}
