using ArticleBot.Models.Chat;
using ArticleBot.Models.Connections;
using ArticleBot.Models.Embeddings;
using ArticleBot.Models.Failures;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Models;

/// <summary>The room's door.</summary>
public static class ModelsServices
{
    /// <summary>Name of the source of the spans and of the meter that tell of model calls and their tokens.</summary>
    private const string TelemetryName = "ArticleBot.Models";

    private const string ChatSubject = "chat model";
    private const string EmbeddingSubject = "embedding model";

    /// <summary>
    /// Adds the configured models. An <see cref="IChatClient"/> is there only when <c>Models:Chat</c> names one: without it <c>GetService</c> gives
    /// null. A configured embedding model takes the place of the <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> that was registered before, so
    /// call this after the room that brings the built-in one.
    /// </summary>
    public static IServiceCollection AddModels(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddOptionsWithValidateOnStart<ModelsOptions>().BindConfiguration(ModelsOptions.Section);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelsOptions>, ModelsOptionsValidator>());
        services.AddModelHttpClient(ModelPaths.Chat, ChatSubject, options => options.Chat);
        services.AddModelHttpClient(ModelPaths.Embeddings, EmbeddingSubject, options => options.Embeddings);
        services.AddSingleton(OpenChat);
        services.AddConfiguredEmbeddings();
        services.TryAddSingleton<ModelStatus>();
        return services;
    }

    // Null where nothing is configured: that is how a service collection says "not there" when only the settings decide.
    private static IChatClient OpenChat(IServiceProvider services)
    {
        var model = services.GetRequiredService<IOptions<ModelsOptions>>().Value.Chat;
        if (!model.IsConfigured)
            return null!;

        var failures = new FailureExplainer(ChatSubject, ModelPaths.Chat, model);
        return Connect(services, model, ModelPaths.Chat).GetChatClient(model.Deployment).AsIChatClient()
            .AsBuilder()
            .UseOpenTelemetry(NullLoggerFactory.Instance, TelemetryName)
            .Use((inner, provider) => new ChatModel(
                inner, failures, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ChatModel>>()))
            .Use((inner, provider) => new AcceptedSettings(inner, model, ChatSubject, provider.GetRequiredService<ILogger<AcceptedSettings>>()))
            .Build(services);
    }

    private static void AddConfiguredEmbeddings(this IServiceCollection services)
    {
        var builtIn = services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(IEmbeddingGenerator<string, Embedding<float>>));
        if (builtIn is not null)
            services.Remove(builtIn);
        services.AddSingleton(provider =>
            OpenEmbeddings(provider) ?? (IEmbeddingGenerator<string, Embedding<float>>)Create(builtIn, provider)!);
    }

    private static IEmbeddingGenerator<string, Embedding<float>>? OpenEmbeddings(IServiceProvider services)
    {
        var model = services.GetRequiredService<IOptions<ModelsOptions>>().Value.Embeddings;
        if (!model.IsConfigured)
            return null;

        var client = Connect(services, model, ModelPaths.Embeddings).GetEmbeddingClient(model.Deployment).AsIEmbeddingGenerator(model.Dimensions);
        return client.AsBuilder()
            .UseOpenTelemetry(NullLoggerFactory.Instance, TelemetryName)
            .Use(inner => new EmbeddingModel(
                inner,
                model,
                new FailureExplainer(EmbeddingSubject, ModelPaths.Embeddings, model),
                services.GetRequiredService<TimeProvider>(),
                services.GetRequiredService<ILogger<EmbeddingModel>>()))
            .Build(services);
    }

    private static OpenAI.OpenAIClient Connect(IServiceProvider services, ModelOptions model, string path) => ModelConnection.Open(
        model,
        services.GetRequiredService<IHttpClientFactory>().CreateClient(path),
        services.GetRequiredService<TokenCredential>);

    private static object? Create(ServiceDescriptor? descriptor, IServiceProvider services) => descriptor switch
    {
        null => null,
        { ImplementationInstance: { } instance } => instance,
        { ImplementationFactory: { } factory } => factory(services),
        _ => ActivatorUtilities.CreateInstance(services, descriptor.ImplementationType!),
    };
}
