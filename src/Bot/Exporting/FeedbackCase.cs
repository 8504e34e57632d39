using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleBot.Answering.Answers;
using ArticleBot.Bot.State;

namespace ArticleBot.Bot.Exporting;

/// <summary>
/// A thumb as a question for <c>eval</c>. A thumb up says that the quotes are the evidence (or that refusing was right);
/// a thumb down says only that this answer was wrong, so the owner fills in <c>answers</c> and <c>evidence</c>.
/// </summary>
internal sealed record FeedbackCase
{
    public required string Id { get; init; }

    public required string Question { get; init; }

    public required string Type { get; init; }

    public required bool Unanswerable { get; init; }

    public IReadOnlyList<string> Answers { get; init; } = [];

    public IReadOnlyList<EvidenceCase> Evidence { get; init; } = [];

    [JsonPropertyName("evidence_mode")]
    public string EvidenceMode { get; init; } = "any";

    public IReadOnlyList<HistoryCase> History { get; init; } = [];

    public string? Date { get; init; }

    public string? Comment { get; init; }

    [JsonPropertyName("given_answer")]
    public required string GivenAnswer { get; init; }

    /// <summary>
    /// One case for each reply that is still known, in the order of the first thumbs. Where people disagree, the reply needs a look: that is a thumb
    /// down.
    /// </summary>
    public static IEnumerable<FeedbackCase> From(IEnumerable<FeedbackRecord> thumbs) => thumbs
        .Where(thumb => thumb.Reply is not null)
        .GroupBy(thumb => thumb.ReplyId)
        .Select(about => From(about.First().Reply!, about.All(thumb => thumb.IsPositive), [.. about.Select(thumb => thumb.Comment).OfType<string>()]));

    private static FeedbackCase From(ReplyRecord reply, bool isPositive, IReadOnlyList<string> comments) =>
        new()
        {
            Id = "feedback-" + reply.Id,
            Question = reply.Question,
            Type = isPositive ? "thumb_up" : "thumb_down",
            Unanswerable = isPositive && reply.Outcome == nameof(AnswerOutcome.NothingFound),
            Evidence = isPositive ? [.. reply.Citations.Select(quote => new EvidenceCase(quote.Key, quote.Quote))] : [],
            History = [.. reply.History.SelectMany(past => new[] { new HistoryCase("user", past.Question), new HistoryCase("assistant", past.Answer) })],
            Date = reply.AskedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Comment = comments.Count == 0 ? null : string.Join('\n', comments),
            GivenAnswer = reply.Answer,
        };

    public string ToJson() => JsonSerializer.Serialize(this, FeedbackJsonContext.Default.FeedbackCase);
}

/// <summary>Words that answer, and the article that holds them.</summary>
internal sealed record EvidenceCase([property: JsonPropertyName("article_id")] string ArticleId, string Text);

/// <summary>What was said before.</summary>
internal sealed record HistoryCase(string Role, string Text);

/// <summary>How cases are written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(FeedbackCase))]
internal sealed partial class FeedbackJsonContext : JsonSerializerContext;
