namespace ArticleBot.Retrieval.Ranking;

/// <summary>
/// A gradient-boosted ensemble of regression trees in flat arrays: the score of a row is the sum of one leaf per tree. Written by the training
/// with Microsoft.ML and LightGBM, read once by <see cref="GradientTreesReader"/>.
/// </summary>
/// <remarks>Immutable and thread-safe, unlike a prediction engine; scoring allocates nothing.</remarks>
public sealed class GradientTrees
{
    private readonly int[] _feature;
    private readonly float[] _threshold;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly double[] _leaves;
    private readonly int[] _roots;

    /// <param name="features">How many numbers a row has.</param>
    /// <param name="trees">The trees with their weights, in the order they are summed.</param>
    internal GradientTrees(int features, IEnumerable<Tree> trees)
    {
        FeatureCount = features;
        var (feature, threshold, left, right) = (new List<int>(), new List<float>(), new List<int>(), new List<int>());
        var (leaves, roots) = (new List<double>(), new List<int>());
        foreach (var tree in trees)
        {
            var (firstNode, firstLeaf) = (feature.Count, leaves.Count);
            roots.Add(tree.Features.Count == 0 ? ~firstLeaf : firstNode);
            feature.AddRange(tree.Features);
            threshold.AddRange(tree.Thresholds);
            left.AddRange(tree.Left.Select(child => child >= 0 ? child + firstNode : ~(~child + firstLeaf)));
            right.AddRange(tree.Right.Select(child => child >= 0 ? child + firstNode : ~(~child + firstLeaf)));
            leaves.AddRange(tree.Leaves.Select(leaf => leaf * tree.Weight));
        }

        (_feature, _threshold, _left, _right) = ([.. feature], [.. threshold], [.. left], [.. right]);
        (_leaves, _roots) = ([.. leaves], [.. roots]);
        if (_feature.Any(f => f < 0 || f >= features))
            throw new InvalidDataException($"The model asks for a feature beyond the {features} of a row: fit it again with this version's features.");
    }

    /// <summary>How many numbers a row has.</summary>
    public int FeatureCount { get; }

    /// <summary>Number of trees.</summary>
    public int TreeCount => _roots.Length;

    /// <summary>Scores one row.</summary>
    /// <param name="row">The features, <see cref="FeatureCount"/> of them, none NaN.</param>
    /// <returns>Higher is better; only the order and the differences mean something.</returns>
    public double Score(ReadOnlySpan<float> row)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, FeatureCount, nameof(row));
        var sum = 0.0;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
                node = row[_feature[node]] <= _threshold[node] ? _left[node] : _right[node];
            sum += _leaves[~node];
        }

        return sum;
    }

    /// <summary>One tree as the library gives it: children below zero are leaves, counted from the complement of 0.</summary>
    internal sealed record Tree(
        double Weight,
        IReadOnlyList<int> Features,
        IReadOnlyList<float> Thresholds,
        IReadOnlyList<int> Left,
        IReadOnlyList<int> Right,
        IReadOnlyList<double> Leaves);
}
