using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Functions;
using ArticleBot.Answering.Questions;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering;

/// <summary>The straight path of a question: rewrite, find, read, compose, check.</summary>
internal sealed class Assistant(
    AnsweringFunctions functions,
    PassageSearch search,
    IArticleLibrary library,
    EvidenceReader reader,
    CitationChecker checker,
    Refusal refusal,
    IOptions<AnsweringOptions> options,
    TimeProvider time,
    ILogger<Assistant> logger) : IAssistant
{
    private readonly AnsweringOptions _options = options.Value;

    /// <inheritdoc/>
    public async Task<Answer> AskAsync(Asking asking, CancellationToken cancellationToken)
    {
        var steps = new StepClock(time);
        var answer = await AnswerAsync(asking, steps, cancellationToken);
        answer = answer with { Trace = answer.Trace with { Steps = steps.Steps } };
        logger.QuestionAnswered(answer.Outcome, answer.Sentences.Count, answer.Citations.Count, steps.Total);
        logger.QuestionAsked(asking.Text, answer.UnderstoodAs);
        if (asking.OnProgress is { } onProgress)
            await onProgress(answer, cancellationToken);
        return answer;
    }

    private async Task<Answer> AnswerAsync(Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var text = Whitespace.Collapse(asking.Text.Length > Asking.MaximumLength ? asking.Text[..Asking.MaximumLength] : asking.Text);
        if (Converse(QuestionReader.Read(text)) is { } conversing)
            return conversing;

        var rewriting = await functions.RewriteAsync(text, asking.Conversation, cancellationToken);
        steps.Mark("rewrite");
        if (rewriting.Value.IsUnclear)
            return Replies.Clarify(text) with { Notice = rewriting.Notice };

        var findings = await FindAsync(rewriting.Value, asking, steps, cancellationToken);
        var answer = findings.Answerability < _options.Caution
            ? refusal.Of(findings)
            : await ComposeAsync(findings, asking, steps, cancellationToken);
        return answer with
        {
            Notice = rewriting.Notice ?? answer.Notice,
            Trace = answer.Trace with
            {
                Candidates = Traced(findings, asking.TracedPassages),
                Answerability = findings.Answerability,
                Threshold = (float)_options.Caution,
            },
        };
    }

    private Answer? Converse(QuestionReading question) => question.Kind switch
    {
        QuestionKind.Greeting => Replies.Greeting(question.Text, library.Articles.Count),
        QuestionKind.Thanks => Replies.Thanks(question.Text),
        QuestionKind.Help => Replies.Help(question.Text, library.Articles.Count),
        QuestionKind.ArticleList when question.Topic.Length == 0 =>
            Replies.Listing(question.Text, library.Articles, $"I know {Replies.Articles(library.Articles.Count)}."),
        _ => null,
    };

    /// <summary>Finds and reads; where that would end in a refusal, looks once more at more passages.</summary>
    private async Task<Findings> FindAsync(Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var question = QuestionReader.Read(understood.Text);
        var passages = await search.FindAsync(understood, asking.Conversation, asking.AskedOn, cancellationToken);
        steps.Mark("find");
        var findings = reader.Read(question, passages, _options.PassagesRead);
        if (findings.Answerability < _options.Caution && passages.Count > _options.PassagesRead)
        {
            var wider = reader.Read(question, passages, _options.PassagesReadBeforeRefusing);
            findings = wider.Answerability < _options.Caution ? findings : wider;
        }

        steps.Mark("read");
        return findings;
    }

    private async Task<Answer> ComposeAsync(Findings findings, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var composed = await functions.ComposeAsync(findings, asking.AskedOn, cancellationToken);
        steps.Mark("compose");
        var draft = await checker.CheckAsync(composed.Value, cancellationToken);
        var notice = composed.Notice;
        if (draft.Sentences.Count == 0 && draft.Rejected.Count > 0 && composed.IsModels)
        {
            var rejected = draft.Rejected;
            draft = await checker.CheckAsync(await functions.ComposeNativelyAsync(findings, cancellationToken), cancellationToken);
            draft = draft with { Rejected = [.. rejected, .. draft.Rejected] };
            notice = "The language model's words did not pass the check; this answer is quoted from the articles.";
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
        };
        return answer with { Notice = notice, Trace = new AnswerTrace { Rejected = draft.Rejected } };
    }

    private static IReadOnlyList<TracedPassage> Traced(Findings findings, int count) =>
    [
        .. findings.Passages.Take(count).Select(found => new TracedPassage(
            found.Passage.Article.Key,
            found.Passage.Span.Start,
            found.Passage.Span.End,
            found.Passage.Text,
            found.Score,
            found.Lexical,
            found.Cosine,
            null)),
    ];
}
