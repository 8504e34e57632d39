using System.ClientModel;
using System.Runtime.CompilerServices;
using ArticleBot.Models.Failures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Chat;

/// <summary>
/// Sends with each request only the settings that the model accepts. Models that think before they write take neither a temperature nor a bound that counts the
/// answer alone, and compatible servers lack one thing or another: what is refused by name is left out, at once and from then on.
/// </summary>
internal sealed class AcceptedSettings(IChatClient inner, ChatModelOptions model, string subject, ILogger<AcceptedSettings> logger)
    : DelegatingChatClient(inner)
{
    /// <summary>What thinking may take beside the answer, in tokens; it counts into the bound of the reply.</summary>
    private const int ThinkingTokens = 6000;

    /// <summary>The settings that can be left out, by the names that services call them by.</summary>
    private static readonly (string Name, Func<ChatOptions, bool> IsSet, Action<ChatOptions> Remove)[] Known =
    [
        ("temperature", options => options.Temperature is not null, options => options.Temperature = null),
        ("response_format", options => options.ResponseFormat is not null, options => options.ResponseFormat = null),
        ("reasoning_effort", options => options.Reasoning is not null, options => options.Reasoning = null),
        ("max_completion_tokens", options => options.MaxOutputTokens is not null, options => options.MaxOutputTokens = null),
        ("max_tokens", options => options.MaxOutputTokens is not null, options => options.MaxOutputTokens = null),
    ];

    private readonly Lock _lock = new();

    // Replaced whole, so that calls side by side see one state or the next.
    private volatile IReadOnlySet<string> _refused = new HashSet<string>();

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        while (true)
        {
            var accepted = Accepted(options);
            try
            {
                return await base.GetResponseAsync(sent, accepted, cancellationToken);
            }
            catch (ClientResultException exception) when (LeaveOut(exception, accepted))
            {
                // Asked again without it.
            }
        }
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = messages.ToList();
        await using var updates = await BegunAsync(sent, options, cancellationToken);
        do
            yield return updates.Current;
        while (await updates.MoveNextAsync());
    }

    /// <summary>The stream at its first update: a request is refused before there is one.</summary>
    private async Task<IAsyncEnumerator<ChatResponseUpdate>> BegunAsync(List<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        while (true)
        {
            var accepted = Accepted(options);
            var updates = base.GetStreamingResponseAsync(messages, accepted, cancellationToken).GetAsyncEnumerator(cancellationToken);
            try
            {
                if (await updates.MoveNextAsync())
                    return updates;
                await updates.DisposeAsync();
                throw new InvalidOperationException("The stream is empty.");
            }
            catch (ClientResultException exception) when (LeaveOut(exception, accepted))
            {
                await updates.DisposeAsync();
            }
        }
    }

    private ChatOptions Accepted(ChatOptions? options)
    {
        var accepted = options?.Clone() ?? new ChatOptions();
        var refused = _refused;
        if (model.Thinks || refused.Contains("temperature"))
        {
            accepted.Temperature = null;
            accepted.MaxOutputTokens += ThinkingTokens;
            if (model.Thinks)
                accepted.Reasoning ??= new ReasoningOptions { Effort = model.ReasoningEffort ?? ReasoningEffort.Low };
        }

        foreach (var (name, _, remove) in Known)
        {
            if (refused.Contains(name))
                remove(accepted);
        }

        return accepted;
    }

    /// <summary>Whether a service refused one of the settings that were sent; it is not sent again.</summary>
    private bool LeaveOut(ClientResultException exception, ChatOptions sent)
    {
        if (exception.Status is not (400 or 422))
            return false;
        var said = ServiceError.Of(exception);
        var name = Known.FirstOrDefault(setting => setting.IsSet(sent) && said.Names(setting.Name)).Name;
        if (name is null)
            return false;
        // Two settings may be refused side by side; none may be forgotten.
        lock (_lock)
            _refused = new HashSet<string>(_refused) { name };
        logger.SettingIsLeftOut(subject, name);
        return true;
    }
}
