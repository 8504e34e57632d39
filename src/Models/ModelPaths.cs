namespace ArticleBot.Models;

/// <summary>Where the models stand in the configuration, for messages that tell what to repair.</summary>
internal static class ModelPaths
{
    public const string Chat = $"{ModelsOptions.Section}:{nameof(ModelsOptions.Chat)}";
    public const string Embeddings = $"{ModelsOptions.Section}:{nameof(ModelsOptions.Embeddings)}";
}
