using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ArticleBot.Answering.Answers;

namespace ArticleBot.Bot.Terminal;

/// <summary>The answer for programs: <c>ask --json</c> prints one object. Field names are a contract; new ones may come, none goes.</summary>
internal sealed record AnswerJson(
    AnswerOutcome Outcome,
    string Question,
    string UnderstoodAs,
    string? ShortAnswer,
    IReadOnlyList<SentenceJson> Sentences,
    IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<NearestJson> Nearest,
    IReadOnlyList<string> Suggestions,
    string? Notice,
    bool Hedged,
    double? Probability)
{
    // Quotation marks and accents stay readable; control characters and whatever turns the reading direction are escaped.
    private static readonly AnswerJsonContext Format = new(new JsonSerializerOptions(AnswerJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    public static string Write(string question, Answer answer) => JsonSerializer.Serialize(
        new AnswerJson(
            answer.Outcome,
            question,
            answer.UnderstoodAs,
            answer.ShortAnswer?.Text,
            [.. answer.Sentences.Select(sentence => new SentenceJson(sentence.Text, sentence.Citations, sentence.Side))],
            [.. answer.Citations.Select(Cited)],
            [.. answer.Nearest.Concat(answer.Listed).Select(article => new NearestJson(article.Key, article.Title))],
            answer.Suggestions,
            answer.Notice,
            answer.IsHedged,
            answer.Probability),
        Format.AnswerJson);

    private static CitationJson Cited(Citation citation) => new(
        citation.Number,
        citation.Article.Key,
        citation.Article.Title,
        citation.Article.Published?.ToString(),
        citation.Article.Url,
        citation.Version,
        citation.Span.Start,
        citation.Span.End,
        citation.Quote,
        citation.Context.Count == 0 ? null : [.. citation.Context.Select(part => new ContextJson(part.Span.Start, part.Span.End, part.Text))],
        citation.Page);
}

/// <summary>A sentence, the numbers of its citations and, where several sides are told, whose words it is.</summary>
internal sealed record SentenceJson(string Text, IReadOnlyList<int> Citations, string? Side);

/// <summary>A quote: <c>article</c>'s cleaned text of that <c>version</c> from <c>start</c> to <c>end</c> (UTF-16 code units, end exclusive).</summary>
/// <remarks>
/// <c>context</c> holds what the quote needs to be understood, such as the introduction of its list, each part at its own offsets; <c>page</c> counts
/// from 1.
/// </remarks>
internal sealed record CitationJson(
    int Number,
    string Article,
    string Title,
    string? Published,
    string? Url,
    string Version,
    int Start,
    int End,
    string Quote,
    IReadOnlyList<ContextJson>? Context,
    int? Page);

/// <summary>Words of the article that a quote needs to be understood.</summary>
internal sealed record ContextJson(int Start, int End, string Text);

/// <summary>An article near to the question, or one of a list that was asked for.</summary>
internal sealed record NearestJson(string Article, string Title);

/// <summary>How answers are written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    UseStringEnumConverter = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerJson))]
internal sealed partial class AnswerJsonContext : JsonSerializerContext;
