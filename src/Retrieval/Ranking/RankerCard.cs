using System.Text.Json.Serialization;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>What stands beside the fitted trees: how their scores read and which features they were fitted on.</summary>
/// <param name="Scale">Turns the difference of two scores into the logarithm of the odds of the one over the other; above 0.</param>
/// <param name="Features">The names of the features, in order.</param>
/// <param name="Example">What the training saw for one question: retrieval must see the same.</param>
public sealed record RankerCard(float Scale, IReadOnlyList<string> Features, RankerExample Example);

/// <summary>A question over a few texts with the numbers that the training computed for it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Titles">The title of each text.</param>
/// <param name="Texts">The texts, one article and one passage each.</param>
/// <param name="EncoderCosines">The pretrained encoder's cosine of each text with the question, null where it counts as not encoded.</param>
/// <param name="Rows">The features of each text.</param>
/// <param name="Scores">The model's score of each text, before scaling.</param>
public sealed record RankerExample(
    string Question,
    IReadOnlyList<string> Titles,
    IReadOnlyList<string> Texts,
    IReadOnlyList<float?> EncoderCosines,
    IReadOnlyList<IReadOnlyList<float>> Rows,
    IReadOnlyList<double> Scores);

/// <summary>Reads and writes <see cref="RankerCard"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(RankerCard))]
public sealed partial class RankerCardContext : JsonSerializerContext;
