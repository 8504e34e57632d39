using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace ArticleBot.Bot.Tests.State;

public sealed class StateDatabaseTests : IDisposable
{
    private readonly TestPlace _place = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _place.Dispose();
    }

    [Fact]
    public void The_folder_is_made_when_it_is_missing()
    {
        var path = _place.File("deep/down/state.db");

        using (new StateDatabase(path).Open())
        {
        }

        Assert.True(File.Exists(path));
    }

    [Fact]
    public void A_file_of_the_first_format_is_brought_to_the_latest_and_keeps_its_rows()
    {
        var path = _place.File("state.db");
        using (var old = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            old.Open();
            old.Execute(StateMigrations.Steps[0] + "; PRAGMA user_version = 1");
            old.Execute("INSERT INTO feedback(reply_id, user_id, is_positive, comment, given_at) VALUES ('r', 'u', 1, 'kept', 0)");
        }

        using var connection = new StateDatabase(path).Open();

        Assert.Equal("kept", connection.Scalar("SELECT comment FROM feedback"));
        Assert.Equal((long)StateMigrations.Steps.Count, connection.Scalar("PRAGMA user_version"));
    }

    /// <summary>Until the fifth format a conversation was one thread for all who spoke in it.</summary>
    [Fact]
    public void Chats_of_two_go_on_after_the_step_to_a_thread_for_each_person_and_what_a_group_mixed_is_still_forgotten_whole()
    {
        var path = _place.File("state.db");
        using (var old = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            old.Open();
            old.Execute(string.Concat(StateMigrations.Steps.Take(4)) + "; PRAGMA user_version = 4");
            old.Execute(
                """
                INSERT INTO conversations(id, turns, updated_at) VALUES
                    ('webchat/1', '[{"question":"Who built it?","reply":"Marta.","citations":[]}]', 7), ('msteams/g', '[]', 7);
                INSERT INTO conversation_members(user_id, conversation_id) VALUES ('webchat/ann', 'webchat/1'), ('msteams/ann', 'msteams/g'), ('msteams/bob', 'msteams/g');
                INSERT INTO replies(id, conversation_id, user_id, question, understood_as, history, outcome, answer, citations, replied_at) VALUES
                    ('alone', 'webchat/1', 'webchat/ann', '', '', '[]', '', '', '[]', 7),
                    ('of ann', 'msteams/g', 'msteams/ann', '', '', '[]', '', '', '[]', 7),
                    ('of bob', 'msteams/g', 'msteams/bob', '', '', '["words of ann"]', '', '', '[]', 7);
                """);
        }

        var database = new StateDatabase(path);
        using var connection = database.Open();
        new FeedbackStore(new Memory(database, TimeProvider.System, NullLogger<Memory>.Instance), TimeProvider.System).ForgetUser("msteams/ann");

        var rows = connection.Query("SELECT conversation_id, user_id, turns, updated_at FROM conversations")
            .Select(row => (row.GetString(0), row.GetString(1), row.GetString(2).Contains("Who built it?", StringComparison.Ordinal), row.GetInt64(3)));
        Assert.Equal([("webchat/1", "webchat/ann", true, 7L)], rows);
        Assert.Equal(["alone"], connection.Query("SELECT id FROM replies").Select(row => row.GetString(0)));
        connection.Dispose();
        database.Close();
    }

    [Fact]
    public void A_file_of_a_newer_version_is_refused_and_left_alone()
    {
        var path = _place.File("state.db");
        using (var newer = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            newer.Open();
            newer.Execute("CREATE TABLE tomorrow(x); PRAGMA user_version = 99");
        }

        var refusal = Assert.Throws<CommandFailedException>(() => new StateDatabase(path).Open());

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        using var same = new SqliteConnection($"Data Source={path};Pooling=False");
        same.Open();
        Assert.Equal(99L, same.Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var path = _place.File("state.db");
        var words = string.Concat(Enumerable.Repeat("This is a letter, not a database. ", 100));
        File.WriteAllText(path, words);

        var refusal = Assert.Throws<CommandFailedException>(() => new StateDatabase(path).Open());

        Assert.Contains("backups", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(words, File.ReadAllText(path));
    }

    [Fact]
    public async Task Two_processes_may_start_on_a_new_file_at_once()
    {
        var path = _place.File("state.db");

        var versions = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            using var connection = new StateDatabase(path).Open();
            return connection.Scalar("PRAGMA user_version");
        })));

        Assert.All(versions, version => Assert.Equal((long)StateMigrations.Steps.Count, version));
    }
}
