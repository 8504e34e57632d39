using System.Net;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Bot.Tests.Lifetime;

/// <summary>The real program, asked to end while it thinks.</summary>
public sealed class StopTests : IAsyncLifetime
{
    private const int Turns = 20;

    private readonly TestPlace _place = new();
    private readonly ReplyLog _channel = new();
    private readonly TaskCompletionSource _isThoughtOut = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Asked_to_end_in_the_midst_of_twenty_answers_it_gives_all_of_them_and_ends_well()
    {
        await using var model = await FakeModelServer.StartAsync(ThinkAsync);
        await using var program = await RunningProgram.StartAsync(_place.File("data"), RunningProgram.FreePort(), [.. ModelAt(model)]);
        foreach (var turn in Enumerable.Range(0, Turns))
            Assert.Equal(HttpStatusCode.Accepted, await _channel.SendAsync(program, $"c{turn}", $"c{turn}-1"));
        while (model.Requests.IsEmpty)
            await Task.Delay(20);

        await program.TerminateAsync();
        // Longer than a command line gives its verbs to end.
        await Task.Delay(TimeSpan.FromSeconds(2.5));
        _isThoughtOut.SetResult();
        var exitCode = await program.ExitCodeAsync();

        Assert.Equal(0, exitCode);
        Assert.Equal(Turns, Enumerable.Range(0, Turns).Count(turn => _channel.Count($"c{turn}-1") == 1));
    }

    [Fact]
    public async Task Whom_it_could_not_answer_however_often_it_was_started_is_told_so()
    {
        var data = _place.File("data");
        await using var model = await FakeModelServer.StartAsync(Replies.Silence);
        for (var life = 0; life < 4; life++)
        {
            await using var program = await RunningProgram.StartAsync(data, RunningProgram.FreePort(), [.. ModelAt(model)]);
            if (life == 0)
                Assert.Equal(HttpStatusCode.Accepted, await _channel.SendAsync(program, "c", "c-1"));
            while (model.Requests.Count <= life)
                await Task.Delay(20);
            await program.KillAsync();
        }

        await using var last = await RunningProgram.StartAsync(data, RunningProgram.FreePort(), [.. ModelAt(model)]);

        await _channel.HasAsync(new HashSet<string> { "c-1" });
    }

    [Fact]
    public async Task What_it_has_no_time_for_is_answered_after_the_next_start()
    {
        var data = _place.File("data");
        await using var model = await FakeModelServer.StartAsync(Replies.Silence);
        await using (var program = await RunningProgram.StartAsync(data, RunningProgram.FreePort(), [.. ModelAt(model)]))
        {
            Assert.Equal(HttpStatusCode.Accepted, await _channel.SendAsync(program, "c", "c-1"));
            while (model.Requests.IsEmpty)
                await Task.Delay(20);
            await program.KillAsync();
        }

        await using var next = await RunningProgram.StartAsync(data, RunningProgram.FreePort());
        await _channel.HasAsync(new HashSet<string> { "c-1" });

        Assert.Equal(HttpStatusCode.Accepted, await _channel.SendAsync(next, "c", "c-1"));
        Assert.Equal(1, _channel.Count("c-1"));
    }

    private static IEnumerable<string> ModelAt(FakeModelServer model) =>
        ["Models:Chat:Provider=OpenAICompatible", $"Models:Chat:Endpoint={model.Address}/v1", "Models:Chat:Deployment=writer", "Models:Chat:Retries=0"];

    private async Task ThinkAsync(HttpContext context)
    {
        await _isThoughtOut.Task;
        await Replies.Chat("Marta Vinje built the lighthouse of Karnsund. [1]")(context);
    }
}
