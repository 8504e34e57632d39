using System.Net.Http.Headers;
using System.Text;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Channels.Tests.Fakes;

/// <summary>A real host on a loopback port, with this room and a scripted handler.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, ScriptedHandler handler)
    {
        _app = app;
        Handler = handler;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Http = new HttpClient { BaseAddress = Url };
    }

    public ScriptedHandler Handler { get; }

    public Uri Url { get; }

    public HttpClient Http { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<BotHost> StartAsync(
        Dictionary<string, string?>? settings = null,
        string environment = "Development",
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? pipeline = null,
        TimeSpan? shutdown = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var handler = new ScriptedHandler();
        builder.Services.AddSingleton<ITurnHandler>(handler);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = shutdown ?? TimeSpan.FromSeconds(30));
        services?.Invoke(builder.Services);
        builder.Services.AddChannels<ScriptedHandler>();

        var app = builder.Build();
        pipeline?.Invoke(app);
        app.MapChannels();
        await app.StartAsync();
        return new BotHost(app, handler);
    }

    public Task<HttpResponseMessage> PostAsync(string json, string? token = null, string path = "/api/messages") =>
        SendAsync(new StringContent(json, Encoding.UTF8, "application/json"), token, path);

    public Task<HttpResponseMessage> SendAsync(HttpContent content, string? token = null, string path = "/api/messages")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Http.SendAsync(request);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
