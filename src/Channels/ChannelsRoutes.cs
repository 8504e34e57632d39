using ArticleBot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ArticleBot.Channels;

/// <summary>The door of this room: the addresses it serves.</summary>
public static class ChannelsRoutes
{
    /// <summary>Serves <c>POST /api/messages</c> and, where enabled, the local Direct Line under <c>/v3/directline</c>.</summary>
    /// <exception cref="InvalidOperationException"><see cref="ChannelsServices.AddChannels{THandler}"/> was not called.</exception>
    public static void MapChannels(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var messages = services.GetService<IBotFrameworkHttpAdapter>()
            ?? throw new InvalidOperationException("Call builder.Services.AddChannels<THandler>() before app.MapChannels().");

        var bot = services.GetRequiredService<IBot>();
        routes.MapPost("/api/messages",
            BrokenRequests.Expected(context => messages.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)));
        var isEnabled = services.GetRequiredService<IOptions<ChannelsOptions>>().Value.DirectLine.Enabled
            ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        if (isEnabled)
            DirectLineRoutes.Map(routes);
    }
}
