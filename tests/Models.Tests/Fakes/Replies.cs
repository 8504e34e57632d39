using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Models.Tests.Fakes;

/// <summary>Replies as the OpenAI and Azure OpenAI interfaces word them.</summary>
internal static class Replies
{
    public static RequestDelegate Chat(string text, string finish = "stop") => Json(200, new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1,
        model = "m",
        choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = finish } },
        usage = new { prompt_tokens = 3, completion_tokens = 2, total_tokens = 5 },
    });

    /// <summary>One vector per text of the request, in order.</summary>
    public static RequestDelegate Embeddings(Func<string, float[]> embed) => async context =>
    {
        var texts = FakeModelServer.BodyOf(context).GetProperty("input").EnumerateArray().Select(text => text.GetString()!);
        await Vectors([.. texts.Select(embed)])(context);
    };

    public static RequestDelegate Vectors(IReadOnlyList<float[]> vectors) => Json(200, new
    {
        @object = "list",
        model = "m",
        data = vectors.Select((vector, index) => new
        {
            @object = "embedding",
            index,
            embedding = Convert.ToBase64String(MemoryMarshal.AsBytes(vector.AsSpan())),
        }),
        usage = new { prompt_tokens = 3, total_tokens = 3 },
    });

    /// <summary>Server-sent events; without a finish reason the stream just ends.</summary>
    public static RequestDelegate Stream(IEnumerable<string> pieces, string? finish = "stop") => async context =>
    {
        context.Response.ContentType = "text/event-stream";
        foreach (var piece in pieces)
            await EventAsync(context, new { content = piece }, null);
        if (finish is null)
            return;
        await EventAsync(context, new { }, finish);
        await context.Response.WriteAsync("data: [DONE]\n\n");
    };

    public static RequestDelegate StreamThenAbort(string piece) => async context =>
    {
        context.Response.ContentType = "text/event-stream";
        await EventAsync(context, new { content = piece }, null);
        await context.Response.Body.FlushAsync();
        context.Abort();
    };

    /// <summary>Sends the same over and over, until the caller has had enough.</summary>
    public static RequestDelegate Endless(string contentType, string piece) => async context =>
    {
        context.Response.ContentType = contentType;
        var pieces = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1000)));
        try
        {
            while (true)
                await context.Response.Body.WriteAsync(pieces, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller has had enough.
        }
    };

    public static RequestDelegate Error(int status, string code, string message = "no", params (string Name, string Value)[] headers) => async context =>
    {
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;
        await Json(status, new { error = new { message, type = "error", param = (string?)null, code } })(context);
    };

    public static RequestDelegate Text(int status, string contentType, string text) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(text);
    };

    /// <summary>Never replies; ends when the caller gives up.</summary>
    public static async Task Silence(HttpContext context)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up, as it should.
        }
    }

    public static RequestDelegate Json(int status, object body) => Text(status, "application/json", JsonSerializer.Serialize(body));

    private static async Task EventAsync(HttpContext context, object delta, string? finish)
    {
        var chunk = new
        {
            id = "chatcmpl-1",
            @object = "chat.completion.chunk",
            created = 1,
            model = "m",
            choices = new[] { new { index = 0, delta, finish_reason = finish } },
        };
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await context.Response.Body.FlushAsync();
    }
}
