using System.Text.Json.Serialization;

namespace ArticleBot.Evaluation.Cases;

/// <summary>What the bot made of a question: one line of a predictions file.</summary>
/// <remarks>The generated reader sets what a line lacks to null, whatever the initialiser says; hence the setters.</remarks>
internal sealed record Prediction
{
    public required string Id { get; init; }

    /// <summary>The ten best passages in order, cited or not.</summary>
    public IReadOnlyList<PredictedText> Retrieved { get; init => field = value ?? []; } = [];

    /// <summary>The sentences, without markers and reference list.</summary>
    public string Answer { get; init => field = value ?? ""; } = "";

    public bool Refused { get; init; }

    public IReadOnlyList<PredictedText> Citations { get; init => field = value ?? []; } = [];

    /// <summary>The span set off above the sentences, or null.</summary>
    [JsonPropertyName("short_answer")]
    public string? ShortAnswer { get; init; }

    /// <summary>How sure the bot was that the passages answer, before it compared that with its threshold; higher is surer.</summary>
    public float? Answerability { get; init; }

    /// <summary>How probably the answer answers the question, 0 to 1; null when the bot did not estimate it.</summary>
    public double? Probability { get; init; }

    /// <summary>Whether the answer says itself that it may not be what was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hedged { get; init; }

    /// <summary>The outcome by name.</summary>
    public string? Outcome { get; init; }

    /// <summary>The question as understood.</summary>
    [JsonPropertyName("understood_as")]
    public string? UnderstoodAs { get; init; }
}

/// <summary>Words and the article they are from.</summary>
internal sealed record PredictedText([property: JsonPropertyName("article_id")] string ArticleId, string Text = "")
{
    /// <summary>Of a quote: what is shown with it of the article so that it stands alone, each part for itself; null when nothing is.</summary>
    public IReadOnlyList<string>? Context { get; init; }
}
