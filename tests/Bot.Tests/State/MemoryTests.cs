using System.Text;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Articles;
using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using ArticleBot.Channels.Turns;
using ArticleBot.English;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ArticleBot.Bot.Tests.State;

public sealed class MemoryTests : IDisposable
{
    private readonly TestPlace _place = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly StateDatabase _database;

    public MemoryTests()
    {
        _database = new StateDatabase(_place.File("state.db"));
    }

    private Memory Memory => OpenMemory(_database);

    private ConversationStore Conversations => new(Memory, _time);

    private FeedbackStore Feedback => new(Memory, _time);

    public void Dispose()
    {
        _database.Close();
        _place.Dispose();
    }

    [Fact]
    public void A_conversation_survives_a_restart()
    {
        var said = Conversation.Empty.With(Turn("Who built it?"));
        Conversations.Save("webchat/1", "webchat/ann", said);

        var afterRestart = new ConversationStore(OpenMemory(new StateDatabase(_database.Path)), _time);
        var loaded = afterRestart.Load("webchat/1", "webchat/ann");

        Assert.Equivalent(said, loaded, strict: true);
    }

    [Fact]
    public void A_conversation_that_cannot_be_read_is_an_empty_one()
    {
        using (var connection = _database.Open())
            connection.Execute("INSERT INTO conversations(conversation_id, user_id, turns, updated_at) VALUES ('webchat/1', 'webchat/ann', "
                + "'{\"shape\":\"of tomorrow\"}', 0)");

        Assert.Empty(Conversations.Load("webchat/1", "webchat/ann").Turns);
    }

    [Fact]
    public void Forgetting_a_person_erases_their_words_from_the_file_and_nobody_elses()
    {
        Conversations.Save("webchat/1", "webchat/ann", Conversation.Empty.With(Turn("xyzzy-of-ann")));
        Conversations.Save("webchat/2", "webchat/bob", Conversation.Empty.With(Turn("plugh-of-bob")));
        Feedback.Remember(Reply("r1", "webchat/ann", "xyzzy-of-ann"));
        Feedback.Remember(Reply("r2", "webchat/bob", "plugh-of-bob") with { ConversationId = "webchat/2" });
        Feedback.Take("r1", "webchat/ann", isPositive: false, "xyzzy-comment");

        Conversations.ForgetUser("webchat/ann");
        Feedback.ForgetUser("webchat/ann");

        Assert.Empty(Conversations.Load("webchat/1", "webchat/ann").Turns);
        Assert.Single(Conversations.Load("webchat/2", "webchat/bob").Turns);
        Assert.Empty(Feedback.All());
        var bytes = FileContent();
        Assert.DoesNotContain("xyzzy", bytes, StringComparison.Ordinal);
        Assert.Contains("plugh", bytes, StringComparison.Ordinal);
    }

    [Fact]
    public void Forgetting_one_of_a_group_leaves_the_others_what_they_said()
    {
        Conversations.Save("msteams/g", "msteams/ann", Conversation.Empty.With(Turn("from ann")));
        Conversations.Save("msteams/g", "msteams/bob", Conversation.Empty.With(Turn("from bob")));
        Feedback.Remember(Reply("r1", "msteams/ann", "from ann") with { ConversationId = "msteams/g" });
        Feedback.Remember(Reply("r2", "msteams/bob", "from bob") with { ConversationId = "msteams/g" });
        Feedback.Take("r2", "msteams/bob", isPositive: true, null);

        Conversations.ForgetUser("msteams/ann");
        Feedback.ForgetUser("msteams/ann");

        Assert.Empty(Conversations.Load("msteams/g", "msteams/ann").Turns);
        Assert.Equal("from bob", Assert.Single(Conversations.Load("msteams/g", "msteams/bob").Turns).Question);
        Assert.Equal("from bob", Assert.Single(Feedback.All()).Reply?.Question);
    }

    [Fact]
    public void A_conversation_that_ends_is_forgotten_whoever_spoke_in_it()
    {
        Conversations.Save("msteams/g", "msteams/ann", Conversation.Empty.With(Turn("from ann")));
        Conversations.Save("msteams/g", "msteams/bob", Conversation.Empty.With(Turn("from bob")));

        Conversations.Forget("msteams/g");

        Assert.Empty(Conversations.Load("msteams/g", "msteams/ann").Turns);
        Assert.Empty(Conversations.Load("msteams/g", "msteams/bob").Turns);
    }

    [Fact]
    public async Task An_activity_is_new_only_once_also_after_a_restart()
    {
        var memory = Activities(_database);

        Assert.True(await memory.TryAddAsync("webchat", "c", "a", default));
        Assert.False(await memory.TryAddAsync("webchat", "c", "a", default));
        Assert.False(await Activities(new StateDatabase(_database.Path)).TryAddAsync("webchat", "c", "a", default));
        Assert.True(await memory.TryAddAsync("directline", "c", "a", default));
    }

    [Fact]
    public async Task Of_many_deliveries_at_once_exactly_one_is_new()
    {
        var memory = Activities(_database);

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => memory.TryAddAsync("webchat", "c", "a", default).AsTask())));

        Assert.Single(verdicts, isNew => isNew);
    }

    [Fact]
    public async Task A_sent_activity_leads_back_to_its_reply()
    {
        var memory = Activities(_database);
        await memory.AddAsync("msteams", "c", "1699", "reply-1", default);

        Assert.Equal("reply-1", await memory.FindAsync("msteams", "c", "1699", default));
        Assert.Null(await memory.FindAsync("msteams", "other", "1699", default));
    }

    [Fact]
    public void A_second_thumb_of_the_same_person_replaces_the_first()
    {
        Feedback.Remember(Reply("r1", "webchat/ann", "Who?"));
        Feedback.Take("r1", "webchat/ann", isPositive: true, null);
        Feedback.Take("r1", "webchat/ann", isPositive: false, "wrong man");

        var thumb = Assert.Single(Feedback.All());
        Assert.False(thumb.IsPositive);
        Assert.Equal("wrong man", thumb.Comment);
        Assert.Equal("Who?", thumb.Reply?.Question);
    }

    [Fact]
    public void What_is_older_than_the_retention_time_is_forgotten()
    {
        Conversations.Save("webchat/old", "webchat/ann", Conversation.Empty.With(Turn("old")));
        Feedback.Remember(Reply("old", "webchat/ann", "old"));
        _time.Advance(TimeSpan.FromDays(31));
        Conversations.Save("webchat/new", "webchat/ann", Conversation.Empty.With(Turn("new")));

        Sweep(new StateOptions { RetentionDays = 30 });

        Assert.Empty(Conversations.Load("webchat/old", "webchat/ann").Turns);
        Assert.Single(Conversations.Load("webchat/new", "webchat/ann").Turns);
    }

    [Fact]
    public void A_file_beyond_its_size_forgets_the_oldest_first_and_shrinks()
    {
        for (var day = 0; day < 100; day++)
        {
            Conversations.Save($"webchat/{day}", "webchat/ann", Conversation.Empty.With(Turn(new string('x', 50_000))));
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Sweep(new StateOptions { MaximumMegabytes = 1 });

        Assert.Empty(Conversations.Load("webchat/0", "webchat/ann").Turns);
        Assert.Single(Conversations.Load("webchat/99", "webchat/ann").Turns);
        Assert.InRange(new FileInfo(_database.Path).Length, 1, 1024 * 1024);
    }

    private void Sweep(StateOptions options) => new Retention(_database, Options.Create(options), _time, NullLogger<Retention>.Instance).Sweep();

    private Memory OpenMemory(StateDatabase database) => new(database, _time, NullLogger<Memory>.Instance);

    private SqliteActivityMemory Activities(StateDatabase database) => new(OpenMemory(database), new RememberedInMemory(), _time);

    private string FileContent()
    {
        using (var connection = _database.Open())
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _database.Close();
        return Encoding.Latin1.GetString(File.ReadAllBytes(_database.Path));
    }

    private static ConversationTurn Turn(string question) => new(
        question,
        question,
        "Marta Vinje built it.",
        [new Citation(1, new ArticleMetadata { Key = "lighthouse.md", Title = "Lamp", Published = new PublicationDate(2021, null, null) }, "v1",
            new TextSpan(3, 9), "Marta.")]);

    private static ReplyRecord Reply(string id, string user, string question) => new()
    {
        Id = id,
        ConversationId = "webchat/1",
        UserId = user,
        Question = question,
        UnderstoodAs = question,
        History = [new PastTurn(question, "Yes.")],
        Outcome = nameof(AnswerOutcome.Answered),
        Answer = "Marta Vinje.",
        Citations = [new CitedQuote("lighthouse.md", "v1", 3, 9, "Marta.")],
    };
}
