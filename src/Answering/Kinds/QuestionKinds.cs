using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Composing;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Kinds;

/// <summary>All ways of asking, in the order of their precedence; the last takes every question.</summary>
internal sealed class QuestionKinds(IEnumerable<IRepliedKind> replied, IEnumerable<IQuestionKind> kinds)
{
    private readonly IReadOnlyList<IRepliedKind> _replied = [.. replied];
    private readonly IReadOnlyList<IQuestionKind> _kinds = [.. kinds];

    /// <summary>What is said without looking into the articles' text; null where that is needed.</summary>
    public async Task<Answer?> ReplyAsync(string text, Asking asking, CancellationToken cancellationToken)
    {
        var question = QuestionReader.Read(text);
        foreach (var kind in _replied)
        {
            if (await kind.ReplyAsync(question, asking, cancellationToken) is { } reply)
                return reply;
        }

        return null;
    }

    /// <summary>Finds and reads what the question needs, whatever its kind.</summary>
    public async Task<Findings> FindAsync(Understanding understood, Asking asking, StepClock steps, CancellationToken cancellationToken)
    {
        var question = new AskedQuestion(QuestionReader.Read(understood.Text), understood, asking);
        foreach (var kind in _kinds)
        {
            if (await kind.FindAsync(question, steps, cancellationToken) is { } findings)
                return findings with { Kind = kind };
        }

        throw new InvalidOperationException("The last kind of question takes every question.");
    }
}

/// <summary>Composes an answer as the kind of its question does.</summary>
internal static class KindComposing
{
    /// <summary>Composes a draft from the articles' own sentences.</summary>
    public static Task<Draft> ComposeAsync(Findings findings, CancellationToken cancellationToken) =>
        (findings.Kind ?? throw new InvalidOperationException("These findings are of no kind.")).ComposeAsync(findings, cancellationToken);
}
