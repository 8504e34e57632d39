using ArticleBot.Answering.Checking.Meaning;
using ArticleBot.Retrieval;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Answering.Tests.Fakes;

/// <summary>Assistants as the host would make them.</summary>
internal static class Assistants
{
    public static IAssistant Over(SmallLibrary library, IChatClient? model = null, params (string Key, string Value)[] settings) =>
        Services(library, model, settings).GetRequiredService<IAssistant>();

    /// <summary>An assistant whose claim check is the test's own.</summary>
    public static IAssistant Over(SmallLibrary library, IChatClient model, IClaimCheck claims) =>
        Services(library, model, claims, []).GetRequiredService<IAssistant>();

    public static ServiceProvider Services(SmallLibrary library, IChatClient? model, params (string Key, string Value)[] settings) =>
        Services(library, model, null, settings);

    private static ServiceProvider Services(SmallLibrary library, IChatClient? model, IClaimCheck? claims, (string Key, string Value)[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
        services.AddSingleton<IRetriever>(library).AddKeyedSingleton<IRetriever>(RetrievalServices.Unranked, library).AddSingleton<IArticleLibrary>(library)
            .AddSingleton<ITermStatistics>(library);
        if (model is not null)
            services.AddSingleton(model);
        if (!settings.Any(setting => setting.Key == "Answering:Reader"))
            services.AddSingleton(SharedReader.Both).AddSingleton(claims ?? SharedClaimCheck.Encoder);
        return services.AddAnswering().BuildServiceProvider(validateScopes: true);
    }
}
