using System.Security.Cryptography;
using System.Text;
using ArticleBot.Retrieval.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Tests.Storage;

public sealed class IndexFormatTests
{
    /// <summary>
    /// The bytes of a small index, and the format that it says of itself. When this fails because rows or arrays are laid out anew, or because the
    /// analysis gives other terms, an index of before cannot be read any more: raise the version in <see cref="IndexSchema"/> (or that of the
    /// analysis) and write the new pair here.
    /// </summary>
    private const string Expected = "article-bot index 7, analysis 2: 7d134d9ef1f1f1fd";

    private static readonly string[] Tables = ["sqlite_master", "article", "passage", "occurrence", "space", "vector", "segment", "segment_part"];

    [Fact]
    public async Task A_changed_layout_has_a_changed_format_version()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"word{i * i % 97} Running {i}"));
        var articles = new SomeArticles()
            .With("salt.txt", "Salt lowers the freezing point.\n\nO'Brien's U.S. trip cost $1,500.", "Salt", "Winter")
            .With("long.txt", words + "\n\nÉcole, Straße und 東京.", "Long")
            .With("same.txt", "Salt lowers the freezing point.", "Same");
        using var index = new TemporaryIndex(new LengthEmbedder());
        await index.RefreshAsync(articles);
        await index.RefreshAsync(new SomeArticles().With("salt.txt", "Salt lowers the boiling point.", "Salt").With("long.txt", words, "Long"));

        Assert.Equal(Expected, $"{IndexSchema.Format}: {HashOf(index.File)}");
    }

    /// <summary>Every value of every row, by kind; the tables' own definitions are rows of the first.</summary>
    private static string HashOf(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = table == "sqlite_master"
                ? "SELECT type, name, sql FROM sqlite_master ORDER BY name" : $"SELECT * FROM {table} ORDER BY 1, 2, 3";
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var column = 0; column < rows.FieldCount; column++)
                {
                    var value = rows.GetValue(column);
                    hash.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes(FormattableString.Invariant($"{table}.{column}={value};")));
                }
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary>Vectors that follow from the length of the text alone, so that learning a new table changes nothing here.</summary>
    private sealed class LengthEmbedder : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text =>
                new Embedding<float>(Enumerable.Range(1, 70).Select(i => (float)((text.Length * i % 11) - 5)).ToArray()))));

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("length") : null;

        public void Dispose()
        {
        }
    }
}
