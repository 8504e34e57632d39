using System.Numerics.Tensors;

namespace ArticleBot.Training.Embedding;

/// <summary>
/// The leading eigenvectors of a large sparse symmetric matrix by randomised subspace iteration (Halko, Martinsson and Tropp 2011) and Jacobi's method on
/// the small matrix that remains.
/// </summary>
public static class Eigenvectors
{
    private const int Spare = 16;
    private const int Iterations = 3;
    private const int Sweeps = 8;

    /// <summary>Rows of the leading eigenvectors, each times the root of its eigenvalue's size.</summary>
    public static float[] Leading(Cooccurrence matrix, int count, Random random)
    {
        var width = Math.Min(count + Spare, matrix.Size);
        var basis = new float[matrix.Size * width];
        for (var i = 0; i < basis.Length; i++)
            basis[i] = Gaussian(random);
        for (var i = 0; i < Iterations; i++)
        {
            basis = matrix.Multiply(basis, width);
            Orthonormalise(basis, width);
        }

        var (values, vectors) = Jacobi(Project(basis, matrix.Multiply(basis, width), width), width);
        var leading = Enumerable.Range(0, width).OrderByDescending(i => Math.Abs(values[i])).Take(count).ToArray();
        var result = new float[matrix.Size * count];
        Parallel.For(0, matrix.Size, row =>
        {
            for (var i = 0; i < count; i++)
            {
                var sum = 0.0;
                for (var k = 0; k < width; k++)
                    sum += basis[(row * width) + k] * vectors[k, leading[i]];
                result[(row * count) + i] = (float)(sum * Math.Sqrt(Math.Abs(values[leading[i]])));
            }
        });
        return result;
    }

    /// <summary>A draw from the normal distribution (Box and Muller).</summary>
    public static float Gaussian(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));

    /// <summary>Gram and Schmidt, twice, which is enough for single precision.</summary>
    private static void Orthonormalise(float[] basis, int width)
    {
        var size = basis.Length / width;
        var columns = new float[width][];
        for (var i = 0; i < width; i++)
        {
            columns[i] = new float[size];
            for (var row = 0; row < size; row++)
                columns[i][row] = basis[(row * width) + i];
        }

        for (var i = 0; i < width; i++)
        {
            for (var pass = 0; pass < 2; pass++)
            {
                for (var k = 0; k < i; k++)
                    TensorPrimitives.MultiplyAdd(columns[k], -TensorPrimitives.Dot<float>(columns[k], columns[i]), columns[i], columns[i]);
            }

            TensorPrimitives.Divide(columns[i], TensorPrimitives.Norm<float>(columns[i]), columns[i]);
            for (var row = 0; row < size; row++)
                basis[(row * width) + i] = columns[i][row];
        }
    }

    private static double[,] Project(float[] basis, float[] product, int width)
    {
        var projected = new double[width, width];
        var size = basis.Length / width;
        var line = new float[width];
        for (var i = 0; i < width; i++)
        {
            Array.Clear(line);
            for (var row = 0; row < size; row++)
                TensorPrimitives.MultiplyAdd(product.AsSpan(row * width, width), basis[(row * width) + i], line, line);
            for (var k = 0; k < width; k++)
                projected[i, k] = line[k];
        }

        return projected;
    }

    private static (double[] Values, double[,] Vectors) Jacobi(double[,] a, int n)
    {
        var vectors = new double[n, n];
        for (var i = 0; i < n; i++)
            vectors[i, i] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var p = 0; p < n; p++)
            {
                for (var q = p + 1; q < n; q++)
                    Rotate(a, vectors, n, p, q);
            }
        }

        return ([.. Enumerable.Range(0, n).Select(i => a[i, i])], vectors);
    }

    /// <summary>One rotation that makes the element (p, q) zero.</summary>
    private static void Rotate(double[,] a, double[,] vectors, int n, int p, int q)
    {
        if (Math.Abs(a[p, q]) < 1e-12)
            return;
        var theta = (a[q, q] - a[p, p]) / (2 * a[p, q]);
        var t = (theta >= 0 ? 1 : -1) / (Math.Abs(theta) + Math.Sqrt((theta * theta) + 1));
        var c = 1 / Math.Sqrt((t * t) + 1);
        var s = t * c;
        for (var k = 0; k < n; k++)
            (a[k, p], a[k, q]) = ((c * a[k, p]) - (s * a[k, q]), (s * a[k, p]) + (c * a[k, q]));
        for (var k = 0; k < n; k++)
            (a[p, k], a[q, k]) = ((c * a[p, k]) - (s * a[q, k]), (s * a[p, k]) + (c * a[q, k]));
        for (var k = 0; k < n; k++)
            (vectors[k, p], vectors[k, q]) = ((c * vectors[k, p]) - (s * vectors[k, q]), (s * vectors[k, p]) + (c * vectors[k, q]));
    }
}
