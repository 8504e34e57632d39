using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ArticleBot.Bot.State;

/// <summary>Adds what is kept in state.db.</summary>
internal static class StateServices
{
    /// <param name="services">The host's services.</param>
    /// <param name="path">Where state.db lies, from the settings.</param>
    public static IServiceCollection AddState(this IServiceCollection services, Func<IServiceProvider, string> path)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptionsWithValidateOnStart<StateOptions>().BindConfiguration(StateOptions.Section).ValidateDataAnnotations();
        services.AddSingleton(provider => new StateDatabase(path(provider)));
        services.AddSingleton<Memory>();
        services.AddSingleton<ConversationStore>();
        services.TryAddSingleton<RememberedInMemory>();
        services.AddSingleton<SqliteActivityMemory>();
        services.Replace(ServiceDescriptor.Singleton<ISeenActivities>(provider => provider.GetRequiredService<SqliteActivityMemory>()));
        services.Replace(ServiceDescriptor.Singleton<ISentReplies>(provider => provider.GetRequiredService<SqliteActivityMemory>()));
        services.AddSingleton<SqliteKnownAddresses>();
        services.Replace(ServiceDescriptor.Singleton<IKnownAddresses>(provider => provider.GetRequiredService<SqliteKnownAddresses>()));
        services.AddSingleton(provider => new RunningMark(Path.GetDirectoryName(path(provider))!));
        services.AddSingleton<SqliteTurnInbox>();
        services.Replace(ServiceDescriptor.Singleton<ITurnInbox>(provider => provider.GetRequiredService<SqliteTurnInbox>()));
        services.AddSingleton<FeedbackStore>();
        services.AddSingleton<CitedArticleStore>();
        services.AddSingleton<Retention>();
        services.AddHealthChecks().AddCheck<MemoryReadiness>("memory");
        return services;
    }
}
