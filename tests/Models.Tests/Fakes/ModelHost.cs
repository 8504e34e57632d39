using System.Collections.Concurrent;
using Azure.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Tests.Fakes;

/// <summary>The room behind its front door: services as the bot registers them, configured by keys, every log line kept.</summary>
internal sealed class ModelHost : IAsyncDisposable
{
    public const string Key = "sk-secret-5a2f9c77";

    private readonly ServiceProvider _services;

    private ModelHost(ServiceProvider services, RecordingLogs logs)
    {
        _services = services;
        Logs = logs;
    }

    public RecordingLogs Logs { get; }

    public IServiceProvider Services => _services;

    public IChatClient Chat => _services.GetRequiredService<IChatClient>();

    public IEmbeddingGenerator<string, Embedding<float>> Embeddings => _services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();

    public ModelStatus Status => _services.GetRequiredService<ModelStatus>();

    public static ModelHost Create(IEnumerable<(string Key, string? Value)> settings, Action<IServiceCollection>? before = null)
    {
        var logs = new RecordingLogs();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(same => KeyValuePair.Create(same.Key, same.Last().Value)))
            .Build());
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
        before?.Invoke(services);
        services.AddModels();
        return new ModelHost(services.BuildServiceProvider(), logs);
    }

    /// <summary>Both models at the server, through the compatible interface.</summary>
    public static ModelHost Compatible(FakeModelServer server, TimeProvider? time = null, params (string Key, string? Value)[] more) =>
        For(server.Address + "/v1", "OpenAICompatible", time, more);

    /// <summary>Both models at the server, through Azure's interface.</summary>
    public static ModelHost Azure(FakeModelServer server, TimeProvider? time = null, params (string Key, string? Value)[] more) =>
        For(server.Address, "AzureOpenAI", time, more);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ModelHost For(string address, string provider, TimeProvider? time, (string Key, string? Value)[] more) => Create(
        [
            ("Models:Chat:Provider", provider),
            ("Models:Chat:Endpoint", address),
            ("Models:Chat:Deployment", "writer"),
            ("Models:Chat:ApiKey", Key),
            ("Models:Chat:Retries", "0"),
            ("Models:Embeddings:Provider", provider),
            ("Models:Embeddings:Endpoint", address),
            ("Models:Embeddings:Deployment", "embedder"),
            ("Models:Embeddings:ApiKey", Key),
            ("Models:Embeddings:Retries", "0"),
            .. more,
        ],
        services =>
        {
            services.AddSingleton(time ?? TimeProvider.System);
            services.AddSingleton<TokenCredential>(new FakeIdentity());
        });
}

/// <summary>The identity of the process, as a managed identity would be.</summary>
internal sealed class FakeIdentity : TokenCredential
{
    public const string Token = "token-of-this-process";

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(Token, DateTimeOffset.MaxValue);

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}

internal sealed class RecordingLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> _lines = new();

    public IReadOnlyList<(LogLevel Level, string Line)> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(LogLevel Level, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, $"{category}: {formatter(state, exception)} {exception}"));
    }
}
