namespace ArticleBot.Evaluation.Scoring;

/// <summary>Everything that is judged about one question. Holds no text, so that many can be kept.</summary>
internal sealed record QuestionScore
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>What is asked for, by name.</summary>
    public required string Asked { get; init; }

    /// <summary>Whether an evidence is a row of a table.</summary>
    public bool IsOnTable { get; init; }

    /// <summary>What the person got to see.</summary>
    public required ShownAnswer Shown { get; init; }

    /// <summary>Whether it can be said if a shown answer is right.</summary>
    public bool IsJudged => IsUnanswerable || Shown.IsRight is not null;

    /// <summary>
    /// Whether what was shown is right: never where the articles do not hold the answer. Null where nothing was shown or it cannot be judged.
    /// </summary>
    public bool? ShownRight => Shown.IsShown && IsJudged ? Shown.IsRight == true : null;

    /// <summary>Whether something was shown as the answer, without reserve, that is none; null where it cannot be judged.</summary>
    public bool? IsUnhedgedWrong => IsJudged ? ShownRight == false && !Shown.IsHedged : null;

    /// <summary>How probably the answer answers, as the bot says; null when it does not.</summary>
    public double? Probability { get; init; }

    public required bool IsUnanswerable { get; init; }

    public required bool IsRefused { get; init; }

    /// <summary>The bot asked back instead of answering.</summary>
    public required bool IsAskedBack { get; init; }

    /// <summary>Null for a question without evidence.</summary>
    public RetrievalScore? Retrieval { get; init; }

    /// <summary>Rank of the first passage that holds a right answer, or null when none of the first ten does.</summary>
    public int? FirstPassageWithAnswer { get; init; }

    /// <summary>Whether <see cref="FirstPassageWithAnswer"/> means anything: an answerable question with right answers other than yes and no.</summary>
    public bool HasAnswerSpans { get; init; }

    /// <summary>The whole answer; null for an unanswerable question or one without right answers.</summary>
    public AnswerScore? Answer { get; init; }

    /// <summary>The short answer; null where <see cref="Answer"/> is.</summary>
    public AnswerScore? ShortAnswer { get; init; }

    /// <summary>Whether a short answer was given.</summary>
    public bool HasShortAnswer { get; init; }

    /// <summary>Length of the answer in words; null after a refusal.</summary>
    public int? Words { get; init; }

    /// <summary>Whether anything is cited; null after a refusal.</summary>
    public bool? IsCited { get; init; }

    /// <summary>The quotes of an answered, answerable question that can be judged; null otherwise.</summary>
    public CitationScore? Citations { get; init; }

    /// <summary>Which side was told where articles are false; null where no false answer is known.</summary>
    public FalseFactScore? FalseFact { get; init; }

    /// <summary>How sure the bot was; null when it did not say.</summary>
    public float? Answerability { get; init; }
}
