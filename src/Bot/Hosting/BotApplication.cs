using ArticleBot.Answering;
using ArticleBot.Articles;
using ArticleBot.Bot.Doctoring;
using ArticleBot.Bot.Indexing;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.Pages;
using ArticleBot.Bot.Settings;
using ArticleBot.Bot.State;
using ArticleBot.Bot.TeamsApp;
using ArticleBot.Bot.Telemetry;
using ArticleBot.Bot.Turns;
using ArticleBot.Channels;
using ArticleBot.Languages;
using ArticleBot.Models;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Hosting;

/// <summary>Puts the rooms together, once for every verb: what <c>serve</c> answers with is what <c>ask</c> and <c>doctor</c> look at.</summary>
internal static class BotApplication
{
    /// <summary>The port that the Bot Framework Emulator and every sample use.</summary>
    public const int UsualPort = 3978;

    /// <summary>
    /// How long turns that were accepted have after a signal to stop; what is not answered by then is taken up at the next start. Container hosts
    /// send the next signal after 10 to 30 seconds.
    /// </summary>
    public static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(30);

    /// <summary>Builds the application and checks its settings; nothing runs yet.</summary>
    /// <param name="overrides">Settings from the command line.</param>
    /// <exception cref="CommandFailedException">A setting is wrong.</exception>
    public static WebApplication Build(SettingOverrides overrides)
    {
        var root = ContentRoot.Find(ContentRoot.Program);
        var builder = SettingsFile.Read(() => WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = root,
            WebRootPath = Path.Combine(ContentRoot.Program, "wwwroot"),
        }));
        builder.Configuration.AddInMemoryCollection(overrides.Values);
        var check = new SettingsCheck(builder.Configuration);
        check.Examine();
        ListenOnUsualPort(builder);
        new HostLogging().AddTo(builder);

        builder.Services.AddArticles().AddRetrieval().AddModels().AddAnswering().AddChannels<QuestionTurn>();
        builder.Services.AddHost(new DataPaths(root, builder.Configuration, overrides.Corpus), builder.Configuration);

        var application = builder.Build();
        check.ExamineTogether(application.Services);
        application.Services.BeginCollecting();
        application.UseReaderLanguages();
        application.UseStaticFiles();
        application.UseWebSockets();
        application.MapChannels();
        application.MapPages();
        application.MapHealth();
        return application;
    }

    private static void AddHost(this IServiceCollection services, DataPaths paths, IConfiguration settings)
    {
        services.AddSingleton(paths);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTime);
        // A mistake in an address is its sender's: refused with 400, and no failure of ours in the log.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOptionsWithValidateOnStart<BotOptions>().BindConfiguration(BotOptions.Section);
        services.AddSingleton<IValidateOptions<BotOptions>, BotRangesValidator>();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.PostConfigure<ArticlesOptions>(options => options.Folder = paths.FromRoot(options.Folder));
        services.PostConfigure<ChannelsOptions>(options => options.Transcripts = options.Transcripts is { Length: > 0 } folder ? paths.FromRoot(folder) : null);
        services.PostConfigure<BotOptions>(options => options.Brand.Logo = options.Brand.Logo is { Length: > 0 } logo ? paths.FromRoot(logo) : null);
        services.PostConfigure<RetrievalOptions>(options => options.DataFolder = paths.IndexFolder);
        services.AddOptions<RetrievalOptions>().PostConfigure<IOptions<ModelsOptions>>(
            // A configured embedder takes the encoder's place, and so does the table where it is asked for by name.
            (retrieval, models) => retrieval.Encoder &= string.IsNullOrWhiteSpace(models.Value.Embeddings.Provider));
        services.AddSingleton(provider => new ReaderLanguages(provider.GetRequiredService<IOptions<BotOptions>>().Value.Language));
        services.AddState(_ => paths.State);
        services.AddHostedService<MemoryOpening>();
        services.AddHostedService<RetentionService>();
        services.AddSingleton<OwnAddress>();
        services.AddLinks(paths);
        services.AddSingleton<ReplyMapping>();
        services.AddSingleton<WhyThisAnswer>();
        services.AddSingleton<ReplyMemory>();
        services.AddSingleton<Greeting>();
        services.AddPages();
        services.AddIndexing();
        services.AddDoctor();
        services.AddTelemetry(settings);
        services.AddOptions<TeamsAppOptions>().BindConfiguration(TeamsAppOptions.Section).ValidateDataAnnotations();
        services.AddSingleton<TeamsAppPackage>();
        services.AddSingleton<PromptStarters>();
    }

    // An environment variable of ASP.NET Core or a Kestrel section wins; a default inside appsettings.json would silently overrule them.
    private static void ListenOnUsualPort(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var isSet = settings["urls"] is { Length: > 0 } || settings["http_ports"] is { Length: > 0 } || settings["https_ports"] is { Length: > 0 }
            || settings.GetSection("Kestrel:Endpoints").Exists();
        if (!isSet)
            builder.WebHost.UseUrls($"http://localhost:{UsualPort}");
    }
}
