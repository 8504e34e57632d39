using System.Numerics.Tensors;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>The exact reference: the cosine of a question with every float32 vector, one after the other.</summary>
internal sealed class FloatScan
{
    private readonly float[][] _blocks;
    private readonly int _count;

    private const int RowsPerBlock = 65_536;

    public FloatScan(IEnumerable<float[]> vectors, int count)
    {
        _count = count;
        _blocks = [.. vectors.Chunk(RowsPerBlock).Select(Normalised)];
    }

    /// <summary>The passages of the highest cosine, best first.</summary>
    public (int Passage, float Cosine)[] Find(float[] question, int count)
    {
        var best = new PriorityQueue<int, float>(count + 1);
        var norm = TensorPrimitives.Norm<float>(question);
        var threshold = float.MinValue;
        for (var passage = 0; passage < _count; passage++)
        {
            var row = _blocks[passage / RowsPerBlock].AsSpan(passage % RowsPerBlock * question.Length, question.Length);
            var cosine = TensorPrimitives.Dot<float>(question, row) / norm;
            if (cosine <= threshold)
                continue;
            if (best.Count < count)
                best.Enqueue(passage, cosine);
            else
                best.EnqueueDequeue(passage, cosine);
            if (best.Count == count && best.TryPeek(out _, out var least))
                threshold = least;
        }

        var found = new (int, float)[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            best.TryDequeue(out var passage, out var cosine);
            found[i] = (passage, cosine);
        }

        return found;
    }

    private static float[] Normalised(float[][] vectors)
    {
        var block = new float[vectors.Length * vectors[0].Length];
        for (var i = 0; i < vectors.Length; i++)
            TensorPrimitives.Divide(vectors[i], TensorPrimitives.Norm<float>(vectors[i]), block.AsSpan(i * vectors[i].Length));
        return block;
    }
}
