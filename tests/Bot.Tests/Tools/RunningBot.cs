using ArticleBot.Answering.Reading;
using ArticleBot.Bot.Hosting;
using ArticleBot.Bot.Indexing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ArticleBot.Bot.Tests.Tools;

/// <summary>The whole bot on a free port of this machine, over a copy of the small articles: everything in it is real.</summary>
public class RunningBot : IAsyncLifetime
{
    private readonly TestPlace _place = new();
    private readonly Dictionary<string, string?> _settings = [];
    private WebApplication? _application;

    // As launchSettings.json does for `dotnet run`: without keys the bot only works in Development.
    static RunningBot() => Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");

    public RunningBot()
    {
        Articles = _place.CopyOfArticles();
    }

    /// <summary>The folder of the articles; change files in it at will.</summary>
    public string Articles { get; }

    /// <summary>Where index and memory lie; written to before the start, they are found there.</summary>
    public string Data => _place.File("data");

    /// <summary>Calls the bot as a browser on this machine does.</summary>
    public HttpClient Client { get; } = new();

    public Uri Address { get; private set; } = new("http://localhost");

    public IServiceProvider Services => _application!.Services;

    /// <summary>Before the start: a setting that differs.</summary>
    public RunningBot With(string name, string? value)
    {
        _settings[name] = value;
        return this;
    }

    public async Task InitializeAsync()
    {
        var overrides = new SettingOverrides();
        overrides.Values["urls"] = "http://127.0.0.1:0";
        overrides.Values["Retrieval:DataFolder"] = Data;
        overrides.Values["Articles:Folder"] = Articles;
        overrides.Values["Logging:LogLevel:Default"] = "Warning";
        overrides.Values["Logging:LogLevel:ArticleBot"] = "Warning";
        foreach (var (name, value) in _settings)
            overrides.Values[name] = value;
        _application = BotApplication.Build(overrides);
        await _application.StartAsync();
        await Services.GetRequiredService<ArticleIndexing>().PrepareAsync(null, default);
        // A handful of passages: what is tested shall not hang on how many of them are encoded already.
        await Services.GetRequiredService<ArticleIndexing>().EncodeAsync(null, int.MaxValue, default);
        await Services.GetRequiredService<ISpanReader>().WhenReadyAsync(default);
        Address = new Uri(Services.GetRequiredService<OwnAddress>().Find()!);
        Client.BaseAddress = Address;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_application is not null)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _place.Dispose();
    }
}
