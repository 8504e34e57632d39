using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering.Conversations;

/// <summary>What was said before, oldest first. Immutable: a turn makes a new conversation.</summary>
/// <param name="Turns">Earlier turns, oldest first, at most <see cref="MaximumTurns"/>.</param>
public sealed record Conversation(IReadOnlyList<ConversationTurn> Turns)
{
    /// <summary>How many turns are remembered.</summary>
    public const int MaximumTurns = 12;

    /// <summary>A conversation in which nothing was said yet.</summary>
    public static Conversation Empty { get; } = new([]);

    /// <summary>The conversation after one more turn; the oldest is forgotten beyond the maximum.</summary>
    public Conversation With(ConversationTurn turn) => new([.. Turns.TakeLast(MaximumTurns - 1), turn]);
}

/// <summary>One question and its reply.</summary>
/// <param name="Question">The question as the person wrote it.</param>
/// <param name="UnderstoodAs">The question as it was understood, standing alone; null when unknown.</param>
/// <param name="Reply">The reply's text without markers.</param>
/// <param name="Citations">What the reply cited; kept as candidates for the next question.</param>
public sealed record ConversationTurn(string Question, string? UnderstoodAs, string Reply, IReadOnlyList<Citation> Citations)
{
    /// <summary>The turn of an answer. The bot's own words about what it did not find say nothing that a further question could mean.</summary>
    /// <param name="question">The question as the person wrote it.</param>
    /// <param name="answer">The answer.</param>
    public static ConversationTurn Of(string question, Answer answer) =>
        new(question, answer.UnderstoodAs, answer.Outcome == AnswerOutcome.NothingFound ? string.Empty : answer.Text, answer.Citations);
}
