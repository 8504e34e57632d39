using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.SignIn;
using ArticleBot.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace ArticleBot.Channels.Turns;

/// <summary>Runs what the inbox keeps until it is done: at once, again while its channel is down, and after a restart.</summary>
internal sealed class AcceptedTurns : BackgroundService
{
    /// <summary>
    /// A turn that was begun again so often, and each time the process ended, may be what ends it: it is not worked on again. The process may as well have been
    /// ended from outside each time, so whoever asked is told.
    /// </summary>
    private const int MostResumed = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <summary>Other processes with the same inbox may end at any time.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(30);

    private readonly ITurnInbox _inbox;
    private readonly TurnQueue _queue;
    private readonly ArticleBotAdapter _adapter;
    private readonly ChannelAuthentication _authentication;
    private readonly Callers _callers;
    private readonly IBot _bot;
    private readonly ReaderLanguages _languages;
    private readonly TimeProvider _time;
    private readonly ILogger<AcceptedTurns> _logger;
    private readonly TimeSpan _limit;
    private readonly ResiliencePipeline<bool> _insisting;
    private readonly TaskCompletionSource _isStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AcceptedTurns(
        ITurnInbox inbox,
        TurnQueue queue,
        ArticleBotAdapter adapter,
        ChannelAuthentication authentication,
        Callers callers,
        IBot bot,
        ReaderLanguages languages,
        IOptions<ChannelsOptions> options,
        IHostApplicationLifetime lifetime,
        TimeProvider time,
        ILogger<AcceptedTurns> logger)
    {
        lifetime.ApplicationStarted.Register(_isStarted.SetResult);
        (_inbox, _queue, _adapter, _authentication, _callers, _bot, _languages, _time, _logger) =
            (inbox, queue, adapter, authentication, callers, bot, languages, time, logger);
        _limit = options.Value.LongestOutage;
        _insisting = new ResiliencePipelineBuilder<bool> { TimeProvider = time }
            .AddTimeout(_limit)
            .AddRetry(new RetryStrategyOptions<bool>
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
            })
            .Build();
    }

    /// <summary>
    /// Before the server listens, so that what comes next in a conversation comes after what was left. The turns begin when it does: their replies
    /// may link to it.
    /// </summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TakeUpAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Starts a turn that was accepted just now.</summary>
    public void Start(TurnQueue.Place place, KeptTurn turn, AuthenticateRequestResult caller, Activity activity, IBot bot) =>
        place.Start(stopping => RunAsync(turn, caller, activity, bot, stopping));

    /// <summary>The lane of a conversation in the queue.</summary>
    public static string Lane(AcceptedTurn turn) => $"{turn.ChannelId}\n{turn.ConversationId}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TakeUpAsync(stoppingToken);
    }

    private async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        var left = await _inbox.TakeOverAsync(cancellationToken);
        if (left.Count > 0)
            _logger.TurnsTakenUp(left.Count);
        foreach (var turn in left)
            await TakeUpAsync(turn, cancellationToken);
    }

    private async Task TakeUpAsync(KeptTurn turn, CancellationToken cancellationToken)
    {
        var accepted = turn.Accepted;
        if (IsSuspect(turn) && IsMessage(accepted))
        {
            _logger.TurnNotBegunAgain(accepted.ChannelId, accepted.ServiceUrl.Authority, turn.Resumed + 1);
            turn = turn with { Reply = Reply.Said(Interrupted(accepted)) };
        }

        string? problem = null;
        if (IsSuspect(turn))
            problem = $"the process has ended {turn.Resumed + 1} times while it worked on it";
        else if (_callers.Admit(accepted.ServiceUrl, accepted.IsVerified) is not { } service)
            problem = "the bot may no longer reply to its service";
        else if (!ActivityReader.TryRead(accepted.Body, out var activity, out problem))
            problem = $"it cannot be read: {problem}";
        else
            _queue.Reserve(Lane(accepted), accepted.ServiceUrl.Authority).Start(async stopping =>
            {
                await _isStarted.Task.WaitAsync(stopping);
                await _inbox.BeginAgainAsync(turn, stopping);
                await RunAsync(turn, await _authentication.AdmitAsync(service, stopping), activity, _bot, stopping);
            });

        if (problem is null)
            return;
        _logger.TurnGivenUp(accepted.ChannelId, accepted.ServiceUrl.Authority, problem);
        await _inbox.FinishAsync(turn, cancellationToken);
    }

    private string Interrupted(AcceptedTurn turn) => Phrases.ResourceManager.GetString(
        nameof(Phrases.WasInterrupted), _languages.Of(ActivityReader.TryRead(turn.Body, out var activity, out _) ? activity.Locale : null))!;

    /// <summary>A reply that is composed only has to be sent, which ends no process; nothing else is sent to whoever did not write.</summary>
    private static bool IsSuspect(KeptTurn turn) => turn.Resumed >= MostResumed
        && (turn.Reply is null || !IsMessage(turn.Accepted));

    private static bool IsMessage(AcceptedTurn turn) => turn.Type is ActivityTypes.Message or ActivityTypes.MessageUpdate;

    /// <summary>A turn that is cancelled stays in the inbox for the next process.</summary>
    private async Task RunAsync(KeptTurn turn, AuthenticateRequestResult caller, Activity activity, IBot bot, CancellationToken stopping)
    {
        var progress = new TurnProgress(_inbox, turn);
        await RunOnceAsync();
        if (progress.IsOpen)
            await InsistAsync(turn.Accepted, progress, RunOnceAsync);
        await progress.FinishAsync();

        async Task RunOnceAsync()
        {
            try
            {
                await _adapter.RunAsync(caller, activity, bot, progress, stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                // The pipeline has its own catch. What gets here fails each time.
                _logger.TurnFailed(exception);
            }
        }
    }

    /// <summary>Tries again with growing pauses. The conversation waits, so that its replies stay in order; the others do not.</summary>
    private async Task InsistAsync(AcceptedTurn accepted, TurnProgress progress, Func<Task> run)
    {
        _logger.ReplyWaits(accepted.ChannelId, accepted.ServiceUrl.Authority);
        var isFirst = true;
        try
        {
            await _insisting.ExecuteAsync(
                async _ =>
                {
                    // A pause comes before the first attempt too: one has just failed.
                    if (!isFirst)
                    {
                        progress.IsOpen = false;
                        await run();
                    }

                    isFirst = false;
                    return progress.IsOpen;
                },
                _queue.Closing);
        }
        catch (TimeoutRejectedException)
        {
            _logger.TurnGivenUp(accepted.ChannelId, accepted.ServiceUrl.Authority, $"its channel could not be reached for {_limit}");
        }
    }
}
