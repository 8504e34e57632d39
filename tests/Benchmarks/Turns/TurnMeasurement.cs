using System.Diagnostics;
using System.Net;
using System.Text;
using ArticleBot.Channels;
using ArticleBot.Channels.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Benchmarks.Turns;

/// <summary>Sends turns through a whole host, and the same traffic through nothing.</summary>
internal static class TurnMeasurement
{
    public static async Task<TurnFigures> RunAsync(int turns, int rounds, CancellationToken cancellationToken)
    {
        using var answered = new SemaphoreSlim(0);
        await using var connector = await StartAsync(_ => { }, app => app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status201Created;
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("""{"id":"a"}""", context.RequestAborted);
            answered.Release();
        }));
        await using var bot = await StartAsync(services => services.AddChannels<ReadyAnswer>(), app => app.MapChannels());
        using var calls = new HttpClient();
        await using var bare = await StartAsync(_ => { }, app => app.Run(async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
            _ = calls.PostAsync(Address(connector), Json(new string('x', 1500)), CancellationToken.None);
            context.Response.StatusCode = StatusCodes.Status202Accepted;
        }));

        await RoundAsync(Address(bot), turns);
        await RoundAsync(Address(bare), turns);
        List<TurnCost> ofBot = [], ofBare = [];
        for (var i = 0; i < rounds; i++)
        {
            ofBot.Add(await RoundAsync(Address(bot), turns));
            ofBare.Add(await RoundAsync(Address(bare), turns));
        }

        return new TurnFigures([.. ofBot], [.. ofBare]);

        async Task<TurnCost> RoundAsync(Uri address, int count)
        {
            using var client = new HttpClient();
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var time = Process.GetCurrentProcess().TotalProcessorTime;
            for (var i = 0; i < count; i++)
            {
                using var response = await client.PostAsync(new Uri(address, "/api/messages"), Json(Message(Address(connector), Guid.NewGuid())),
                    cancellationToken);
                if (response.StatusCode is not HttpStatusCode.Accepted)
                    throw new InvalidOperationException($"The turn was not taken: {response.StatusCode}.");
                if (!await answered.WaitAsync(TimeSpan.FromSeconds(30), cancellationToken))
                    throw new InvalidOperationException("The turn was not answered.");
            }

            return new TurnCost(
                (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)count,
                    (Process.GetCurrentProcess().TotalProcessorTime - time).TotalMilliseconds / count);
        }
    }

    private static async Task<WebApplication> StartAsync(Action<IServiceCollection> services, Action<WebApplication> pipeline)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection([]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        services(builder.Services);
        var app = builder.Build();
        pipeline(app);
        await app.StartAsync();
        return app;
    }

    private static Uri Address(WebApplication app) =>
        new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static string Message(Uri connector, Guid id) => $$$"""
        {"type":"message","id":"{{{id}}}","timestamp":"2026-11-22T20:43:43.1234567Z","localTimestamp":"2026-11-23T01:43:43.1234567+05:00","serviceUrl":"{{{connector}}}",
        "channelId":"msteams","from":{"id":"29:user","name":"Ada","aadObjectId":"{{{id}}}"},"recipient":{"id":"28:bot","name":"Bot"},
        "conversation":{"id":"a:conversation","conversationType":"personal","tenantId":"t"},"entities":[{"locale":"en-GB","country":"GB","platform":"Web","type":"clientInfo"}],
        "channelData":{"tenant":{"id":"t"}},"locale":"en-GB","text":"How many days of leave are there?","textFormat":"plain"}
        """;

    /// <summary>Answers at once.</summary>
    private sealed class ReadyAnswer : ITurnHandler
    {
        private static readonly Reply Answer = new()
        {
            Id = "r",
            Kind = ReplyKind.Answer,
            ShortAnswer = "20 days",
            Sentences = [new ReplySentence("The limit is 20 days per year.", [1, 2]), new ReplySentence("It was 18 days until 2023.", [2])],
            Sources =
            [
                new ReplySource(1, "Leave policy", "Employees may take 20 days per year.", "https://articles.example/leave", "1 March 2024", "People team"),
                new ReplySource(2, "What changed in 2024", "The limit was raised from 18 to 20 days.", "https://articles.example/changes", "2024", null),
            ],
            Suggestions = ["Who approves leave?", "Can days be carried over?"],
        };

        public Task<Reply> ReplyAsync(Turn turn, IReplyProgress progress, CancellationToken cancellationToken) => Task.FromResult(Answer);

        public Task<Reply> GreetAsync(Turn turn, CancellationToken cancellationToken) => Task.FromResult(Answer);

        public Task ForgetAsync(string channelId, string userId, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task EndAsync(string channelId, string conversationId, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task TakeFeedbackAsync(Feedback feedback, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
