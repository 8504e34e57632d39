using ArticleBot.Bot.Hosting;
using ArticleBot.Channels.DirectLine;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArticleBot.Bot.Links;

/// <summary>Adds what makes links open for the right person.</summary>
internal static class LinkServices
{
    /// <param name="services">The host's services.</param>
    /// <param name="paths">Where the keys lie.</param>
    public static IServiceCollection AddLinks(this IServiceCollection services, DataPaths paths)
    {
        services.AddDataProtection().SetApplicationName("article-bot");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>(
            (options, loggers) => options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(paths.Keys), loggers));
        services.AddSingleton<Seals>();
        services.AddSingleton<ArticleTickets>();
        services.AddSingleton<ArticleLinks>();
        services.AddSingleton<BrowserVisitors>();
        services.AddSingleton<BrowserReaders>();
        services.AddSingleton<PageAdmission>();
        services.Replace(ServiceDescriptor.Singleton<IVisitors>(provider => provider.GetRequiredService<BrowserVisitors>()));
        return services;
    }
}
