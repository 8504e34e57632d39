using ArticleBot.Bot.State;
using ArticleBot.Bot.Tests.Tools;
using Microsoft.Data.Sqlite;

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
