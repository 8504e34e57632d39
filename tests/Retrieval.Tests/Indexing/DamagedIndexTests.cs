using Microsoft.Data.Sqlite;

namespace ArticleBot.Retrieval.Tests.Indexing;

public sealed class DamagedIndexTests
{
    private static readonly SomeArticles Articles = new SomeArticles().With("salt.txt", "Salt lowers the freezing point of water.");

    [Fact]
    public async Task A_file_that_is_no_index_is_replaced_and_the_report_says_so()
    {
        using var index = new TemporaryIndex();
        await File.WriteAllTextAsync(index.File, "This is not a database, but long enough to look like something. " + new string('x', 8192));

        var report = await index.RefreshAsync(Articles);

        Assert.StartsWith("The index file cannot be read", Assert.Single(report.Notices), StringComparison.Ordinal);
        Assert.Equal(["salt.txt"], await index.KeysAsync("freezing"));
    }

    [Fact]
    public async Task An_index_of_another_format_is_rebuilt_and_the_report_says_so()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Articles);
        Change(index, "UPDATE meta SET value='article-bot index 0' WHERE key='format'");

        using var newer = new TemporaryIndex(sharing: index);
        var report = await newer.RefreshAsync(Articles);

        Assert.StartsWith("The index has the format 'article-bot index 0'", Assert.Single(report.Notices), StringComparison.Ordinal);
        Assert.Equal(["salt.txt"], report.Indexed);
        Assert.Equal(["salt.txt"], await newer.KeysAsync("freezing"));
    }

    [Fact]
    public async Task A_database_of_something_else_is_replaced()
    {
        using var index = new TemporaryIndex();
        Change(index, "CREATE TABLE unrelated(x)");

        var report = await index.RefreshAsync(Articles);

        Assert.Single(report.Notices);
        Assert.Equal(["salt.txt"], await index.KeysAsync("freezing"));
    }

    [Fact]
    public async Task A_segment_that_does_not_fit_its_checksum_is_detected_and_the_index_rebuilt()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Articles);
        Change(index, "UPDATE segment_part SET crc=crc+1");

        using var again = new TemporaryIndex(sharing: index);
        Assert.Empty(await again.FindAsync("freezing"));
        var report = await again.RefreshAsync(Articles);

        Assert.Contains("does not fit its checksum", Assert.Single(report.Notices), StringComparison.Ordinal);
        Assert.Equal(["salt.txt"], await again.KeysAsync("freezing"));
    }

    [Fact]
    public async Task A_file_cut_in_half_is_detected_and_rebuilt()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Articles);
        index.Index.Dispose();
        using (var file = new FileStream(index.File, FileMode.Open))
            file.SetLength(file.Length / 2);

        using var again = new TemporaryIndex(sharing: index);
        var report = await again.RefreshAsync(Articles);

        Assert.Single(report.Notices);
        Assert.Equal(["salt.txt"], await again.KeysAsync("freezing"));
    }

    [Fact]
    public async Task An_emptied_index_is_filled_again()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Articles);

        await index.Index.ClearAsync(CancellationToken.None);
        Assert.Empty(await index.FindAsync("freezing"));
        var report = await index.RefreshAsync(Articles);

        Assert.Equal(["salt.txt"], report.Indexed);
        Assert.Equal(["salt.txt"], await index.KeysAsync("freezing"));
    }

    private static void Change(TemporaryIndex index, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={index.File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
