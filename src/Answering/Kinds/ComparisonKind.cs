using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Answering.Kinds;

/// <summary>
/// What two parties say or do, and how two things differ: each side is a question of its own; when neither has an answer, the question is asked as it
/// stands.
/// </summary>
internal sealed class ComparisonKind(FactKind fact, Quoting quoting, IOptions<AnsweringOptions> options) : IQuestionKind
{
    /// <inheritdoc/>
    public string Name => "comparison";

    /// <inheritdoc/>
    public async Task<Findings?> FindAsync(AskedQuestion question, StepClock steps, CancellationToken cancellationToken)
    {
        if (ComparisonWording.SidesOf(question.Reading.Bare) is not { } sides)
            return null;
        var parts = new List<Findings>();
        foreach (var side in sides)
            parts.Add(await fact.FindFactAsync(question.Part(side), steps, cancellationToken));
        var whole = await fact.FindFactAsync(question with { Reading = question.Reading with { Wants = AnswerType.Any, IsForSeveral = false } }, steps,
            cancellationToken);
        var best = parts.Max(part => part.Answerability);
        return best < options.Value.Caution ? whole : whole with { Parts = parts, Answerability = Math.Max(best, whole.Answerability) };
    }

    /// <inheritdoc/>
    public Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) =>
        findings.Parts.Count > 0 ? quoting.SidesAsync(findings, cancellationToken) : fact.ComposeAsync(findings, cancellationToken);
}
