using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Channels.SignIn;
using ArticleBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Bot.Tests.State;

/// <summary>Where the bot may write first: to addresses that somebody let in has named, also before a restart, and nowhere else.</summary>
public sealed class KnownAddressTests : IAsyncLifetime
{
    private readonly TestPlace _place = new();
    private readonly FakeChannel _channel = new();

    public Task InitializeAsync() => _channel.InitializeAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task After_a_restart_the_bot_writes_first_to_whom_has_written_before_it_and_to_nobody_else()
    {
        await AskOnceAsync();
        await using var restarted = await StartAsync();

        await WriteFirstAsync(restarted, _channel.ServiceUrl);
        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteFirstAsync(restarted, "http://127.0.0.1:9"));

        Assert.Equal("A reminder", (await _channel.NextMessageAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_bot_that_was_registered_since_does_not_write_to_what_nobody_has_proved()
    {
        await AskOnceAsync();
        await using var registered = await StartAsync(
            ("MicrosoftAppId", FakeEntra.AppId), ("MicrosoftAppPassword", FakeEntra.Secret), ("MicrosoftAppType", "SingleTenant"),
                ("MicrosoftAppTenantId", FakeEntra.Tenant));

        await Assert.ThrowsAsync<InvalidOperationException>(() => WriteFirstAsync(registered, _channel.ServiceUrl));

        Assert.False(_channel.HasMore);
    }

    [Fact]
    public async Task They_are_bounded_and_those_not_named_for_the_longest_time_go_first()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var database = new StateDatabase(_place.File("state.db"));
        var known = Open();
        var first = new KnownAddress(new Uri("https://first.example/emea/"), IsVerified: true);
        await known.AddAsync(first, default);
        for (var i = 0; i < KnownAddress.Most - 1; i++)
            await known.AddAsync(Numbered(i), default);
        time.Advance(TimeSpan.FromHours(2));
        await known.AddAsync(first, default);

        await known.AddAsync(Numbered(KnownAddress.Most), default);

        var restarted = Open();
        Assert.Equal(first, await restarted.FindAsync(first.Url, default));
        Assert.NotNull(await restarted.FindAsync(Numbered(KnownAddress.Most).Url, default));
        using (var connection = database.Open())
            Assert.Equal((long)KnownAddress.Most, connection.Scalar("SELECT COUNT(*) FROM known_addresses"));
        database.Close();

        SqliteKnownAddresses Open() => new(new Memory(database, time, NullLogger<Memory>.Instance), new RememberedInMemory(), time);

        static KnownAddress Numbered(int number) => new(new Uri($"https://{number}.example/"), IsVerified: true);
    }

    [Fact]
    public async Task Without_memory_they_are_known_as_long_as_the_process_lives()
    {
        Directory.CreateDirectory(_place.File("data"));
        await File.WriteAllTextAsync(_place.File("data/state.db"), string.Concat(Enumerable.Repeat("No database. ", 1000)));
        await using var bot = await StartAsync();
        await _channel.AskAsync(bot.Bot, "slack", "C1", "ann", "Who built the lighthouse of Karnsund?");

        await WriteFirstAsync(bot, _channel.ServiceUrl);

        Assert.Equal("A reminder", (await _channel.NextMessageAsync()).GetProperty("text").GetString());
    }

    private async Task AskOnceAsync()
    {
        await using var bot = await StartAsync();
        await _channel.AskAsync(bot.Bot, "slack", "C1", "ann", "Who built the lighthouse of Karnsund?");
    }

    private async Task<Run> StartAsync(params (string Name, string Value)[] settings)
    {
        var bot = new RunningBot().With("Retrieval:DataFolder", _place.File("data"));
        foreach (var (name, value) in settings)
            bot.With(name, value);
        await bot.InitializeAsync();
        return new Run(bot);
    }

    private static Task WriteFirstAsync(Run run, string serviceUrl) => run.Bot.Services.GetRequiredService<BotAdapter>().ContinueConversationAsync(
        "app",
        new ConversationReference
        {
            ChannelId = "slack",
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount { Id = "C1" },
            User = new ChannelAccount { Id = "ann" },
            Bot = new ChannelAccount { Id = "bot-1" },
        },
        (turn, stopping) => turn.SendActivityAsync("A reminder", cancellationToken: stopping),
        default);

    /// <summary>One life of the bot over the same memory.</summary>
    private sealed record Run(RunningBot Bot) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Bot.DisposeAsync();
    }
}
