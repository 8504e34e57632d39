using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Kinds;

/// <summary>
/// What two parties say or do, how two things differ, and which of them is longer or cheaper: each side is a question of its own; when neither has an
/// answer, the question is asked as it stands.
/// </summary>
internal sealed class ComparisonKind(FactKind fact, Quoting quoting, IOptions<AnsweringOptions> options) : IQuestionKind
{
    /// <inheritdoc/>
    public string Name => "comparison";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        if (ComparisonWording.Of(question.Reading.Bare) is not { } comparison)
            return null;
        var parts = new List<Findings>();
        foreach (var side in comparison.Sides)
            parts.Add(await fact.FindFactAsync(question.Part(side), steps, cancellationToken));
        var whole = await fact.FindFactAsync(question with { Reading = question.Reading with { Wants = AnswerType.Any, IsForSeveral = false } }, steps,
            cancellationToken);
        var best = parts.Max(part => part.Answerability);
        return best < options.Value.Caution ? whole : whole with { Parts = parts, Answerability = Math.Max(best, whole.Answerability) };
    }

    /// <inheritdoc/>
    public async Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken)
    {
        if (findings.Parts.Count == 0)
            return await fact.ComposeAsync(findings, cancellationToken);
        var draft = await quoting.SidesAsync(findings, cancellationToken);
        return ComparisonWording.Of(findings.Question.Bare)?.IsFirstMore is { } isFirstMore
            ? draft with { Verdict = Verdict.OfAmounts(findings.Parts, isFirstMore) }
            : draft;
    }
}
