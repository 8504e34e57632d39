using ArticleBot.Articles.Sources;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Articles;

/// <summary>The door of this room.</summary>
public static class ArticlesServices
{
    /// <summary>Adds <see cref="ArticleSources"/> and the <see cref="IArticleSource"/> of the configured folder.</summary>
    public static IServiceCollection AddArticles(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<ArticlesOptions>().BindConfiguration(ArticlesOptions.Section).ValidateDataAnnotations();
        services.TryAddSingleton<ArticleSources>();
        services.TryAddSingleton<IArticleSource>(provider =>
            provider.GetRequiredService<ArticleSources>().Open(provider.GetRequiredService<IOptions<ArticlesOptions>>().Value.Folder));
        return services;
    }
}
