using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Channels.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Bot.Tests.State;

/// <summary>Accepted turns in state.db.</summary>
public sealed class InboxTests : IDisposable
{
    private readonly TestPlace _place = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly List<(StateDatabase Database, RunningMark Mark)> _processes = [];

    public void Dispose()
    {
        foreach (var process in _processes)
            End(process);
        _place.Dispose();
    }

    [Fact]
    public async Task A_turn_is_new_then_unfinished_then_finished()
    {
        var (inbox, _) = Begin();

        var first = await inbox.AcceptAsync(Turn("a"), default);
        var again = await inbox.AcceptAsync(Turn("a"), default);
        await inbox.FinishAsync(first.Turn!, default);
        var later = await inbox.AcceptAsync(Turn("a"), default);

        Assert.Equal(AcceptanceVerdict.New, first.Verdict);
        Assert.Equal(AcceptanceVerdict.Unfinished, again.Verdict);
        Assert.Equal(AcceptanceVerdict.Finished, later.Verdict);
    }

    [Fact]
    public async Task Turns_without_an_id_are_all_new()
    {
        var (inbox, _) = Begin();

        Assert.Equal(AcceptanceVerdict.New, (await inbox.AcceptAsync(Turn(null), default)).Verdict);
        Assert.Equal(AcceptanceVerdict.New, (await inbox.AcceptAsync(Turn(null), default)).Verdict);
    }

    [Fact]
    public async Task What_a_process_left_is_taken_over_whole_and_in_order_by_the_next_and_only_once()
    {
        var (inbox, process) = Begin();
        var first = (await inbox.AcceptAsync(Turn("a"), default)).Turn!;
        await inbox.AcceptAsync(Turn("b"), default);
        var done = (await inbox.AcceptAsync(Turn("c"), default)).Turn!;
        await inbox.KeepReplyAsync(first, Reply, default);
        await inbox.KeepMessageAsync(first, "m-1", default);
        await inbox.FinishAsync(done, default);
        End(process);

        var (next, _) = Begin();
        var (another, _) = Begin();
        var left = await next.TakeOverAsync(default);

        Assert.Equal(["a", "b"], left.Select(turn => turn.Accepted.ActivityId));
        Assert.Equivalent(first.Accepted, left[0].Accepted, strict: true);
        Assert.Equivalent(Reply, left[0].Reply, strict: true);
        Assert.Equal("m-1", left[0].MessageId);
        Assert.Null(left[1].Reply);
        Assert.Empty(await next.TakeOverAsync(default));
        Assert.Empty(await another.TakeOverAsync(default));
        Assert.Equal(AcceptanceVerdict.Unfinished, (await another.AcceptAsync(Turn("a"), default)).Verdict);
    }

    [Fact]
    public async Task What_another_process_is_at_work_on_is_left_to_it()
    {
        var (inbox, _) = Begin();
        await inbox.AcceptAsync(Turn("a"), default);

        var (other, _) = Begin();

        Assert.Empty(await other.TakeOverAsync(default));
        Assert.Equal(AcceptanceVerdict.Unfinished, (await other.AcceptAsync(Turn("a"), default)).Verdict);
    }

    [Fact]
    public async Task Replies_that_were_awaited_in_a_response_are_awaited_by_nobody_afterwards()
    {
        var (inbox, process) = Begin();
        await inbox.AcceptAsync(Turn("a") with { Body = null }, default);
        End(process);

        var (next, _) = Begin();

        Assert.Empty(await next.TakeOverAsync(default));
        Assert.Equal(AcceptanceVerdict.New, (await next.AcceptAsync(Turn("a"), default)).Verdict);
    }

    [Fact]
    public async Task How_often_a_turn_was_begun_again_is_counted()
    {
        var (inbox, process) = Begin();
        await inbox.AcceptAsync(Turn("a"), default);
        End(process);
        for (var round = 0; round < 3; round++)
        {
            var (next, running) = Begin();
            var turn = Assert.Single(await next.TakeOverAsync(default));
            Assert.Equal(round, turn.Resumed);
            await next.BeginAgainAsync(turn, default);
            End(running);
        }
    }

    [Fact]
    public async Task Without_memory_turns_are_accepted_once_all_the_same()
    {
        File.WriteAllText(_place.File("state.db"), new string('x', 10_000));
        var (inbox, _) = Begin();

        var first = await inbox.AcceptAsync(Turn("a"), default);
        var again = await inbox.AcceptAsync(Turn("a"), default);
        await inbox.FinishAsync(first.Turn!, default);
        var later = await inbox.AcceptAsync(Turn("a"), default);

        Assert.Equal(AcceptanceVerdict.New, first.Verdict);
        Assert.Equal(AcceptanceVerdict.Unfinished, again.Verdict);
        Assert.Equal(AcceptanceVerdict.Finished, later.Verdict);
    }

    [Fact]
    public async Task Nothing_of_a_persons_words_stays_when_the_turn_is_done_or_the_person_is_forgotten()
    {
        var (inbox, process) = Begin();
        var done = (await inbox.AcceptAsync(Turn("a"), default)).Turn!;
        await inbox.FinishAsync(done, default);
        await inbox.AcceptAsync(Turn("b"), default);

        new FeedbackStore(new Memory(process.Database, _time, NullLogger<Memory>.Instance), _time).ForgetUser("slack/ann");
        End(process);

        Assert.DoesNotContain("xyzzy", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(process.Database.Path)), StringComparison.Ordinal);
    }

    private static Reply Reply { get; } = new()
    {
        Id = "r",
        Kind = ReplyKind.Answer,
        Sentences = [new ReplySentence("Marta Vinje built it.", [1])],
        Sources = [new ReplySource(1, "Lamp", "Marta.", "http://localhost/articles/lamp.md", "2021", null)],
    };

    private static AcceptedTurn Turn(string? id) => new()
    {
        ChannelId = "slack",
        ConversationId = "c",
        ActivityId = id,
        UserId = "ann",
        Type = "message",
        ServiceUrl = new Uri("http://localhost:1234/amer"),
        IsVerified = false,
        Body = "{\"text\":\"xyzzy\"}"u8.ToArray(),
    };

    /// <summary>A process with this state.db.</summary>
    private (SqliteTurnInbox Inbox, (StateDatabase Database, RunningMark Mark) Process) Begin()
    {
        var process = (new StateDatabase(_place.File("state.db")), new RunningMark(_place.Folder));
        _processes.Add(process);
        return (new SqliteTurnInbox(new Memory(process.Item1, _time, NullLogger<Memory>.Instance), new RememberedInMemory(), process.Item2, _time), process);
    }

    private static void End((StateDatabase Database, RunningMark Mark) process)
    {
        process.Mark.Dispose();
        process.Database.Close();
    }
}
