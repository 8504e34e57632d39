using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Bot.Tests;

/// <summary>
/// A personal chat in Teams while a language model is still writing: HTTP in, a server-sent stream from the model, a stream of activities out.
/// </summary>
public sealed class StreamedModelTests : IAsyncLifetime
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly FakeChannel _channel = new();
    private RunningBot _bot = null!;
    private FakeModelServer _model = null!;

    public async Task InitializeAsync()
    {
        await _channel.InitializeAsync();
        _model = await FakeModelServer.StartAsync(WriteAsync);
        _bot = new RunningBot()
            .With("Models:Chat:Provider", "OpenAICompatible").With("Models:Chat:Endpoint", _model.Address + "/v1").With("Models:Chat:Deployment", "writer");
        await _bot.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _model.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task A_checked_sentence_reaches_Teams_before_the_model_has_finished_and_a_false_one_never()
    {
        var question = _channel.Activity("message", "msteams", "personal-1", "ann");
        question["conversation"]!["conversationType"] = "personal";
        question["text"] = "Who built the lighthouse of Karnsund?";
        using var response = await FakeChannel.PostAsync(_bot, question);

        JsonElement piece;
        do
            piece = await _channel.NextAsync("typing");
        while (Stream(piece, "streamType") != "streaming");
        _goOn.SetResult();
        var final = await _channel.NextMessageAsync();

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Contains("engineer Marta Vinje", Text(piece), StringComparison.Ordinal);
        Assert.DoesNotContain("whale oil", Text(piece), StringComparison.Ordinal);
        Assert.StartsWith(Text(piece)[..Text(piece).IndexOf('[', StringComparison.Ordinal)], Text(final), StringComparison.Ordinal);
        Assert.Contains("whale oil", Text(final), StringComparison.Ordinal);
        Assert.DoesNotContain("99 metres", Text(piece) + Text(final), StringComparison.Ordinal);
        Assert.Equal("final", Stream(final, "streamType"));
        Assert.NotNull(Stream(final, "streamId"));
    }

    /// <summary>One true sentence, one false one, and after the word of the test another true one.</summary>
    private async Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await SayAsync(context, "The lighthouse of Karnsund was built in 1874 by the engineer Marta Vinje [1]. It is 99 metres high [1]. Its lamp burned ");
        await _goOn.Task.WaitAsync(context.RequestAborted);
        await SayAsync(context, "whale oil until 1911 [1].");
        await SayAsync(context, null);
        await context.Response.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task SayAsync(HttpContext context, string? words)
    {
        var chunk = new
        {
            id = "c",
            @object = "chat.completion.chunk",
            created = 1,
            model = "m",
            choices = new[] { new { index = 0, delta = words is null ? new JsonObject() : new JsonObject { ["content"] = words },
                finish_reason = words is null ? "stop" : null } },
        };
        await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await context.Response.Body.FlushAsync();
    }

    private static string Text(JsonElement activity) => activity.GetProperty("text").GetString()!;

    private static string? Stream(JsonElement activity, string name) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "streaminfo")
            .Select(entity => entity.TryGetProperty(name, out var value) ? value.GetString() : null).FirstOrDefault()
        : null;
}
