using System.Text.Json;
using ArticleBot.Models.Failures;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ArticleBot.Models.Tests.Chat;

/// <summary>Each model is sent what it accepts: by its name, by its setting, or because it refused the rest.</summary>
public class AcceptedSettingsTests
{
    private static readonly ChatOptions Options = new()
    {
        Temperature = 0,
        MaxOutputTokens = 700,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonDocument.Parse("""{"type":"object"}""").RootElement, "verdicts"),
    };

    [Theory]
    [InlineData("gpt-5")]
    [InlineData("gpt-5-mini")]
    [InlineData("gpt-5.1")]
    [InlineData("o4-mini")]
    [InlineData("o3")]
    [InlineData("openai/gpt-5")]
    public async Task A_model_that_thinks_gets_no_temperature_and_room_to_think(string name)
    {
        var sent = await SentAsync(("Models:Chat:Deployment", name));

        Assert.False(sent.TryGetProperty("temperature", out _));
        Assert.False(sent.TryGetProperty("max_tokens", out _));
        Assert.True(sent.GetProperty("max_completion_tokens").GetInt32() > 2000);
        Assert.Equal("low", sent.GetProperty("reasoning_effort").GetString());
    }

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("gpt-4.1-mini")]
    [InlineData("gpt-5-chat")]
    [InlineData("llama3.1")]
    [InlineData("phi-o3-like")]
    public async Task Another_model_gets_what_the_prompt_asks_for(string name)
    {
        var sent = await SentAsync(("Models:Chat:Deployment", name));

        Assert.Equal(0, sent.GetProperty("temperature").GetDouble());
        Assert.Equal(700, sent.GetProperty("max_completion_tokens").GetInt32());
        Assert.Equal("json_schema", sent.GetProperty("response_format").GetProperty("type").GetString());
        Assert.False(sent.TryGetProperty("reasoning_effort", out _));
    }

    [Fact]
    public async Task A_deployment_whose_name_hides_it_is_told_how_much_to_think_by_its_setting()
    {
        var sent = await SentAsync(("Models:Chat:Deployment", "writer"), ("Models:Chat:ReasoningEffort", "High"));

        Assert.Equal("high", sent.GetProperty("reasoning_effort").GetString());
        Assert.False(sent.TryGetProperty("temperature", out _));
    }

    [Theory]
    [InlineData("temperature")]
    [InlineData("response_format")]
    [InlineData("max_completion_tokens")]
    public async Task A_setting_that_the_service_refuses_is_left_out_from_then_on(string refused)
    {
        await using var server = await FakeModelServer.StartAsync(context => Refusing(refused, named: true)(context));
        await using var host = ModelHost.Compatible(server);

        var first = await host.Chat.GetResponseAsync("Why salt?", Options);
        var second = await host.Chat.GetResponseAsync("Why salt?", Options);

        Assert.Equal(["Salt melts ice.", "Salt melts ice."], [first.Text, second.Text]);
        Assert.Equal([true, false, false], server.Requests.Select(request => request.Body.TryGetProperty(refused, out _)));
        Assert.Single(host.Logs.Lines, line => line.Line.Contains("does not accept " + refused, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Logs.Lines, line => line.Level >= LogLevel.Warning);
    }

    [Fact]
    public async Task A_server_that_names_it_in_its_words_alone_is_understood_too()
    {
        await using var server = await FakeModelServer.StartAsync(context => Refusing("response_format", named: false)(context));
        await using var host = ModelHost.Compatible(server);

        var response = await host.Chat.GetResponseAsync("Why salt?", Options);

        Assert.Equal("Salt melts ice.", response.Text);
    }

    [Fact]
    public async Task A_stream_is_asked_for_again_without_what_is_refused()
    {
        await using var server = await FakeModelServer.StartAsync(Refusal("temperature", named: true), Replies.Stream(["Salt ", "melts."]));
        await using var host = ModelHost.Compatible(server);
        var pieces = new List<string>();

        await foreach (var update in host.Chat.GetStreamingResponseAsync("Why salt?", Options))
            pieces.Add(update.Text);

        Assert.Equal("Salt melts.", string.Concat(pieces));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_refusal_of_something_that_cannot_be_left_out_is_a_failure_after_one_request()
    {
        await using var server = await FakeModelServer.StartAsync(Refusal("messages", named: true));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?", Options));

        Assert.Equal(ModelFailure.Refused, exception.Failure);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_model_that_thinks_until_its_tokens_are_used_up_is_told_from_one_that_answers_nothing()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("", finish: "length"));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?", Options));

        Assert.Contains("Set Models:Chat:ReasoningEffort", exception.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> SentAsync(params (string Key, string? Value)[] settings)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("Salt melts ice."));
        await using var host = ModelHost.Compatible(server, null, settings);
        await host.Chat.GetResponseAsync("Why salt?", Options);
        return Assert.Single(server.Requests).Body;
    }

    private static RequestDelegate Refusing(string parameter, bool named) => context =>
        (FakeModelServer.BodyOf(context).TryGetProperty(parameter, out _) ? Refusal(parameter, named) : Replies.Chat("Salt melts ice."))(context);

    private static RequestDelegate Refusal(string parameter, bool named) => named
        ? Replies.Json(400, new { error = new { message = "Unsupported.", type = "invalid_request_error", param = parameter, code = "unsupported_parameter" } })
        : Replies.Json(400, new { error = $"'{parameter}' is not supported by this model" });
}
