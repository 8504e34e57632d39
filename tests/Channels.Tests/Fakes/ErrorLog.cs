using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>Keeps what is logged as an error, or from another level on.</summary>
internal sealed class ErrorLog : ILoggerProvider, ILogger
{
    public LogLevel Level { get; init; } = LogLevel.Error;

    public ConcurrentQueue<string> Lines { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Level;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Lines.Enqueue($"{formatter(state, exception)} {exception}");
    }

    public void Dispose()
    {
    }
}
