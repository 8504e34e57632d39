using System.Numerics.Tensors;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Training.Sets;

/// <summary>The vectors of one set's passages, searched exhaustively and joined with BM25 as the application joins them.</summary>
public sealed class PassageVectors
{
    private const float VectorWeight = 0.35f;

    private readonly TokenTable _table;
    private readonly float[][] _vectors;

    public PassageVectors(IReadOnlyList<Passage> passages, TokenTable table)
    {
        _table = table;
        _vectors = [.. passages.AsParallel().AsOrdered().Select(passage => table.Embed($"{passage.Article.Title}\n{passage.Heading}\n{passage.Text}"))];
    }

    /// <summary>The nearest passages by cosine, best first.</summary>
    public IReadOnlyList<(int Passage, float Cosine)> Find(string question, int count)
    {
        var vector = _table.Embed(question);
        return [.. _vectors.Select((other, i) => (i, TensorPrimitives.Dot<float>(vector, other))).OrderByDescending(item => item.Item2).Take(count)];
    }

    /// <summary>The best passages by BM25, as a share of its best, and cosine together.</summary>
    public IReadOnlyList<int> Join(string question, IReadOnlyList<(int Passage, float Score)> lexical, int count)
    {
        var top = lexical.Count > 0 ? lexical[0].Score : 1;
        var scores = Find(question, 200).ToDictionary(item => item.Passage, item => VectorWeight * item.Cosine);
        var vector = _table.Embed(question);
        foreach (var (passage, score) in lexical)
            scores[passage] = ((1 - VectorWeight) * score / top) + (VectorWeight * TensorPrimitives.Dot<float>(vector, _vectors[passage]));
        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(count).Select(pair => pair.Key)];
    }
}
