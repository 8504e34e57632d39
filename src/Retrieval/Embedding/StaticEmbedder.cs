using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace ArticleBot.Retrieval.Embedding;

/// <summary>
/// The built-in embedder: a static table of word vectors that we trained ourselves, a few megabytes, microseconds per passage, no network.
/// It knows that words are related; it does not read. A configured embedding model replaces it and finds more.
/// </summary>
/// <remarks>Thread-safe. The model's name holds a hash of the table, so an index built with another table is noticed.</remarks>
public sealed class StaticEmbedder : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Resource = "ArticleBot.Retrieval.Learned.embedder.bin";

    private static readonly Lazy<(TokenTable Table, string Name)> Shipped = new(Load);

    private readonly EmbeddingGeneratorMetadata _metadata;

    /// <summary>Makes an embedder over a table.</summary>
    /// <param name="table">The vectors of words.</param>
    /// <param name="name">The fingerprint: another table has another name.</param>
    public StaticEmbedder(TokenTable table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        Table = table;
        _metadata = new EmbeddingGeneratorMetadata("article-bot", null, name, table.Dimensions);
    }

    /// <summary>The embedder that ships with the application.</summary>
    public static StaticEmbedder BuiltIn => new(Shipped.Value.Table, Shipped.Value.Name);

    /// <summary>The vectors of words that it adds up.</summary>
    public TokenTable Table { get; }

    /// <inheritdoc/>
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var embeddings = new GeneratedEmbeddings<Embedding<float>>();
        foreach (var value in values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            embeddings.Add(new Embedding<float>(Table.Embed(value)));
        }

        return Task.FromResult(embeddings);
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // The table is shared by all embedders and holds nothing but memory.
    }

    private static (TokenTable Table, string Name) Load()
    {
        using var file = typeof(StaticEmbedder).Assembly.GetManifestResourceStream(Resource)!;
        var hash = Convert.ToHexStringLower(SHA256.HashData(file).AsSpan(0, 4));
        file.Position = 0;
        return (TokenTable.Load(file), $"static-{hash}");
    }
}
