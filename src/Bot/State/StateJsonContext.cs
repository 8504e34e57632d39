using System.Text.Json.Serialization;
using ArticleBot.Answering.Conversations;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Channels.Turns;

namespace ArticleBot.Bot.State;

/// <summary>How values are written inside state.db.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<ConversationTurn>))]
[JsonSerializable(typeof(IReadOnlyList<PastTurn>))]
[JsonSerializable(typeof(IReadOnlyList<CitedQuote>))]
[JsonSerializable(typeof(ArticleMetadata))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
[JsonSerializable(typeof(Reply))]
internal sealed partial class StateJsonContext : JsonSerializerContext;
