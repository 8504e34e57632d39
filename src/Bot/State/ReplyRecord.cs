namespace ArticleBot.Bot.State;

/// <summary>A reply as it was given, so that feedback on it can be understood later and becomes a case for <c>eval</c>.</summary>
internal sealed record ReplyRecord
{
    /// <summary>The reply's id, which feedback names.</summary>
    public required string Id { get; init; }

    /// <summary>Channel and conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>Channel and person.</summary>
    public required string UserId { get; init; }

    /// <summary>The person's words.</summary>
    public required string Question { get; init; }

    /// <summary>The question as understood.</summary>
    public required string UnderstoodAs { get; init; }

    /// <summary>What was said before, oldest first.</summary>
    public required IReadOnlyList<PastTurn> History { get; init; }

    /// <summary>The day of asking.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>What became of the question.</summary>
    public required string Outcome { get; init; }

    /// <summary>The reply's words without markers.</summary>
    public required string Answer { get; init; }

    /// <summary>What it cited.</summary>
    public required IReadOnlyList<CitedQuote> Citations { get; init; }
}

/// <summary>One earlier question and its reply.</summary>
internal sealed record PastTurn(string Question, string Answer);

/// <summary>A quote and where it stands.</summary>
internal sealed record CitedQuote(string Key, string Version, int Start, int End, string Quote);

/// <summary>A thumb together with the reply it is about; the reply is null when it was forgotten or never known.</summary>
internal sealed record FeedbackRecord(string ReplyId, bool IsPositive, string? Comment, DateTimeOffset GivenAt, ReplyRecord? Reply);
