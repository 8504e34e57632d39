using System.Net;
using ArticleBot.Channels.Activities;
using ArticleBot.Channels.Adapters;
using ArticleBot.Channels.Connector;
using ArticleBot.Channels.DirectLine;
using ArticleBot.Channels.Emulator;
using ArticleBot.Channels.Plain;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Teams;
using ArticleBot.Channels.Turns;
using ArticleBot.Channels.WebChat;
using ArticleBot.Languages;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using AppCredentials = ArticleBot.Channels.SignIn.AppCredentials;

namespace ArticleBot.Channels;

/// <summary>The door of this room: what it registers.</summary>
public static class ChannelsServices
{
    private const string MetadataClient = "ArticleBot.Channels.Metadata";

    /// <summary>Registers the channels; <typeparamref name="THandler"/> answers what they bring.</summary>
    /// <typeparam name="THandler">A singleton; it is called from many conversations at once, but never twice at once for one.</typeparam>
    /// <remarks>
    /// Register an own <see cref="ITurnInbox"/>, <see cref="ISeenActivities"/>, <see cref="ISentReplies"/> and <see cref="IKnownAddresses"/> to
    /// remember over restarts.
    /// </remarks>
    public static IServiceCollection AddChannels<THandler>(this IServiceCollection services)
        where THandler : class, ITurnHandler
    {
        services.AddOptionsWithValidateOnStart<ChannelsOptions>().BindConfiguration(ChannelsOptions.Section);
        services.AddOptionsWithValidateOnStart<BotRegistrationOptions>().BindConfiguration("");
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelsOptions>, ChannelsOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ChannelsOptions>, TranscriptsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotRegistrationOptions>, BotRegistrationValidator>());

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITurnHandler, THandler>();
        services.TryAddSingleton<RememberedInMemory>();
        services.TryAddSingleton<ITurnInbox>(provider => provider.GetRequiredService<RememberedInMemory>());
        services.TryAddSingleton<ISeenActivities>(provider => provider.GetRequiredService<RememberedInMemory>());
        services.TryAddSingleton<ISentReplies>(provider => provider.GetRequiredService<RememberedInMemory>());
        services.TryAddSingleton<IKnownAddresses>(provider => provider.GetRequiredService<RememberedInMemory>());
        services.AddChannelTable();
        services.AddTurns();
        services.AddSignIn();
        services.AddConnector();
        services.AddDirectLine();
        return services;
    }

    private static void AddTurns(this IServiceCollection services)
    {
        services.TryAddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.TryAddSingleton<Composing>();
        services.TryAddSingleton<AcceptedTurns>();
        services.AddHostedService(provider => provider.GetRequiredService<AcceptedTurns>());
        services.AddHostedService<WarmUp>();
        services.AddHostedService<QueueGauge>();
        services.TryAddSingleton<FeedbackReader>();
        services.TryAddSingleton<TurnReader>();
        services.TryAddSingleton<MessageTurn>();
        services.TryAddSingleton<IBot, QuestionBot>();
        services.TryAddSingleton(new ReaderLanguages());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, TurnLanguage>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, TranscriptWriting>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IMiddleware, TurnTimeout>());
        services.TryAddSingleton<TurnPipeline>();
        services.TryAddSingleton<ArticleBotAdapter>();
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<ArticleBotAdapter>());
        services.TryAddSingleton<IBotFrameworkHttpAdapter, BotMessageEndpoint>();
    }

    /// <summary>One line a channel.</summary>
    private static void AddChannelTable(this IServiceCollection services)
    {
        services.TryAddSingleton<ChannelTable>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, TeamsChannel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, WebChatChannel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, EmulatorChannel>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChannel, PlainChannel>());
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddHttpClient(MetadataClient, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(10);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(CreateHandler);
        services.TryAddSingleton(provider => BotIdentity.Create(provider.GetRequiredService<IOptions<BotRegistrationOptions>>().Value));
        services.TryAddSingleton(provider =>
        {
            var identity = provider.GetRequiredService<BotIdentity>();
            return new TokenCheck(
                identity, Keys(provider, identity.ChannelMetadata), Keys(provider, identity.EntraMetadata), provider.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton<Callers>();
        services.TryAddSingleton<ChannelAuthentication>();
        services.TryAddSingleton<BotFrameworkAuthentication>(provider => provider.GetRequiredService<ChannelAuthentication>());
        services.TryAddSingleton<IAppToken>(provider =>
        {
            var identity = provider.GetRequiredService<BotIdentity>();
            var options = provider.GetRequiredService<IOptions<BotRegistrationOptions>>().Value;
            return new AppCredentials(AppCredentials.CreateCredential(options, identity), identity, provider.GetRequiredService<TimeProvider>());
        });
        services.TryAddSingleton(provider => new BotRegistrationStatus(
            provider.GetRequiredService<IOptions<BotRegistrationOptions>>(),
            provider.GetRequiredService<BotIdentity>(),
            provider.GetRequiredService<IAppToken>(),
            provider.GetRequiredService<TimeProvider>()));
    }

    private static SigningKeys Keys(IServiceProvider provider, Uri metadata) => new(
        metadata,
        provider.GetRequiredService<IHttpClientFactory>().CreateClient(MetadataClient),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SigningKeys>>());

    private static void AddConnector(this IServiceCollection services) => services
        .AddSingleton<ConnectorClients>()
        .AddHttpClient(ConnectorClients.HttpClientName, client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = ConnectorResilience.LongestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(CreateHandler)
        .AddConnectorResilience();

    private static void AddDirectLine(this IServiceCollection services)
    {
        services.AddCors();
        services.TryAddSingleton<IVisitors, UnknownVisitors>();
        services.TryAddSingleton<DirectLineTokens>();
        services.TryAddSingleton<DirectLineSignIn>();
        services.TryAddSingleton<DirectLineOrigins>();
        services.TryAddSingleton<DirectLineConversations>();
        services.TryAddSingleton<DirectLineAdapter>();
        services.TryAddSingleton<DirectLineEndpoints>();
        services.TryAddSingleton<DirectLineStreams>();
    }

    /// <summary>No redirects: the token and the words go where they were sent, or nowhere. The clients live long, so connections must not.</summary>
    private static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
