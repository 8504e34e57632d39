using ArticleBot.Bot.Links;
using ArticleBot.Languages;
using Microsoft.Net.Http.Headers;

namespace ArticleBot.Bot.Pages;

/// <summary>What every page answers under: who may open it, and that nothing but our own files runs in it.</summary>
internal sealed class PageSecurity(PageAdmission admission) : IEndpointFilter
{
    /// <summary>SHA-256 of nothing: Web Chat adds one style element without its nonce, and without a word in it.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var nonce = http.RequestServices.GetRequiredService<PageNonce>().Value;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy(http.Request, nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["X-Robots-Tag"] = "noindex";

        var admitted = admission.Of(http);
        switch (admitted)
        {
            case Admission.Welcome or Admission.ByTicket:
                http.RequestServices.GetRequiredService<PageVisit>().IsByTicket = admitted == Admission.ByTicket;
                return await next(context);
            case Admission.Closed:
                return Results.Text(
                    Phrases.PageIsClosed,
                    statusCode: StatusCodes.Status403Forbidden);
            default:
                var status = admitted == Admission.Expired ? StatusCodes.Status410Gone : StatusCodes.Status403Forbidden;
                var renderer = http.RequestServices.GetRequiredService<PageRenderer>();
                return await renderer.RenderAsync<ClosedLinkPage>(new() { [nameof(ClosedLinkPage.Reason)] = admitted }, status);
        }
    }

    private static string Policy(HttpRequest request, string nonce)
    {
        // 'self' does not cover ws: in every browser, so the page's own socket address is named.
        var socket = $"{(request.IsHttps ? "wss" : "ws")}://{request.Host.ToUriComponent()}";
        return string.Join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            $"connect-src 'self' {socket}",
            "img-src 'self' blob: data:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    }
}
