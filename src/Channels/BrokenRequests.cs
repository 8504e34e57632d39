using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Channels;

/// <summary>Requests that break off in their middle are an ordinary thing: they are refused, where anybody still listens, and no error of ours.</summary>
internal static class BrokenRequests
{
    /// <summary>The endpoint, with what the server throws while it reads a request made a refusal.</summary>
    public static RequestDelegate Expected(RequestDelegate endpoint) => async context =>
    {
        try
        {
            await endpoint(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, exception.StatusCode);
        }
        catch (Exception exception) when (exception is ConnectionResetException
            || (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested))
        {
            // Nobody waits for the answer any more.
        }
    };

    private static async Task RefuseAsync(HttpContext context, int status)
    {
        try
        {
            await context.RefuseAsync(status, "BadRequest", "The request could not be read to its end.");
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // It was the caller who broke it off.
        }
    }
}
