using ArticleBot.Models.Failures;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Models.Tests.Connections;

public class RetryTests
{
    [Theory]
    [InlineData("Retry-After", "7", 7)]
    [InlineData("retry-after-ms", "2500", 2.5)]
    public async Task A_busy_service_is_asked_again_when_it_said(string header, string value, double seconds)
    {
        var time = new FakeTimeProvider();
        await using var server = await FakeModelServer.StartAsync(Replies.Error(429, "429", "busy", (header, value)), Replies.Chat("Salt melts ice."));
        server.Time = time;
        await using var host = ModelHost.Azure(server, time, ("Models:Chat:Retries", "1"));

        var response = await InFakeTimeAsync(host.Chat.GetResponseAsync("Why salt?"), time);

        Assert.Equal("Salt melts ice.", response.Text);
        var asked = server.Requests.Select(request => request.At).ToList();
        Assert.Equal(2, asked.Count);
        Assert.InRange((asked[1] - asked[0]).TotalSeconds, seconds, 29);
    }

    [Fact]
    public async Task A_service_that_asks_for_longer_than_a_reply_may_take_is_given_up_at_once()
    {
        var time = new FakeTimeProvider();
        await using var server = await FakeModelServer.StartAsync(Replies.Error(429, "429", "busy", ("Retry-After", "60")));
        await using var host = ModelHost.Azure(server, time, ("Models:Chat:Retries", "3"));

        var exception = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Equal(ModelFailure.Busy, exception.Failure);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task A_passing_failure_is_tried_as_often_as_configured(int status)
    {
        var time = new FakeTimeProvider();
        await using var server = await FakeModelServer.StartAsync(Replies.Error(status, "x"));
        await using var host = ModelHost.Azure(server, time, ("Models:Chat:Retries", "2"));

        await Assert.ThrowsAsync<ModelException>(() => InFakeTimeAsync(host.Chat.GetResponseAsync("Why salt?"), time));

        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    public async Task What_will_fail_again_is_not_tried_again(int status)
    {
        await using var server = await FakeModelServer.StartAsync(Replies.Error(status, "x"));
        await using var host = ModelHost.Azure(server, null, ("Models:Chat:Retries", "3"));

        await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_dead_service_is_left_alone_and_asked_again_after_the_pause()
    {
        var time = new FakeTimeProvider();
        var alive = false;
        await using var server = await FakeModelServer.StartAsync(context => (alive ? Replies.Chat("Back.") : Replies.Error(503, "x"))(context));
        await using var host = ModelHost.Azure(server, time);

        for (var question = 0; question < 8; question++)
            await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));
        var paused = await Assert.ThrowsAsync<ModelException>(() => host.Chat.GetResponseAsync("Why salt?"));
        var askedWhileDead = server.Requests.Count;
        alive = true;
        time.Advance(TimeSpan.FromSeconds(21));
        var response = await host.Chat.GetResponseAsync("Why salt?");

        Assert.Equal(ModelFailure.Paused, paused.Failure);
        Assert.Equal(8, askedWhileDead);
        Assert.Equal("Back.", response.Text);
    }

    // The waits happen in fake time; it moves on in small steps until the call is done.
    private static async Task<ChatResponse> InFakeTimeAsync(Task<ChatResponse> asking, FakeTimeProvider time)
    {
        while (!asking.IsCompleted)
        {
            await Task.Delay(20);
            time.Advance(TimeSpan.FromMilliseconds(250));
        }

        return await asking;
    }
}
