using ArticleBot.Channels.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
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
        var messages = services.GetService<BotMessageEndpoint>()
            ?? throw new InvalidOperationException("Call builder.Services.AddChannels<THandler>() before app.MapChannels().");

        routes.MapPost("/api/messages", BrokenRequests.Expected(messages.HandleAsync));
        var isEnabled = services.GetRequiredService<IOptions<ChannelsOptions>>().Value.DirectLine.Enabled
            ?? services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        if (isEnabled)
            DirectLineRoutes.Map(routes);
    }
}
