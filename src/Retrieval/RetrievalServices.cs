using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using ArticleBot.Retrieval.Ranking;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArticleBot.Retrieval;

/// <summary>The door of the room Retrieval.</summary>
public static class RetrievalServices
{
    /// <summary>Key of the <see cref="IRetriever"/> that searches without the learned ranker: for loose words, which are no question.</summary>
    public const string Unranked = "unranked";

    /// <summary>
    /// Adds the index (<see cref="ArticleIndex"/>, <see cref="IArticleLibrary"/>, <see cref="ITermStatistics"/>) and the search over it
    /// (<see cref="IRetriever"/>). An <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> that is registered before replaces the built-in one.
    /// Options come from the section
    /// <see cref="RetrievalOptions.Section"/> and are checked at start.
    /// </summary>
    public static IServiceCollection AddRetrieval(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<RetrievalOptions>().BindConfiguration(RetrievalOptions.Section).ValidateDataAnnotations();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(_ => StaticEmbedder.BuiltIn);
        services.TryAddSingleton<ArticleIndex>();
        services.TryAddSingleton<IArticleLibrary>(provider => provider.GetRequiredService<ArticleIndex>());
        services.TryAddSingleton<ITermStatistics>(provider => provider.GetRequiredService<ArticleIndex>());
        services.TryAddSingleton<PassageEncoding>();
        services.TryAddSingleton<HybridRetriever>();
        services.TryAddKeyedSingleton<IRetriever>(Unranked, (provider, _) => provider.GetRequiredService<HybridRetriever>());
        services.TryAddSingleton(_ => PassageRanker.BuiltIn);
        services.TryAddSingleton<IRetriever>(provider => new RankingRetriever(
            provider.GetRequiredService<HybridRetriever>(), provider.GetRequiredService<ITermStatistics>(), provider.GetRequiredService<PassageRanker>()));
        return services;
    }
}
