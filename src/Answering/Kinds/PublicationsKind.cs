using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Sources;

namespace ArticleBot.Answering.Kinds;

/// <summary>What named publications say.</summary>
internal sealed class PublicationsKind(SourceInvestigator sources, FactKind fact, Quoting quoting) : IQuestionKind
{
    /// <inheritdoc/>
    public string Name => "publications";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        var findings = await sources.FindAsync(question.Reading, question.Asking, cancellationToken);
        if (findings is not null)
            steps.Mark("find");
        return findings;
    }

    /// <inheritdoc/>
    public Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) =>
        findings.Parts.Count > 0 ? quoting.SidesAsync(findings, cancellationToken) : fact.ComposeAsync(findings, cancellationToken);
}
