using System.Collections.Concurrent;
using System.Numerics.Tensors;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>How near the words of the candidates are to one question's terms, by the built-in word vectors.</summary>
/// <remarks>Thread-safe. Candidates of one question share most of their words, so each word is compared once per question.</remarks>
internal sealed class WordSimilarity
{
    private readonly TokenTable _table;
    private readonly float[][] _terms;
    private readonly ConcurrentDictionary<string, ComparedWord> _known = new(StringComparer.Ordinal);

    internal WordSimilarity(TokenTable table, string question, IReadOnlyList<string> terms)
    {
        _table = table;
        Question = table.Embed(question);
        _terms = [.. terms.Select(Direction)];
    }

    /// <summary>The vector of the whole question, length 1.</summary>
    internal float[] Question { get; }

    /// <summary>Length of a vector.</summary>
    internal int Dimensions => _table.Dimensions;

    /// <summary>A word compared with every term of the question.</summary>
    internal ComparedWord Compare(string stem) => _known.GetOrAdd(stem, static (stem, similarity) => similarity.Create(stem), this);

    /// <summary>Adds a word's vector to a sum.</summary>
    internal void Add(ComparedWord word, Span<float> sum) => TensorPrimitives.Add(sum, VectorOf(word), sum);

    /// <summary>The cosine of the question with a sum of vectors; 0 for a sum of nothing.</summary>
    internal float Cosine(ReadOnlySpan<float> sum)
    {
        var length = TensorPrimitives.Norm(sum);
        return length > 0 ? TensorPrimitives.Dot(sum, Question) / length : 0;
    }

    private ReadOnlySpan<float> VectorOf(ComparedWord word) => word.Shared ?? _table.Row(word.Row);

    private ComparedWord Create(string stem)
    {
        var row = _table.RowOf(stem);
        float[]? shared = null;
        if (row < 0)
            _table.Add(stem, 1, shared = new float[_table.Dimensions]);
        var vector = shared ?? _table.Row(row);
        var length = MathF.Max(float.Epsilon, TensorPrimitives.Norm(vector));
        var cosines = new float[_terms.Length];
        for (var i = 0; i < cosines.Length; i++)
            cosines[i] = TensorPrimitives.Dot(_terms[i], vector) / length;
        return new ComparedWord(cosines, row, shared);
    }

    private float[] Direction(string stem)
    {
        var direction = new float[_table.Dimensions];
        _table.Add(stem, 1, direction);
        TokenTable.ScaleToOne(direction);
        return direction;
    }

    /// <summary>A word of a candidate.</summary>
    /// <param name="Cosines">Its cosine with each term of the question.</param>
    /// <param name="Row">Its row in the table, or -1.</param>
    /// <param name="Shared">Its vector when it has no row of its own.</param>
    internal sealed record ComparedWord(float[] Cosines, int Row, float[]? Shared);
}
