using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Functions;
using ArticleBot.Answering.Kinds;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.Languages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering;

/// <summary>The straight path of a question: rewrite, find, read, compose, check.</summary>
internal sealed class Assistant(
    AnsweringFunctions functions,
    QuestionKinds kinds,
    Spelling spelling,
    CitationChecker checker,
    ClaimChecker claims,
    Refusal refusal,
    Clarification clarification,
    Suggestions suggestions,
    IOptions<AnsweringOptions> options,
    TimeProvider time,
    ILogger<Assistant> logger) : IAssistant
{
    private readonly AnsweringOptions _options = options.Value;

    /// <inheritdoc/>
    public async Task<Answer> AskAsync(Asking asking, CancellationToken cancellationToken)
    {
        using var span = Telemetry.BeginQuestion(_options.TraceQuestions ? asking.Text : null);
        var steps = new StepClock(time, isTold: true);
        var answer = await AnswerAsync(asking, steps, cancellationToken);
        answer = answer with { Trace = answer.Trace with { Steps = steps.Steps } };
        Telemetry.EndQuestion(span, answer, steps.Total);
        logger.QuestionAnswered(answer.Outcome, answer.Sentences.Count, answer.Citations.Count, steps.Total);
        logger.QuestionAsked(asking.Text, answer.UnderstoodAs);
        if (asking.OnProgress is { } onProgress)
            await onProgress(answer, cancellationToken);
        if (!asking.WithSuggestions || answer.Outcome != AnswerOutcome.Answered)
            return answer;
        var offered = await suggestions.AfterAsync(answer, asking, steps.Model, AnswerAsync, cancellationToken);
        steps.Mark("suggest");
        return answer with { Suggestions = offered };
    }

    private async Task<Answer> AnswerAsync(Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var text = Whitespace.Collapse(Asking.Bounded(asking.Text));
        if (await kinds.ReplyAsync(text, asking, cancellationToken) is { } reply)
        {
            return reply.IsInvitation && asking.WithSuggestions
                ? reply with { Suggestions = await suggestions.ToBeginAsync(asking, AnswerAsync, cancellationToken) }
                : reply;
        }

        if (QuestionParts.Of(text) is { Count: > 1 } parts && await AnswerPartsAsync(parts, asking, steps, cancellationToken) is { } joined)
            return joined;
        return await AnswerOneAsync(text, asking, steps, cancellationToken);
    }

    /// <summary>Each question by itself, with those before it as what was said before; null where none has an answer.</summary>
    private async Task<Answer?> AnswerPartsAsync(IReadOnlyList<string> parts, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var answers = new List<(string Question, Answer Answer)>();
        var conversation = asking.Conversation;
        foreach (var part in parts.Take(QuestionParts.Most))
        {
            // Shown when all are there: the first alone would seem to be the whole answer.
            var answer = await AnswerOneAsync(part, asking with { Text = part, Conversation = conversation, OnProgress = null }, steps, cancellationToken);
            answers.Add((part, answer));
            conversation = conversation.With(ConversationTurn.Of(part, answer));
        }

        return answers.Exists(one => one.Answer.Outcome == AnswerOutcome.Answered) ? JoinedAnswers.Of(answers, [.. parts.Skip(QuestionParts.Most)]) : null;
    }

    private async Task<Answer> AnswerOneAsync(string text, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var stated = StatedQuestion.Of(text);
        var rewriting = await functions.RewriteAsync(stated ?? text, asking.Conversation, steps.Model, cancellationToken);
        if (stated is not null)
            rewriting = rewriting with { Value = rewriting.Value with { OrElse = rewriting.Value.OrElse ?? text } };
        steps.Mark("rewrite");
        if (rewriting.Value.IsUnclear)
            return await clarification.OfAsync(rewriting.Value, asking.Conversation, cancellationToken);

        var (findings, respelled) = await FindAsync(rewriting.Value, asking, steps, cancellationToken);
        var answer = Answers(findings) ? await ComposeAsync(findings, asking, steps, cancellationToken)
            : rewriting.Value.Unclear is not null ? await clarification.OfAsync(rewriting.Value, asking.Conversation, cancellationToken)
            : IsForModel(findings, steps.Model) ? await ComposeAsync(findings, asking, steps, cancellationToken)
            : refusal.Of(findings);
        return answer with
        {
            Notice = Together(respelled?.Notice, answer.Notice),
            Trace = answer.Trace.With(findings, asking.TracedPassages) with { Threshold = (float)_options.Caution },
        };
    }

    /// <summary>The question as it stands; where it has no answer, as it may have been meant.</summary>
    private async Task<(Findings Findings, Respelled? Respelled)> FindAsync(
        Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var findings = await kinds.FindAsync(understood, asking, steps, cancellationToken);
        if (Answers(findings))
        {
            return spelling.Of(understood.Text, findings.Passages) is { IsOfCommonWords: true } slips && await OtherwiseAsync(slips.Text) is { } better
                && better.Answerability > findings.Answerability ? (better, slips) : (findings, null);
        }

        if (understood.OrElse is { } otherwise && await OtherwiseAsync(otherwise) is { } other)
            return (other, null);
        return spelling.Of(understood.Text, findings.Passages) is { } respelled && await OtherwiseAsync(respelled.Text) is { } meant
            ? (meant, respelled)
            : (findings, null);

        async Task<Findings?> OtherwiseAsync(string text)
        {
            var found = await kinds.FindAsync(understood with { Text = text, Bare = null }, asking, steps, cancellationToken);
            return Answers(found) ? found : null;
        }
    }

    /// <summary>Whether the articles' own sentences may answer.</summary>
    private bool Answers(Findings findings) => findings.Answerability >= _options.Caution;

    /// <summary>Whether a language model may still find the answer, or say that there is none.</summary>
    private bool IsForModel(Findings findings, ModelInTurn model) => functions.HasModel && model.IsAsked && !Foreign.Is(findings);

    private async Task<Answer> ComposeAsync(Findings findings, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var check = new AnswerCheck(claims, findings.Question.Text, findings.IsAnsweredBy);
        var composed = await functions.ComposeAsync(findings, asking, steps.Model, Showing(findings, check, asking), cancellationToken);
        steps.Mark("compose");
        if (!composed.IsModels && !Answers(findings))
            return refusal.Of(findings) with { Notice = Together(steps.Model.Notice) };
        var draft = await CheckAsync(composed, check, steps, cancellationToken);
        var notice = Together(composed.Notice, composed.Value.Notice);
        var isHedged = composed.Value.IsHedged;
        if (draft.Sentences.Count == 0 && draft.Rejected.Count > 0 && composed.IsModels && Answers(findings))
        {
            var (rejected, checks) = (draft.Rejected, draft.Checks);
            var quoted = await functions.ComposeNativelyAsync(findings, cancellationToken);
            draft = await checker.CheckAsync(quoted, check, cancellationToken);
            draft = draft with { Rejected = [.. rejected, .. draft.Rejected], Checks = checks };
            notice = Together(Phrases.QuotedWordForWord, quoted.Notice);
            isHedged = quoted.IsHedged;
        }

        steps.Mark("check");
        if (draft.Rejected.Count > 0)
            logger.SentencesRejected(draft.Rejected.Count);
        var answer = draft.Sentences.Count == 0 ? refusal.Of(findings) : new Answer
        {
            Outcome = AnswerOutcome.Answered,
            Sentences = draft.Sentences,
            Citations = draft.Citations,
            ShortAnswer = draft.ShortAnswer,
            UnderstoodAs = findings.Question.Text,
            IsHedged = isHedged,
        };
        return answer with { Notice = notice, Trace = new AnswerTrace { Rejected = draft.Rejected, Checks = draft.Checks } };
    }

    /// <summary>Checks a draft; where a model wrote it, with the model's second opinion on what the built-in check leaves open.</summary>
    private async Task<CheckedDraft> CheckAsync(Outcome<Draft> composed, AnswerCheck check, StepClock steps, CancellationToken cancellationToken)
    {
        var draft = await checker.CheckAsync(composed.Value, check, cancellationToken);
        if (!composed.IsModels || !_options.SecondOpinion || !steps.Model.IsAsked || check.Open is not { Count: > 0 } open)
            return draft;
        check.Hear(await functions.VerifyAsync(check.Question, open, steps.Model, cancellationToken));
        steps.Mark("verify");
        return await checker.CheckAsync(composed.Value, check, cancellationToken);
    }

    private static string? Together(params IEnumerable<string?> notices) => string.Join(' ', notices.OfType<string>()) is { Length: > 0 } all ? all : null;

    /// <summary>Checks what a model has written so far and shows what holds; null when nobody watches.</summary>
    private Func<Draft, CancellationToken, ValueTask>? Showing(Findings findings, AnswerCheck check, Asking asking)
    {
        if (asking.OnProgress is not { } onProgress)
            return null;

        var shown = 0;
        return async (written, token) =>
        {
            var soFar = await checker.CheckAsync(written, check, token);
            if (soFar.Sentences.Count <= shown)
                return;
            shown = soFar.Sentences.Count;
            await onProgress(
                new Answer
                {
                    Outcome = AnswerOutcome.Answered,
                    Sentences = soFar.Sentences,
                    Citations = soFar.Citations,
                    UnderstoodAs = findings.Question.Text,
                },
                token);
        };
    }
}
