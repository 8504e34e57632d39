using System.Text.Json.Serialization;

namespace ArticleBot.Answering.Evidence;

/// <summary>The sentence picker as it is kept in a file.</summary>
/// <param name="Features">What the weights belong to: <see cref="SentenceFeatures.Names"/> of the version that it was fitted with.</param>
/// <param name="Weights">One for each feature; that of the reader's log-odds is 1.</param>
internal sealed record PickerModel(IReadOnlyList<string> Features, IReadOnlyList<float> Weights);

/// <summary>Reads and writes <see cref="PickerModel"/>.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(PickerModel))]
internal sealed partial class PickerModelContext : JsonSerializerContext;
