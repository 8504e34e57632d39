using ArticleBot.Models.Failures;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Models.Tests.Chat;

public class ChatModelTests
{
    [Fact]
    public async Task Azure_is_asked_at_the_deployments_address_with_the_key()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("Salt melts ice."));
        await using var host = ModelHost.Azure(server);

        var response = await host.Chat.GetResponseAsync("Why salt?");

        Assert.Equal("Salt melts ice.", response.Text);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith("/openai/deployments/writer/chat/completions?api-version=", request.Path, StringComparison.Ordinal);
        Assert.Equal(ModelHost.Key, request.Headers["api-key"]);
    }

    [Fact]
    public async Task Azure_without_a_key_is_asked_as_the_process_identity()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("Salt melts ice."));
        await using var host = ModelHost.Azure(server, null, ("Models:Chat:ApiKey", null));

        await host.Chat.GetResponseAsync("Why salt?");

        Assert.Equal($"Bearer {FakeIdentity.Token}", Assert.Single(server.Requests).Headers["authorization"]);
    }

    [Fact]
    public async Task A_compatible_server_is_asked_below_its_address_with_a_bearer_key()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("Salt melts ice."));
        await using var host = ModelHost.Compatible(server);

        var response = await host.Chat.GetResponseAsync(
            [new(ChatRole.System, "Be short."), new(ChatRole.User, "Why salt?")], new ChatOptions { Temperature = 0, MaxOutputTokens = 50 });

        Assert.Equal("Salt melts ice.", response.Text);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/chat/completions", request.Path);
        Assert.Equal($"Bearer {ModelHost.Key}", request.Headers["authorization"]);
        Assert.Equal("writer", request.Body.GetProperty("model").GetString());
        Assert.Equal(["system", "user"], request.Body.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(0, request.Body.GetProperty("temperature").GetDouble());
    }

    [Fact]
    public async Task A_streamed_reply_arrives_in_its_pieces()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Stream(["Salt ", "melts ", "ice."]));
        await using var host = ModelHost.Azure(server);

        var pieces = await StreamAsync(host);

        Assert.Equal(["Salt ", "melts ", "ice."], pieces);
    }

    [Fact]
    public async Task A_stream_that_ends_without_its_finish_is_cut_off()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Stream(["Salt melts"], finish: null));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => StreamAsync(host));

        Assert.Equal(ModelFailure.CutOff, exception.Failure);
    }

    [Fact]
    public async Task A_stream_whose_connection_breaks_is_cut_off()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.StreamThenAbort("Salt melts"));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => StreamAsync(host));

        Assert.Equal(ModelFailure.CutOff, exception.Failure);
    }

    [Theory]
    [InlineData("application/json", "{\"choices\":[")]
    [InlineData("text/event-stream", "data: {\"choices\":[]}\n\n")]
    public async Task A_server_that_does_not_stop_sending_is_cut_off(string kind, string piece)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Endless(kind, piece));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() =>
            kind == "application/json" ? host.Chat.GetResponseAsync("Why salt?") : StreamAsync(host));

        Assert.Contains("did not stop sending", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_the_content_filter_cut_is_not_passed_on()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Chat("Salt m", finish: "content_filter"),
            Replies.Stream(["Salt m"], finish: "content_filter"));
        await using var host = ModelHost.Azure(server);

        var whole = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));
        var streamed = await Assert.ThrowsAsync<ModelException>(() => StreamAsync(host));

        Assert.Equal(ModelFailure.Filtered, whole.Failure);
        Assert.Equal(ModelFailure.Filtered, streamed.Failure);
    }

    [Theory]
    [InlineData(401, "invalid_api_key", ModelFailure.NotAllowed, "The chat model \"writer\" at {0} does not accept the key (401, invalid_api_key). Check "
        + "Models:Chat:ApiKey, and that it belongs to this endpoint.")]
    [InlineData(404, "DeploymentNotFound", ModelFailure.NotFound, "The chat model \"writer\" at {0} was not found (404, DeploymentNotFound). Check "
        + "Models:Chat:Deployment (the deployment's name, not the model's, in Azure) and Models:Chat:Endpoint.")]
    [InlineData(429, "insufficient_quota", ModelFailure.Busy, "The chat model \"writer\" at {0} has no quota left for now (429, insufficient_quota). Wait "
        + "a moment, or raise the deployment's quota.")]
    [InlineData(400, "content_filter", ModelFailure.Filtered, "The chat model \"writer\" at {0} withheld its reply: the service's content filter refused it.")]
    [InlineData(400, "context_length_exceeded", ModelFailure.TooLong, "The chat model \"writer\" at {0} cannot read that much at once "
        + "(context_length_exceeded). Use a model with a larger context in Models:Chat:Deployment.")]
    [InlineData(400, "not a code: Why salt?", ModelFailure.Refused, "The chat model \"writer\" at {0} refused the request (400). Check "
        + "Models:Chat:Deployment and Models:Chat:Endpoint.")]
    [InlineData(500, "server_error", ModelFailure.ServerError, "The chat model \"writer\" at {0} failed (500, server_error). Try again; if it stays, look "
        + "at the service's own state.")]
    public async Task A_refusal_says_what_to_repair(int status, string code, ModelFailure failure, string message)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Error(status, code, $"You sent {ModelHost.Key} and Why salt?"));
        await using var host = ModelHost.Azure(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Equal(failure, exception.Failure);
        Assert.Equal(message.Replace("{0}", new Uri(server.Address).Authority, StringComparison.Ordinal), exception.Message);
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/json", "{\"choices\": [")]
    [InlineData("application/json", "{\"choices\": []}")]
    [InlineData("application/json", "[1]")]
    [InlineData("application/json", "")]
    public async Task Something_that_is_no_reply_is_called_so(string contentType, string body)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Text(200, contentType, body));
        await using var host = ModelHost.Compatible(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Equal(ModelFailure.Unreadable, exception.Failure);
    }

    [Fact]
    public async Task A_redirect_is_not_followed_with_the_key()
    {
        await using var elsewhere = await FakeModelServer.StartAsync(Replies.Chat("Caught."));
        await using var server = await FakeModelServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + "/v1/chat/completions", permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        });
        await using var host = ModelHost.Azure(server);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Equal(ModelFailure.Refused, exception.Failure);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_silent_server_is_given_up_when_the_time_is_up()
    {
        var time = new FakeTimeProvider();
        await using var server = await FakeModelServer.StartAsync(Replies.Silence);
        await using var host = ModelHost.Compatible(server, time);

        var asking = host.Chat.GetResponseAsync("Why salt?");
        await Eventually.TrueAsync(() => !server.Requests.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(asking.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));

        var exception = await Assert.ThrowsAsync<ModelException>(() => asking);
        Assert.Equal(ModelFailure.TimedOut, exception.Failure);
        Assert.Contains("within 30 s", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_stalls_is_given_up_when_the_time_is_up()
    {
        var time = new FakeTimeProvider();
        await using var server = await FakeModelServer.StartAsync(async context =>
        {
            await context.Response.StartAsync();
            await Replies.Silence(context);
        });
        await using var host = ModelHost.Compatible(server, time);

        var streaming = StreamAsync(host);
        await Eventually.TrueAsync(() => !server.Requests.IsEmpty);
        time.Advance(TimeSpan.FromSeconds(31));

        var exception = await Assert.ThrowsAsync<ModelException>(() => streaming);
        Assert.Equal(ModelFailure.TimedOut, exception.Failure);
    }

    [Fact]
    public async Task Cancelling_is_cancelling_and_not_a_failure()
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Silence);
        await using var host = ModelHost.Compatible(server);
        using var cancel = new CancellationTokenSource();

        var asking = host.Chat.GetResponseAsync("Why salt?", cancellationToken: cancel.Token);
        await Eventually.TrueAsync(() => !server.Requests.IsEmpty);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Nobody_at_the_address_is_said_plainly()
    {
        string address;
        await using (var gone = await FakeModelServer.StartAsync(Replies.Chat("Gone.")))
            address = gone.Address;
        await using var host = ModelHost.Create(
        [
            ("Models:Chat:Provider", "OpenAICompatible"), ("Models:Chat:Endpoint", address), ("Models:Chat:Deployment", "writer"), ("Models:Chat:Retries", "0"),
        ]);

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Equal(ModelFailure.Unreachable, exception.Failure);
        Assert.Contains("Check Models:Chat:Endpoint", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> EveryScript => ["ok", "stream", "401", "429", "500", "cut", "html", "filter"];

    [Theory]
    [MemberData(nameof(EveryScript))]
    public async Task No_key_and_no_words_reach_the_log_or_an_exception(string script)
    {
        var echo = $"You sent {ModelHost.Key}: Why salt?";
        await using var server = await FakeModelServer.StartAsync(script switch
        {
            "ok" => Replies.Chat("Salt melts ice."),
            "stream" => Replies.Stream(["Salt melts ice."]),
            "401" => Replies.Error(401, ModelHost.Key, echo),
            "429" => Replies.Error(429, "rate_limit_exceeded", echo, ("Retry-After", "0")),
            "500" => Replies.Error(500, "server_error", echo),
            "cut" => Replies.StreamThenAbort("Salt melts"),
            "html" => Replies.Text(200, "text/html", echo),
            _ => Replies.Error(400, "content_filter", echo),
        });
        await using var host = ModelHost.Azure(server, null, ("Models:Chat:Retries", "1"));

        var exception = await Record.ExceptionAsync(async () =>
        {
            if (script is "stream" or "cut")
                await StreamAsync(host);
            else
                await host.Chat.GetResponseAsync("Why salt?");
        });

        var said = string.Join('\n', host.Logs.Lines.Where(line => line.Level > LogLevel.Trace).Select(line => line.Line).Append(exception?.ToString()));
        Assert.DoesNotContain(ModelHost.Key, said, StringComparison.Ordinal);
        Assert.DoesNotContain("salt", said, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(ModelHost.Key, string.Join('\n', host.Logs.Lines), StringComparison.Ordinal);
        Assert.NotEmpty(host.Logs.Lines);
    }

    private static async Task<List<string>> StreamAsync(ModelHost host)
    {
        var pieces = new List<string>();
        await foreach (var update in host.Chat.GetStreamingResponseAsync("Why salt?"))
        {
            if (update.Text.Length > 0)
                pieces.Add(update.Text);
        }

        return pieces;
    }
}
