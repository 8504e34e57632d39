using ArticleBot.Bot.Hosting;

namespace ArticleBot.Bot.Indexing;

/// <summary>Adds indexing, the watch over the articles and the health check that tells when questions may come.</summary>
internal static class IndexingServices
{
    public static IServiceCollection AddIndexing(this IServiceCollection services)
    {
        services.AddSingleton<ArticleIndexing>();
        services.AddHostedService<ArticleWatch>();
        services.AddHostedService<EncodingInBackground>();
        services.AddHealthChecks().AddCheck<IndexReadiness>("index");
        return services;
    }
}
