using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;

namespace ArticleBot.Answering;

/// <summary>Answers questions over the articles.</summary>
public interface IAssistant
{
    /// <summary>Rewrites, finds, composes and checks. Never throws for a question it cannot answer: that is an outcome.</summary>
    /// <param name="asking">The question with its circumstances.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    Task<Answer> AskAsync(Asking asking, CancellationToken cancellationToken);
}

/// <summary>A question with its circumstances.</summary>
/// <param name="Text">The person's words; at most <see cref="MaximumLength"/> characters are read.</param>
public sealed record Asking(string Text)
{
    /// <summary>The longest question that is read, in UTF-16 code units.</summary>
    public const int MaximumLength = 2000;

    /// <summary>As much of a text as is read; no character is cut in two.</summary>
    /// <param name="text">The text.</param>
    public static string Bounded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= MaximumLength ? text
            : text[..(char.IsHighSurrogate(text[MaximumLength - 1]) ? MaximumLength - 1 : MaximumLength)];
    }

    /// <summary>What was said before.</summary>
    public Conversation Conversation { get; init; } = Conversation.Empty;

    /// <summary>The day of asking, or null when unknown.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>How many passages the trace shows at most.</summary>
    public int TracedPassages { get; init; } = 10;

    /// <summary>Whether further questions are looked for after the answer; each is answered internally first, which takes time.</summary>
    public bool WithSuggestions { get; init; }

    /// <summary>Told of every sentence as soon as it has passed the check, in order; for channels that stream. May be null.</summary>
    public Func<Answer, CancellationToken, ValueTask>? OnProgress { get; init; }
}
