using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArticleBot.Evaluation.Suite;

/// <summary>What figures are compared with.</summary>
/// <param name="Sets">Per set: the figures that are compared.</param>
/// <param name="Published">Figures others have published, in words.</param>
internal sealed record QualityTargets(IReadOnlyDictionary<string, IReadOnlyList<QualityTarget>> Sets, IReadOnlyList<string> Published)
{
    /// <exception cref="EvaluationFailedException">The file cannot be read.</exception>
    public static async Task<QualityTargets> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            return (await JsonSerializer.DeserializeAsync(file, QualityTargetsJson.Default.QualityTargets, cancellationToken))!;
        }
        catch (Exception exception) when (exception is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EvaluationFailedException($"The targets in {path} cannot be read: {exception.Message}", exception);
        }
    }
}

/// <summary>One figure that is compared.</summary>
/// <param name="Group">Its group in the report.</param>
/// <param name="Measure">Its name in the group.</param>
/// <param name="Type">The type of question it is about; null for all.</param>
/// <param name="Floor">What plain word matching reaches, or null.</param>
/// <param name="Goal">What we want to reach, or null.</param>
/// <param name="LessIsBetter">Whether the goal is an upper bound.</param>
internal sealed record QualityTarget(string Group, string Measure, string? Type = null, double? Floor = null, double? Goal = null, bool LessIsBetter = false);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(QualityTargets))]
internal sealed partial class QualityTargetsJson : JsonSerializerContext;
