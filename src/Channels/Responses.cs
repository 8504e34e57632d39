using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArticleBot.Channels.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace ArticleBot.Channels;

/// <summary>Writes the answers of this room's endpoints.</summary>
internal static class Responses
{
    /// <summary>Answers with an object of the SDK.</summary>
    public static async Task WriteAsync(this HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.Body.WriteAsync(ActivityJson.Write(body), context.RequestAborted);
    }

    /// <summary>Answers with a record of our own.</summary>
    public static async Task WriteAsync<T>(this HttpContext context, int status, T body, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await JsonSerializer.SerializeAsync(context.Response.Body, body, type, context.RequestAborted);
    }

    public static Task RefuseAsync(this HttpContext context, int status, string code, string message)
    {
        if (status is StatusCodes.Status401Unauthorized)
            context.Response.Headers.WWWAuthenticate = "Bearer";
        if (status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            context.Response.Headers.RetryAfter = "5";
        return context.WriteAsync(status, Error(code, message));
    }

    /// <summary>The one shape of every error of this protocol: a word and a sentence.</summary>
    public static ErrorResponse Error(string code, string message) => new(new Error(code, message));

    /// <summary>Whether the body says it is JSON in UTF-8. A page elsewhere cannot say so without asking first.</summary>
    public static bool SaysJson(this HttpRequest request) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || type.Suffix.Equals("json", StringComparison.OrdinalIgnoreCase))
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').ToUpperInvariant() is "UTF-8" or "UTF8");

    /// <summary>The body, or null when it is larger than allowed.</summary>
    public static async Task<byte[]?> ReadBodyAsync(this HttpRequest request, int largest, CancellationToken cancellationToken)
    {
        if (request.ContentLength > largest)
            return null;

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > largest)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
