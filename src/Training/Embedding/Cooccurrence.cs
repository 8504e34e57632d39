namespace ArticleBot.Training.Embedding;

/// <summary>How much more often two stems stand near each other than chance has it: positive pointwise mutual information, symmetric and sparse.</summary>
public sealed class Cooccurrence
{
    private const int Window = 5;

    // Rare contexts are lifted a little (Levy, Goldberg and Dagan 2015), on both sides to keep the matrix symmetric.
    private const double Smoothing = 0.875;

    private readonly int[][] _columns;
    private readonly float[][] _values;

    public Cooccurrence(IEnumerable<IReadOnlyList<string>> texts, Vocabulary vocabulary)
    {
        var size = vocabulary.Stems.Count;
        var counts = new Dictionary<int, float>[size];
        for (var i = 0; i < size; i++)
            counts[i] = [];
        foreach (var text in texts)
            Count([.. text.Select(vocabulary.RowOf)], counts);

        var sums = counts.Select(row => (double)row.Values.Sum()).ToArray();
        var total = sums.Sum();
        var share = sums.Select(sum => Math.Pow(sum, Smoothing)).ToArray();
        var norm = Math.Pow(share.Sum(), 2) / total;
        _columns = new int[size][];
        _values = new float[size][];
        for (var i = 0; i < size; i++)
        {
            var row = counts[i].OrderBy(pair => pair.Key)
                .Select(pair => (pair.Key, Value: (float)Math.Log(pair.Value * norm / (share[i] * share[pair.Key]))))
                .Where(pair => pair.Value > 0)
                .ToArray();
            _columns[i] = [.. row.Select(pair => pair.Key)];
            _values[i] = [.. row.Select(pair => pair.Value)];
        }
    }

    /// <summary>Number of rows and columns.</summary>
    public int Size => _columns.Length;

    /// <summary>The product with a dense matrix whose rows have <paramref name="width"/> numbers.</summary>
    public float[] Multiply(float[] matrix, int width)
    {
        var product = new float[Size * width];
        Parallel.For(0, Size, i =>
        {
            var sum = product.AsSpan(i * width, width);
            for (var k = 0; k < _columns[i].Length; k++)
                System.Numerics.Tensors.TensorPrimitives.MultiplyAdd(matrix.AsSpan(_columns[i][k] * width, width), _values[i][k], sum, sum);
        });
        return product;
    }

    private static void Count(int[] rows, Dictionary<int, float>[] counts)
    {
        for (var i = 0; i < rows.Length; i++)
        {
            for (var distance = 1; distance <= Window && i + distance < rows.Length; distance++)
            {
                var (a, b) = (rows[i], rows[i + distance]);
                if (a < 0 || b < 0 || a == b)
                    continue;
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts[a], b, out _) += 1f / distance;
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts[b], a, out _) += 1f / distance;
            }
        }
    }
}
