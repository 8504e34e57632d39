using ArticleBot.Answering.Checking;

namespace ArticleBot.Answering.Answers;

/// <summary>Why an answer is what it is. Holds article text and question text, so it is shown to the asker's developer only and never logged.</summary>
public sealed record AnswerTrace
{
    /// <summary>A trace of nothing.</summary>
    public static AnswerTrace Empty { get; } = new();

    /// <summary>The passages looked at, best first, cited or not.</summary>
    public IReadOnlyList<TracedPassage> Candidates { get; init; } = [];

    /// <summary>The kind of question that it was taken for, such as fact, comparison or change; null where nothing was looked for.</summary>
    public string? Kind { get; init; }

    /// <summary>What kind of thing answers it, such as Time or Person; null where nothing was looked for.</summary>
    public string? Wants { get; init; }

    /// <summary>The sentences that seemed to answer best, best first.</summary>
    public IReadOnlyList<TracedSentence> Read { get; init; } = [];

    /// <summary>Sentences that a rule left out.</summary>
    public IReadOnlyList<TracedExclusion> LeftOut { get; init; } = [];

    /// <summary>Sentences that were composed but failed the check, with the reason.</summary>
    public IReadOnlyList<RejectedSentence> Rejected { get; init; } = [];

    /// <summary>What the check said of each sentence that is in a language model's words, shown or not, in order.</summary>
    public IReadOnlyList<TracedCheck> Checks { get; init; } = [];

    /// <summary>How strongly the passages seemed to answer, and the threshold under which the bot refuses; higher is surer.</summary>
    public float? Answerability { get; init; }

    /// <summary>The threshold that <see cref="Answerability"/> was compared with.</summary>
    public float? Threshold { get; init; }

    /// <summary>How probably the answer answers the question, 0 to 1, calibrated on questions set aside; null where nothing was estimated.</summary>
    public double? Probability { get; init; }

    /// <summary>How long each step took, in order.</summary>
    public IReadOnlyList<TracedStep> Steps { get; init; } = [];
}

/// <summary>One passage that was considered.</summary>
/// <param name="Key">The article.</param>
/// <param name="Start">Start of the passage in the article's cleaned text.</param>
/// <param name="End">End of the passage, exclusive.</param>
/// <param name="Text">The passage's text.</param>
/// <param name="Score">Final score.</param>
/// <param name="Lexical">BM25.</param>
/// <param name="Cosine">Cosine of the embeddings.</param>
/// <param name="Reader">The reader's best span score, where it read the passage.</param>
public sealed record TracedPassage(string Key, int Start, int End, string Text, float Score, float Lexical, float Cosine, float? Reader);

/// <summary>A sentence that was read.</summary>
/// <param name="Key">The article.</param>
/// <param name="Start">Start of the sentence in the article's cleaned text.</param>
/// <param name="End">End of the sentence, exclusive.</param>
/// <param name="Text">The sentence as it stands alone.</param>
/// <param name="Score">How well it seems to answer; comparable within one question.</param>
/// <param name="Reading">Log-odds that it answers against no answer, with the rules; null where no reader read it.</param>
/// <param name="Rules">What rules added.</param>
public sealed record TracedSentence(string Key, int Start, int End, string Text, float Score, float? Reading, IReadOnlyList<TracedRule> Rules);

/// <summary>What a rule added to a sentence's scores, in log-odds.</summary>
/// <param name="Name">The rule.</param>
/// <param name="Choice">When sentences were compared.</param>
/// <param name="Belief">When it was judged whether the sentence answers at all.</param>
public sealed record TracedRule(string Name, float Choice, float Belief);

/// <summary>A sentence that was left out.</summary>
/// <param name="Text">The sentence as it stands alone.</param>
/// <param name="Rule">The rule that left it out.</param>
public sealed record TracedExclusion(string Text, string Rule);

/// <summary>A sentence that failed the check.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Reason">Which check it failed.</param>
public sealed record RejectedSentence(string Text, string Reason);

/// <summary>One step of the path.</summary>
/// <param name="Name">rewrite, find, read, compose, check …</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record TracedStep(string Name, TimeSpan Elapsed);

/// <summary>What the check said of a sentence.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Verdict">What each layer said.</param>
public sealed record TracedCheck(string Text, ClaimVerdict Verdict);
