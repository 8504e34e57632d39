using System.Numerics.Tensors;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Training.Embedding;

/// <summary>
/// Teaches word vectors to bring a query near its passage and away from the other passages of its batch (InfoNCE, van den Oord et al. 2018),
/// with one learned weight per word beside its vector.
/// </summary>
public sealed class ContrastiveTrainer
{
    private const int BatchSize = 512;
    private const float Temperature = 0.05f;
    private const float LearningRate = 3e-3f;
    private const float WeightLearningRate = 9e-3f;
    private const float QueryDropout = 0.1f;
    private const float PassageDropout = 0.15f;
    private const float WarmUp = 0.05f;

    private readonly Vocabulary _vocabulary;
    private readonly int _dimensions;
    private readonly float[] _vectors;
    private readonly float[] _weights;
    private readonly SparseAdam _vectorSteps;
    private readonly SparseAdam _weightSteps;
    private readonly Random _random;

    /// <param name="vocabulary">Rows and their rarity, which the learned weights start from.</param>
    /// <param name="vectors">The vectors to start from, row after row.</param>
    /// <param name="dimensions">Length of a vector.</param>
    /// <param name="random">Draws of pairs and words.</param>
    public ContrastiveTrainer(Vocabulary vocabulary, float[] vectors, int dimensions, Random random)
    {
        (_vocabulary, _vectors, _dimensions, _random) = (vocabulary, vectors, dimensions, random);
        _weights = [.. vocabulary.Idf.Select(idf => MathF.Log(idf))];
        _vectorSteps = new SparseAdam(_vectors.Length);
        _weightSteps = new SparseAdam(_weights.Length);
    }

    /// <summary>Goes over all pairs some times and returns the table.</summary>
    public TokenTable Train(IReadOnlyList<TextPairs> sources, int epochs, Action<string> report)
    {
        var encoded = sources.Select(source => new EncodedPairs(source, _vocabulary, _random)).ToArray();
        var schedule = encoded.SelectMany(source => Enumerable.Repeat(source, epochs * source.Count / BatchSize)).ToArray();
        _random.Shuffle(schedule);
        var loss = 0.0;
        for (var step = 0; step < schedule.Length; step++)
        {
            var rate = MathF.Min(1, (step + 1) / ((WarmUp * schedule.Length) + 1)) * MathF.Max(0.02f, 1 - (step / (float)schedule.Length));
            loss += Step(schedule[step].Next(BatchSize), rate);
            if ((step + 1) % 50 == 0)
            {
                report($"step {step + 1} of {schedule.Length}, loss {loss / 50:0.000}");
                loss = 0;
            }
        }

        var table = new float[_vectors.Length];
        for (var row = 0; row < _weights.Length; row++)
            TensorPrimitives.Multiply(_vectors.AsSpan(row * _dimensions, _dimensions), MathF.Exp(_weights[row]), table.AsSpan(row * _dimensions, _dimensions));
        return new TokenTable(_vocabulary.Stems, Vocabulary.HashedRows, table);
    }

    private double Step(PairBatch batch, float rate)
    {
        var queries = batch.Queries.Select(text => new PooledText(text, QueryDropout, this)).ToArray();
        var passages = batch.Passages.Select(text => new PooledText(text, PassageDropout, this)).ToArray();
        var losses = new double[queries.Length];
        var probabilities = new float[queries.Length][];
        Parallel.For(0, queries.Length, i =>
        {
            var row = new float[passages.Length];
            for (var k = 0; k < row.Length; k++)
                row[k] = TensorPrimitives.Dot<float>(queries[i].Unit, passages[k].Unit) / Temperature;
            TensorPrimitives.SoftMax(row, row);
            losses[i] = -Math.Log(Math.Max(1e-12, row[batch.Passage[i]]));
            row[batch.Passage[i]] -= 1;
            TensorPrimitives.Multiply(row, 1 / (Temperature * queries.Length), row);
            probabilities[i] = row;
            for (var k = 0; k < row.Length; k++)
                TensorPrimitives.MultiplyAdd(passages[k].Unit, row[k], queries[i].Gradient, queries[i].Gradient);
        });
        Parallel.For(0, passages.Length, k =>
        {
            for (var i = 0; i < queries.Length; i++)
                TensorPrimitives.MultiplyAdd(queries[i].Unit, probabilities[i][k], passages[k].Gradient, passages[k].Gradient);
        });

        Update(queries.Concat(passages), rate);
        return losses.Average();
    }

    private void Update(IEnumerable<PooledText> texts, float rate)
    {
        var gradients = new Dictionary<int, (float[] Vector, float Weight)>();
        foreach (var text in texts)
        {
            text.GradientThroughLength();
            foreach (var (row, weight) in text.Rows)
            {
                var scale = weight * MathF.Exp(_weights[row]);
                if (!gradients.TryGetValue(row, out var sum))
                    sum = (new float[_dimensions], 0);
                TensorPrimitives.MultiplyAdd(text.Gradient, scale, sum.Vector, sum.Vector);
                var weightGradient = scale * TensorPrimitives.Dot<float>(_vectors.AsSpan(row * _dimensions, _dimensions), text.Gradient);
                gradients[row] = (sum.Vector, sum.Weight + weightGradient);
            }
        }

        foreach (var (row, (vector, weight)) in gradients)
        {
            _vectorSteps.Step(_vectors, row * _dimensions, vector, LearningRate * rate);
            _weightSteps.Step(_weights, row, [weight], WeightLearningRate * rate);
        }

        _vectorSteps.Advance();
        _weightSteps.Advance();
    }

    /// <summary>A text as the sum of its words' vectors at this step, some words left out by chance.</summary>
    private sealed class PooledText
    {
        private readonly float _length;

        internal PooledText((int Row, float Weight)[] rows, float dropout, ContrastiveTrainer trainer)
        {
            Rows = [.. rows.Where(_ => trainer._random.NextSingle() >= dropout)];
            if (Rows.Length == 0)
                Rows = rows;
            Unit = new float[trainer._dimensions];
            Gradient = new float[trainer._dimensions];
            foreach (var (row, weight) in Rows)
            {
                var vector = trainer._vectors.AsSpan(row * trainer._dimensions, trainer._dimensions);
                TensorPrimitives.MultiplyAdd(vector, weight * MathF.Exp(trainer._weights[row]), Unit, Unit);
            }

            _length = MathF.Max(1e-6f, TensorPrimitives.Norm<float>(Unit));
            TensorPrimitives.Divide(Unit, _length, Unit);
        }

        internal (int Row, float Weight)[] Rows { get; }

        internal float[] Unit { get; }

        internal float[] Gradient { get; }

        /// <summary>Turns the gradient by the vector of length 1 into that by the sum.</summary>
        internal void GradientThroughLength()
        {
            TensorPrimitives.MultiplyAdd(Unit, -TensorPrimitives.Dot<float>(Unit, Gradient), Gradient, Gradient);
            TensorPrimitives.Divide(Gradient, _length, Gradient);
        }
    }
}
