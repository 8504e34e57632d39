using System.Globalization;
using System.Text;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Prompts;
using ArticleBot.Articles;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ArticleBot.Answering.Functions;

/// <summary>
/// The functions <c>rewrite</c>, <c>compose</c> and <c>follow_ups</c> on one kernel: always as native ones that need no model and, where the
/// services hold an <see cref="IChatClient"/>, as prompts that are asked first. A model that fails or is too slow is replaced by the native
/// function of the same name, and the result says so.
/// </summary>
internal sealed class AnsweringFunctions
{
    private const string Unclear = "UNCLEAR";
    private const string Unanswered = "UNANSWERED";

    private readonly Kernel _kernel;
    private readonly KernelPlugin _native;
    private readonly PromptLibrary? _prompts;
    private readonly TimeSpan _timeout;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <exception cref="InvalidDataException">There is a model, but a prompt cannot be used.</exception>
    public AnsweringFunctions(
        IServiceProvider services,
        ExtractiveComposer composer,
        IOptions<AnsweringOptions> options,
        TimeProvider time,
        ILogger<AnsweringFunctions> logger)
    {
        _timeout = options.Value.ModelTimeout;
        _time = time;
        _logger = logger;
        _kernel = new Kernel(services);
        _native = KernelPluginFactory.CreateFromFunctions(
            "native",
            [
                KernelFunctionFactory.CreateFromMethod(FollowUpRewriter.Rewrite, PromptName.Rewrite.Function),
                KernelFunctionFactory.CreateFromMethod(composer.ComposeAsync, PromptName.Compose.Function),
                KernelFunctionFactory.CreateFromMethod(QuestionSuggester.Suggest, PromptName.FollowUps.Function),
            ]);
        _kernel.Plugins.Add(_native);
        if (services.GetService<IChatClient>() is not null)
            _prompts = PromptLibrary.Load(Path.Combine(AppContext.BaseDirectory, options.Value.PromptFolder));
    }

    /// <summary>Turns a follow-up into a question that stands alone.</summary>
    public async Task<Outcome<Understanding>> RewriteAsync(string question, Conversation conversation, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["question"] = question, ["conversation"] = conversation, ["history"] = History(conversation) };
        // The first question of a conversation has nothing to be rewritten from.
        if (conversation.Turns.Count == 0)
            return new Outcome<Understanding>(await NativeAsync<Understanding>(PromptName.Rewrite, arguments, cancellationToken), null);
        return await RunAsync(PromptName.Rewrite, arguments, text => Understand(text, question, conversation), cancellationToken);
    }

    /// <summary>Composes an answer from what was found.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="askedOn">The day of asking, or null when unknown.</param>
    /// <param name="onSentences">Told of a model's complete sentences, unchecked, while it writes the next one; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public Task<Outcome<Draft>> ComposeAsync(
        Findings findings, DateOnly? askedOn, Func<Draft, CancellationToken, ValueTask>? onSentences, CancellationToken cancellationToken)
    {
        var passages = findings.PassagesRead;
        var arguments = new KernelArguments
        {
            ["findings"] = findings,
            ["question"] = findings.Question.Text,
            ["passages"] = PassageListing.Write(passages),
            ["asked_on"] = askedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown",
        };
        return onSentences is null
            ? RunAsync(PromptName.Compose, arguments, text => ReadDraft(text, passages), cancellationToken)
            : ComposeGrowingAsync(arguments, passages, onSentences, cancellationToken);
    }

    /// <summary>What a model had said before it failed stays the answer, if it was a whole sentence: it may have been shown.</summary>
    private async Task<Outcome<Draft>> ComposeGrowingAsync(
        KernelArguments arguments, IReadOnlyList<Passage> passages, Func<Draft, CancellationToken, ValueTask> onSentences, CancellationToken cancellationToken)
    {
        var growing = new GrowingDraft(passages);
        var outcome = await RunAsync(
            PromptName.Compose,
            arguments,
            async (prompt, token) =>
            {
                await foreach (var piece in prompt.InvokeStreamingAsync<string>(_kernel, arguments, token))
                {
                    if (growing.Add(piece))
                        await onSentences(growing.Complete, token);
                }

                return growing.Text;
            },
            text => ReadDraft(text, passages),
            cancellationToken);
        return outcome.Notice is null || growing.Complete.Sentences.Count == 0
            ? outcome
            : new Outcome<Draft>(growing.Complete, "The language model stopped before it had finished; this is what it had said.") { IsModels = true };
    }

    /// <summary>Composes an answer without a model.</summary>
    public Task<Draft> ComposeNativelyAsync(Findings findings, CancellationToken cancellationToken) =>
        NativeAsync<Draft>(PromptName.Compose, new KernelArguments { ["findings"] = findings }, cancellationToken);

    /// <summary>Proposes further questions; nobody has answered them yet.</summary>
    /// <param name="question">The question just answered.</param>
    /// <param name="passages">What the proposals shall be about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<string>> SuggestAsync(string question, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments
        {
            ["question"] = question,
            ["material"] = passages,
            ["passages"] = PassageListing.Write(passages),
        };
        var texts = string.Join('\n', passages.Select(passage => passage.Text));
        var outcome = await RunAsync<IReadOnlyList<string>>(PromptName.FollowUps, arguments, text => Lines(text, texts), cancellationToken);
        return outcome.Value;
    }

    private static string[] Lines(string text, string texts) =>
    [
        .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => QuestionWording.IsFurtherQuestion(line, texts)),
    ];

    /// <summary>One line, made of the words of the conversation; null for anything else, which is no rewriting.</summary>
    private static Understanding? Understand(string text, string question, Conversation conversation)
    {
        var line = text.Trim();
        if (line.Equals(Unclear, StringComparison.OrdinalIgnoreCase))
            return new Understanding(question) { IsUnclear = true };
        return line.Length is > 0 and <= Asking.MaximumLength && QuestionWording.IsMadeOf(line, $"{question}\n{History(conversation)}")
            ? new Understanding(line) { IsFollowUp = line != question }
            : null;
    }

    private static Draft ReadDraft(string text, IReadOnlyList<Passage> passages) =>
        text.Trim().TrimEnd('.').Equals(Unanswered, StringComparison.OrdinalIgnoreCase)
            ? Draft.Empty
            : DraftReader.Read(text, passages);

    private static string History(Conversation conversation)
    {
        var builder = new StringBuilder();
        foreach (var turn in conversation.Turns)
            builder.Append(CultureInfo.InvariantCulture, $"Person: {turn.Question}\nBot: {turn.Reply}\n");
        return builder.Length > 0 ? builder.ToString().TrimEnd() : "(nothing yet)";
    }

    private Task<Outcome<T>> RunAsync<T>(PromptName name, KernelArguments arguments, Func<string, T?> read, CancellationToken cancellationToken)
        where T : class =>
        RunAsync(
            name,
            arguments,
            async (prompt, token) => (await prompt.InvokeAsync(_kernel, arguments, token)).GetValue<string>() ?? string.Empty,
            read,
            cancellationToken);

    private async Task<Outcome<T>> RunAsync<T>(
        PromptName name,
        KernelArguments arguments,
        Func<KernelFunction, CancellationToken, Task<string>> ask,
        Func<string, T?> read,
        CancellationToken cancellationToken)
        where T : class
    {
        if (_prompts is null)
            return new Outcome<T>(await NativeAsync<T>(name, arguments, cancellationToken), null);

        using var timeout = new CancellationTokenSource(_timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return read(await ask(_prompts[name], linked.Token)) is { } value
                ? new Outcome<T>(value, null) { IsModels = true }
                : new Outcome<T>(await NativeAsync<T>(name, arguments, cancellationToken), null);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a model's client throws, the articles still answer.
            _logger.ModelFailed(name.Function, exception);
            var reason = timeout.IsCancellationRequested ? "took too long" : "did not answer";
            return new Outcome<T>(
                await NativeAsync<T>(name, arguments, cancellationToken),
                $"The language model {reason}; this answer is quoted from the articles without it.");
        }
    }

    private async Task<T> NativeAsync<T>(PromptName name, KernelArguments arguments, CancellationToken cancellationToken) =>
        (await _native[name.Function].InvokeAsync(_kernel, arguments, cancellationToken)).GetValue<T>()
            ?? throw new InvalidOperationException($"The function '{name.Function}' returned nothing.");
}

/// <summary>What a function returned, and how it came about.</summary>
/// <param name="Value">The result.</param>
/// <param name="Notice">A remark for the person when a model was asked in vain, or null.</param>
internal sealed record Outcome<T>(T Value, string? Notice)
{
    /// <summary>Whether a language model made it.</summary>
    public bool IsModels { get; init; }
}
