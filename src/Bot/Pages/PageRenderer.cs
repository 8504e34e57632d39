using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace ArticleBot.Bot.Pages;

/// <summary>Writes a page's component as HTML. Components encode every text they are given, so articles cannot bring markup along.</summary>
/// <remarks>The components are only templates: no Blazor endpoint, script or key store comes with them.</remarks>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <param name="parameters">The component's parameters by name.</param>
    /// <param name="status">The HTTP status.</param>
    public async Task<IResult> RenderAsync<TPage>(Dictionary<string, object?> parameters, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TPage>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return Results.Content(html, MediaTypeNames.Text.Html, Encoding.UTF8, status);
    }
}
