using System.Text.Json.Serialization;

namespace ArticleBot.Evaluation.Cases;

/// <summary>A question whose right answer is known: one line of a questions file.</summary>
/// <remarks>The generated reader sets what a line lacks to null, whatever the initialiser says; hence the setters.</remarks>
internal sealed record EvaluationQuestion
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    /// <summary>A name of the questions' own choice; figures are given for each.</summary>
    public string Type { get; init => field = value ?? "question"; } = "question";

    /// <summary>Answers that are right, each by itself.</summary>
    public IReadOnlyList<string> Answers { get; init => field = value ?? []; } = [];

    /// <summary>Whether the articles do not hold the answer, so that refusing is right.</summary>
    public bool Unanswerable { get; init; }

    public IReadOnlyList<GoldEvidence> Evidence { get; init => field = value ?? []; } = [];

    [JsonPropertyName("evidence_mode")]
    public EvidenceMode EvidenceMode { get; init; } = EvidenceMode.All;

    /// <summary>A wrong answer that some articles give; null where none is known.</summary>
    [JsonPropertyName("fake_answer")]
    public string? FakeAnswer { get; init; }

    /// <summary>What was said before, oldest first.</summary>
    public IReadOnlyList<EvaluationTurn> History { get; init => field = value ?? []; } = [];

    /// <summary>The day of asking; null means that it is not known, which is not the same as today.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>Words of an article that prove the answer.</summary>
internal sealed record GoldEvidence([property: JsonPropertyName("article_id")] string ArticleId, string Text = "");

/// <summary>What was said by whom.</summary>
/// <param name="Role"><c>user</c> or <c>assistant</c>.</param>
/// <param name="Text">The words.</param>
internal sealed record EvaluationTurn(string Role, string Text);

/// <summary>How much of the evidence has to be found.</summary>
internal enum EvidenceMode
{
    /// <summary>Every text.</summary>
    All,

    /// <summary>One text is enough.</summary>
    Any,

    /// <summary>Articles were judged, not texts: any passage of a right article is a hit.</summary>
    Article,
}
