using System.Text.Json.Serialization;
using ArticleBot.Answering.Answers;

namespace ArticleBot.Bot.Turns;

/// <summary>"Why this answer", as the Emulator's inspector shows it.</summary>
internal sealed record ShownTrace(string UnderstoodAs, AnswerOutcome Outcome, AnswerTrace Why);

/// <summary>How a trace is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ShownTrace))]
internal sealed partial class TraceJsonContext : JsonSerializerContext;
