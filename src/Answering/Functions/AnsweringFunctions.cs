using System.Globalization;
using System.Text;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Composing.Prompting;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Kinds;
using ArticleBot.Answering.Prompts;
using ArticleBot.Articles;
using ArticleBot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ArticleBot.Answering.Functions;

/// <summary>The functions <c>rewrite</c>, <c>compose</c>, <c>verify</c> and <c>follow_ups</c>: what goes into each, and how its words are read.</summary>
internal sealed class AnsweringFunctions
{
    private const string Unclear = "UNCLEAR";
    private const string Unanswered = "UNANSWERED";

    /// <summary>So many of the last turns are told to whoever composes: more would be read as material.</summary>
    private const int TurnsTold = 3;

    private readonly KernelSteps _steps;
    private readonly AnsweringOptions _options;

    /// <exception cref="InvalidDataException">There is a model, but a prompt cannot be used.</exception>
    public AnsweringFunctions(
        IServiceProvider services,
        IOptions<AnsweringOptions> options,
        TimeProvider time,
        ILogger<AnsweringFunctions> logger)
    {
        _options = options.Value;
        var native = KernelPluginFactory.CreateFromFunctions(
            "native",
            [
                KernelFunctionFactory.CreateFromMethod(FollowUpRewriter.Rewrite, PromptName.Rewrite.Function),
                KernelFunctionFactory.CreateFromMethod(KindComposing.ComposeAsync, PromptName.Compose.Function),
                KernelFunctionFactory.CreateFromMethod(() => SecondOpinion.None, PromptName.Verify.Function),
                KernelFunctionFactory.CreateFromMethod(QuestionSuggester.Suggest, PromptName.FollowUps.Function),
            ]);
        _steps = new KernelSteps(services, native, _options, time, logger);
    }

    /// <summary>Whether a language model is asked.</summary>
    public bool HasModel => _steps.HasModel;

    /// <summary>Turns a follow-up into a question that stands alone.</summary>
    public async Task<Outcome<Understanding>> RewriteAsync(
        string question, Conversation conversation, ModelInTurn model, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["question"] = question, ["conversation"] = conversation, ["history"] = History(conversation) };
        // The first question of a conversation has nothing to be rewritten from.
        if (conversation.Turns.Count == 0)
            return new Outcome<Understanding>(await _steps.NativeAsync<Understanding>(PromptName.Rewrite, arguments, cancellationToken), null);
        return await _steps.RunAsync(PromptName.Rewrite, arguments, model, text => Understand(text, question, conversation), cancellationToken);
    }

    /// <summary>Composes an answer from what was found.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="asking">The question as it was asked, with its conversation.</param>
    /// <param name="model">The model in this turn.</param>
    /// <param name="onSentences">Told of a model's complete sentences, unchecked, while it writes the next one; null when nobody wants to know.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Outcome<Draft>> ComposeAsync(
        Findings findings, Asking asking, ModelInTurn model, Func<Draft, CancellationToken, ValueTask>? onSentences, CancellationToken cancellationToken)
    {
        if (!HasModel || !model.IsAsked)
            return new Outcome<Draft>(await ComposeNativelyAsync(findings, cancellationToken), model.Notice);
        var passages = PromptPassages.Of(findings, _options.PassagesForModel, _options.TokensForModel);
        var arguments = new KernelArguments
        {
            ["findings"] = findings,
            ["question"] = findings.Question.Text,
            ["said"] = asking.Text,
            ["history"] = History(new Conversation([.. asking.Conversation.Turns.TakeLast(TurnsTold)])),
            ["passages"] = PassageListing.Write(passages),
            ["kind"] = _steps.Kinds.Of(findings.Kind?.PromptFor(findings.Question) ?? FactKind.Prompt, FoundPairs.Of(findings, passages)),
            ["asked_on"] = asking.AskedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "unknown",
        };
        return onSentences is null
            ? await _steps.RunAsync(PromptName.Compose, arguments, model, Read, cancellationToken)
            : await ComposeGrowingAsync(arguments, passages, model, onSentences, Read, cancellationToken);

        Draft Read(string text) => ReadDraft(text, passages, findings.Question.Text);
    }

    /// <summary>What a model had said before it failed stays the answer, if it was a whole sentence: it may have been shown.</summary>
    private async Task<Outcome<Draft>> ComposeGrowingAsync(
        KernelArguments arguments,
        IReadOnlyList<Passage> passages,
        ModelInTurn model,
        Func<Draft, CancellationToken, ValueTask> onSentences,
        Func<string, Draft> read,
        CancellationToken cancellationToken)
    {
        var growing = new GrowingDraft(passages);
        var outcome = await _steps.RunGrowingAsync(
            PromptName.Compose,
            arguments,
            model,
            async (piece, token) =>
            {
                if (growing.Add(piece))
                    await onSentences(growing.Complete, token);
            },
            read,
            cancellationToken);
        return outcome.Notice is null || growing.Complete.Sentences.Count == 0
            ? outcome
            : new Outcome<Draft>(growing.Complete, Phrases.ModelStopped) { IsModels = true };
    }

    /// <summary>Composes an answer without a model.</summary>
    public Task<Draft> ComposeNativelyAsync(Findings findings, CancellationToken cancellationToken) =>
        _steps.NativeAsync<Draft>(PromptName.Compose, new KernelArguments { ["findings"] = findings }, cancellationToken);

    /// <summary>Asks the model once about all sentences of an answer. Where it fails there is no opinion, and the answer stays what it is.</summary>
    /// <param name="question">The question, standing alone.</param>
    /// <param name="claims">The sentences with their quotes; at least one.</param>
    /// <param name="model">The model in this turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<SecondOpinion> VerifyAsync(string question, IReadOnlyList<Claim> claims, ModelInTurn model, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments { ["question"] = question, ["claims"] = SecondOpinion.Ask(claims) };
        return (await _steps.RunAsync<SecondOpinion>(PromptName.Verify, arguments, model, SecondOpinion.Read, cancellationToken)).Value;
    }

    /// <summary>Proposes further questions; nobody has answered them yet.</summary>
    /// <param name="question">The question just answered.</param>
    /// <param name="passages">What the proposals shall be about.</param>
    /// <param name="model">The model in this turn.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<IReadOnlyList<string>> SuggestAsync(
        string question, IReadOnlyList<Passage> passages, ModelInTurn model, CancellationToken cancellationToken)
    {
        var arguments = new KernelArguments
        {
            ["question"] = question,
            ["material"] = passages,
            ["passages"] = PassageListing.Write(passages),
        };
        var texts = string.Join('\n', passages.Select(passage => passage.Text));
        var outcome = await _steps.RunAsync<IReadOnlyList<string>>(PromptName.FollowUps, arguments, model, text => Lines(text, texts), cancellationToken);
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

    private static Draft ReadDraft(string text, IReadOnlyList<Passage> passages, string question)
    {
        var (sentences, what) = Uncovered.Split(text);
        if (sentences.Trim().TrimEnd('.').Equals(Unanswered, StringComparison.OrdinalIgnoreCase))
            return Draft.Empty;
        var draft = DraftReader.Read(sentences, passages);
        return what is { Length: > 0 } && draft.Sentences.Count > 0 ? draft with { Notice = Uncovered.Notice(what, question) } : draft;
    }

    private static string History(Conversation conversation)
    {
        var builder = new StringBuilder();
        foreach (var turn in conversation.Turns)
            builder.Append(CultureInfo.InvariantCulture, $"Person: {turn.Question}\nBot: {turn.Reply}\n");
        return builder.Length > 0 ? builder.ToString().TrimEnd() : "(nothing yet)";
    }
}
