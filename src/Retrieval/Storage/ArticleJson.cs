using System.Text.Json.Serialization;
using ArticleBot.Articles;

namespace ArticleBot.Retrieval.Storage;

/// <summary>Sections and removed text as they are stored.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<Section>))]
[JsonSerializable(typeof(IReadOnlyList<RemovedText>))]
internal sealed partial class ArticleJson : JsonSerializerContext;
