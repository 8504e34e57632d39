using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleBot.Evaluation.Claims;

namespace ArticleBot.Evaluation.Cases;

/// <summary>How questions and predictions are written in files.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(EvaluationQuestion))]
[JsonSerializable(typeof(Prediction))]
[JsonSerializable(typeof(CalibrationLine))]
[JsonSerializable(typeof(ClaimLine))]
[JsonSerializable(typeof(ClaimPrediction))]
[JsonSerializable(typeof(IReadOnlyList<TranscriptActivity>))]
internal sealed partial class EvaluationJson : JsonSerializerContext;

/// <summary>Writes predictions for people to read: letters stay letters.</summary>
internal static class PredictionLine
{
    private static readonly EvaluationJson Readable = new(
        new JsonSerializerOptions(EvaluationJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The prediction on one line.</summary>
    public static string Write(Prediction prediction) => JsonSerializer.Serialize(prediction, Readable.Prediction);

    /// <summary>What the check said of a sentence, on one line.</summary>
    public static string Write(ClaimPrediction prediction) => JsonSerializer.Serialize(prediction, Readable.ClaimPrediction);
}
