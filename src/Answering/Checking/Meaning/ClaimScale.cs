using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Answering.Checking.Meaning;

/// <summary>How the network's score becomes a probability (Platt, 1999), and from which one on a sentence is shown.</summary>
/// <param name="Slope">Times the score.</param>
/// <param name="Offset">Added to it.</param>
/// <param name="Border">A probability, 0 to 1.</param>
internal sealed record ClaimScale(double Slope, double Offset, double Border)
{
    /// <summary>Reads it from the file beside the weights.</summary>
    /// <exception cref="InvalidDataException">The file is no such object, or the border no probability.</exception>
    public static ClaimScale Read(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ClaimScaleJson.Default.ClaimScale) is { Border: > 0 and < 1 } scale
                ? scale
                : throw new InvalidDataException("claim-check.json has no border between 0 and 1. Fit the claim check again.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("claim-check.json cannot be read. It holds slope, offset and border.", exception);
        }
    }

    /// <summary>The probability that belongs to log-odds of the network.</summary>
    public double Probability(double score) => 1 / (1 + Math.Exp(-((Slope * score) + Offset)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ClaimScale))]
internal sealed partial class ClaimScaleJson : JsonSerializerContext;
