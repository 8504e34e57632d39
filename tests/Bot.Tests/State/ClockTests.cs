using ArticleBot.Answering.Conversations;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Bot.Tests.State;

/// <summary>A clock that is wrong must not make the bot forget.</summary>
public sealed class ClockTests : IDisposable
{
    private readonly TestPlace _place = new();
    private readonly JumpingClock _clock = new();
    private readonly StateDatabase _database;

    public ClockTests()
    {
        _database = new StateDatabase(_place.File("state.db"));
    }

    public void Dispose()
    {
        _database.Close();
        _place.Dispose();
    }

    [Fact]
    public void A_clock_that_jumped_ahead_erases_nothing_and_set_right_again_neither()
    {
        Say("before");
        var retention = Start();
        retention.Sweep();

        _clock.Jump(TimeSpan.FromDays(3650));
        Hours(20, retention);
        _clock.Jump(TimeSpan.FromDays(3650));
        Hours(20, retention);
        _clock.Jump(TimeSpan.FromDays(-7300));
        Hours(30, retention);

        Assert.True(IsKnown("before"));
    }

    [Fact]
    public void A_clock_that_was_wrong_at_the_start_erases_nothing()
    {
        Say("before");
        Start().Sweep();

        _clock.Jump(TimeSpan.FromDays(3650));
        Hours(5, Start());
        Hours(5, Start());

        Assert.True(IsKnown("before"));
    }

    [Fact]
    public void After_a_long_standstill_the_old_goes_a_day_later_also_when_the_bot_runs_only_by_day()
    {
        Say("before");
        Start().Sweep();

        _clock.Advance(TimeSpan.FromDays(100));
        Hours(8, Start());
        Assert.True(IsKnown("before"));
        _clock.Advance(TimeSpan.FromHours(16));
        Hours(2, Start());

        Assert.False(IsKnown("before"));
    }

    [Fact]
    public void What_was_said_while_the_clock_was_ahead_is_kept_no_longer_than_the_rest()
    {
        Start().Sweep();
        _clock.Jump(TimeSpan.FromDays(3650));
        Say("ahead");
        _clock.Jump(TimeSpan.FromDays(-3650));
        var retention = Start();
        retention.Sweep();

        for (var day = 0; day < 92; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            retention.Sweep();
        }

        Assert.False(IsKnown("ahead"));
    }

    private ConversationStore Conversations => new(new Memory(_database, _clock, NullLogger<Memory>.Instance), _clock);

    private Retention Start() => new(_database, Options.Create(new StateOptions()), _clock, NullLogger<Retention>.Instance);

    private void Hours(int count, Retention retention)
    {
        for (var hour = 0; hour < count; hour++)
        {
            retention.Sweep();
            _clock.Advance(TimeSpan.FromHours(1));
        }
    }

    private void Say(string name) => Conversations.Save(name, "ann", Conversation.Empty.With(new ConversationTurn("Who?", "Who?", "Marta Vinje.", [])));

    private bool IsKnown(string name) => Conversations.Load(name, "ann").Turns.Count > 0;

    /// <summary>A clock whose date may jump while its count of passing time goes on.</summary>
    private sealed class JumpingClock : FakeTimeProvider
    {
        private TimeSpan _ahead;

        public void Jump(TimeSpan by) => _ahead += by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;
    }
}
