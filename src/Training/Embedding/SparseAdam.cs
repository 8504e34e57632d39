namespace ArticleBot.Training.Embedding;

/// <summary>Adam (Kingma and Ba 2015) that touches only the numbers that have a gradient.</summary>
public sealed class SparseAdam(int size)
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.99f;
    private const float Epsilon = 1e-8f;

    private readonly float[] _mean = new float[size];
    private readonly float[] _square = new float[size];
    private int _step = 1;

    /// <summary>Ends a step: the next updates belong to the following one.</summary>
    public void Advance() => _step++;

    /// <summary>Moves some numbers against their gradient.</summary>
    /// <param name="values">All numbers.</param>
    /// <param name="start">The first one to move.</param>
    /// <param name="gradient">Their gradient.</param>
    /// <param name="rate">How far.</param>
    public void Step(float[] values, int start, ReadOnlySpan<float> gradient, float rate)
    {
        var first = 1 - MathF.Pow(Beta1, _step);
        var second = 1 - MathF.Pow(Beta2, _step);
        for (var i = 0; i < gradient.Length; i++)
        {
            ref var mean = ref _mean[start + i];
            ref var square = ref _square[start + i];
            mean = (Beta1 * mean) + ((1 - Beta1) * gradient[i]);
            square = (Beta2 * square) + ((1 - Beta2) * gradient[i] * gradient[i]);
            values[start + i] -= rate * (mean / first) / (MathF.Sqrt(square / second) + Epsilon);
        }
    }
}
