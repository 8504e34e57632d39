using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels.DirectLine;

/// <summary>The addresses of the local Direct Line.</summary>
internal static class DirectLineRoutes
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var endpoints = services.GetRequiredService<DirectLineEndpoints>();
        var streams = services.GetRequiredService<DirectLineStreams>();
        var group = routes.MapGroup(DirectLineEndpoints.Root);
        var origins = services.GetRequiredService<IOptions<ChannelsOptions>>().Value.DirectLine.AllowedOrigins;
        var welcome = services.GetRequiredService<DirectLineOrigins>();
        RequestDelegate Open(RequestDelegate handle) =>
            Guard(BrokenRequests.Expected(context => welcome.AreWelcome(context.Request) ? handle(context) : Refuse(context)), origins,
                services.GetService<ICorsService>());

        group.MapPost("/tokens/generate", Open(endpoints.GenerateTokenAsync));
        group.MapPost("/tokens/refresh", Open(endpoints.RefreshTokenAsync));
        group.MapPost("/conversations", Open(endpoints.StartConversationAsync));
        group.MapGet("/conversations/{conversationId}", Open(endpoints.ReconnectAsync));
        group.MapGet("/conversations/{conversationId}/activities", Open(endpoints.ReadActivitiesAsync));
        group.MapPost("/conversations/{conversationId}/activities", Open(endpoints.PostActivityAsync));
        group.MapPost("/conversations/{conversationId}/upload", Open(DirectLineEndpoints.RefuseUploadAsync));
        group.MapMethods("/{**rest}", [HttpMethods.Options], Open(Preflight));

        // A small pipeline of its own, so that the host need not know that there are sockets.
        var sockets = routes.CreateApplicationBuilder();
        sockets.UseWebSockets(new WebSocketOptions { KeepAliveInterval = SignOfLife, KeepAliveTimeout = SignOfLife });
        sockets.Run(context => welcome.AreWelcome(context.Request) ? streams.HandleAsync(context) : Refuse(context));
        group.MapGet("/conversations/{conversationId}/stream", sockets.Build());
    }

    /// <summary>Tokens and conversations belong into no cache; pages of other origins get in only by name.</summary>
    private static RequestDelegate Guard(RequestDelegate handle, IList<string> origins, ICorsService? cors)
    {
        var policy = new CorsPolicyBuilder([.. origins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post, HttpMethods.Options)
            .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
            .SetPreflightMaxAge(TimeSpan.FromHours(1))
            .Build();
        return context =>
        {
            context.Response.Headers.CacheControl = "no-store";
            if (origins.Count > 0 && cors is not null)
                cors.ApplyResult(cors.EvaluatePolicy(context, policy), context.Response);
            return handle(context);
        };
    }

    /// <summary>Before anything is read or counted: a page elsewhere must not use up what the bot's own page needs.</summary>
    private static Task Refuse(HttpContext context)
    {
        var refusal = DirectLineRefusal.OtherOrigin;
        return context.RefuseAsync(refusal.Status, refusal.Code, refusal.Message);
    }

    private static Task Preflight(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
