using System.Numerics.Tensors;
using ArticleBot.Articles;
using ArticleBot.Encoder;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Training.Sets;

/// <summary>
/// The pretrained encoder's vectors of texts, kept in a folder: making them takes most of a fit's time, and the next fit needs the same ones.
/// </summary>
public sealed class EncodedTexts : IDisposable
{
    private const int Portion = 256;

    private readonly EncoderStore _store;
    private readonly TextEmbedder _embedder = TextEmbedder.Open();

    /// <param name="folder">Where they are kept.</param>
    public EncodedTexts(string folder) => _store = EncoderStore.Open(Path.GetFullPath(folder), TextEmbedder.Fingerprint);

    /// <summary>What the application encodes of a passage.</summary>
    public static string Of(Passage passage) => EmbeddedText.Of(passage.Article.Title, passage.Setting, passage.Text);

    /// <summary>The vectors of texts, of length 1.</summary>
    public Dictionary<string, float[]> Encode(IEnumerable<string> texts)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var missing = new List<string>();
        foreach (var text in texts.Distinct())
        {
            if (_store.Find(Key(text)) is { } vector)
                vectors.Add(text, Numbers(vector));
            else
                missing.Add(text);
        }

        foreach (var portion in missing.Chunk(Portion))
        {
            var made = new QuantizedVector[portion.Length];
            Parallel.For(0, portion.Length, i => made[i] = QuantizedVector.Of(_embedder.Embed(portion[i])));
            _store.Add(portion.Zip(made, (text, vector) => (Key(text), vector)));
            foreach (var (text, vector) in portion.Zip(made))
                vectors.Add(text, Numbers(vector));
        }

        return vectors;
    }

    public void Dispose() => _store.Dispose();

    private static PassageKey Key(string text) => new(PreparedArticle.Hash(text), 0);

    private static float[] Numbers(QuantizedVector vector)
    {
        var numbers = new float[vector.Components.Length];
        TensorPrimitives.ConvertTruncating<sbyte, float>(vector.Components, numbers);
        TensorPrimitives.Multiply(numbers, vector.Scale, numbers);
        return numbers;
    }
}
