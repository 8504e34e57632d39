using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Kinds;

/// <summary>What became different.</summary>
internal sealed class ChangeKind(ChangeInvestigator changes, Quoting quoting) : IQuestionKind
{
    /// <inheritdoc/>
    public string Name => "change";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        if (ChangeWording.SubjectOf(question.Reading.Bare) is not { } subject)
            return null;
        var findings = await changes.FindAsync(question.Reading, subject, question.Asking, cancellationToken);
        if (findings is not null)
            steps.Mark("find");
        return findings;
    }

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken)
    {
        // What newer articles add is summed up, not answered from one sentence.
        if (findings.Changes.Count == 0)
            return await quoting.SummaryAsync(findings, cancellationToken);
        var draft = await quoting.QuoteAsync(findings.Question, [.. findings.Changes.SelectMany(change => (SentenceEvidence[])[change.Now, change.Before])],
            cancellationToken);
        return draft.WithSidesByDay() with { Notice = Disagreement.NewerFirst(findings.Changes) };
    }
}
