using Microsoft.Extensions.Logging.Console;

namespace ArticleBot.Bot.Hosting;

/// <summary>Where log lines go: standard output belongs to answers and reports, so they are on standard error.</summary>
internal sealed class HostLogging
{
    private const string HostCategory = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool _isServing;

    /// <summary>The start succeeded: from now on the host's own reports of what ends it are wanted.</summary>
    public void StartServing() => _isServing = true;

    public void AddTo(WebApplicationBuilder builder)
    {
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // A start that fails is told in one sentence by the verb itself; the host's own stack trace would bury it.
        builder.Logging.AddFilter(HostCategory, level => _isServing && level >= LogLevel.Warning);
        // What is wrong is logged once, where it is found; not each time somebody asks for the health.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        // That the keys of links lie unencrypted in the data folder, readable by the bot alone, is meant so: what they protect lies beside them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddSingleton(this);
    }
}
