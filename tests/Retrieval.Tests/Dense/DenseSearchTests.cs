using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;
using ArticleBot.Retrieval.Tests.Segments;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Dense;

public sealed class DenseSearchTests
{
    [Fact]
    public void Every_path_of_the_dot_product_gives_the_exact_sum() =>
        Gen.Int[1, 60].SelectMany(blocks => Gen.Select(Gen.Short[-2047, 2047].Array[blocks * 32], Gen.SByte[-127, 127].Array[blocks * 32]))
            .Sample((query, row) =>
            {
                var expected = 0;
                for (var i = 0; i < row.Length; i++)
                    expected += query[i] * row[i];

                Assert.Equal(expected, DotProduct.OfPortable(query, row));
                Assert.Equal(expected, DotProduct.Of(query, row));
            });

    [Fact]
    public void The_longest_and_largest_vectors_do_not_overflow()
    {
        var query = Enumerable.Repeat((short)2047, QueryVector.MaximumDimensions).ToArray();
        var row = Enumerable.Repeat((sbyte)127, QueryVector.MaximumDimensions).ToArray();

        Assert.Equal(2047 * 127 * QueryVector.MaximumDimensions, DotProduct.OfPortable(query, row));
        Assert.Equal(2047 * 127 * QueryVector.MaximumDimensions, DotProduct.Of(query, row));
    }

    [Fact]
    public void Every_path_counts_the_same_differing_bits() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 33]).SelectMany((rows, words) => Gen.Select(
                Gen.Const((rows + 7) / 8 * 8), Gen.ULong.Array[(rows + 7) / 8 * 8 * words], Gen.ULong.Array[words]))
            .Sample((rows, bits, signs) =>
            {
                var expected = new ushort[rows];
                for (var row = 0; row < rows; row++)
                {
                    for (var word = 0; word < signs.Length; word++)
                        expected[row] += (ushort)ulong.PopCount(bits[(row / 8 * 8 * signs.Length) + (word * 8) + (row % 8)] ^ signs[word]);
                }

                var portable = new ushort[rows];
                var chosen = new ushort[rows];
                SignBits.DistancesPortable(bits, signs, portable);
                SignBits.Distances(bits, signs, chosen);

                Assert.Equal(expected, portable);
                Assert.Equal(expected, chosen);
            });

    [Fact]
    public void Comparing_all_vectors_agrees_with_an_exact_float_scan() =>
        Gen.Select(RandomIndex.Any, Gen.Float[-1, 1].Array[64]).Sample(
            (index, question) =>
            {
                var cosines = index.Passages.Select(passage => Cosine(passage.Vector, question)).ToArray();
                var best = Enumerable.Range(0, cosines.Length).Where(i => !index.Passages[i].IsDeleted).Select(i => cosines[i]).OrderDescending().Take(10)
                    .ToArray();

                var found = DenseSearch.FindExact(index.Snapshot(), new QueryVector(question), 10);

                Assert.Equal(best.Length, found.Length);
                for (var i = 0; i < found.Length; i++)
                    Assert.InRange(best[i] - cosines[found[i].Place], -0.02, 0.02);
                Assert.DoesNotContain(found, place => index.Passages[place.Place].IsDeleted);
            },
            iter: 100);

    [Fact]
    public void Choosing_by_sign_bits_loses_few_of_the_nearest_passages()
    {
        var snapshot = Clustered(25_000, out var questions);
        var kept = 0;

        foreach (var question in questions)
        {
            var exact = DenseSearch.FindExact(snapshot, question, 10).Select(place => place.Place);
            kept += DenseSearch.Find(snapshot, question, 10).Select(place => place.Place).Intersect(exact).Count();
        }

        Assert.True(snapshot.PlaceCount > DenseSearch.FullScanLimit);
        Assert.InRange(kept / (10.0 * questions.Length), 0.97, 1);
    }

    [Fact]
    public void A_vector_that_is_not_finite_or_all_zero_matches_nothing()
    {
        Assert.Equal(0, QuantizedVector.Of([float.NaN, 1]).Scale);
        Assert.Equal(0, QuantizedVector.Of([0, 0]).Scale);
        Assert.True(new QueryVector([float.PositiveInfinity, 1]).IsZero);
    }

    /// <summary>Vectors around common centres, as those of passages on common topics are; questions lie near passages. Seed 7.</summary>
    private static IndexSnapshot Clustered(int count, out QueryVector[] questions)
    {
        const int Dimensions = 128;
        var random = new Random(7);
        var centres = Enumerable.Range(0, 200).Select(_ => Noise(Dimensions, 1)).ToArray();
        var vectors = Enumerable.Range(0, count).Select(i => Sum(centres[i % centres.Length], Noise(Dimensions, 0.7))).ToArray();
        questions = [.. Enumerable.Range(0, 50).Select(i => new QueryVector(Sum(vectors[i * 37], Noise(Dimensions, 0.4))))];

        var segments = new List<Segment>();
        foreach (var (part, first) in vectors.Chunk(10_000).Select((part, i) => (part, i * 10_000)))
        {
            var vocabulary = new Vocabulary();
            var postings = new PassagePostings(vocabulary);
            var dense = new DenseSegmentBuilder(part.Length, Dimensions);
            for (var i = 0; i < part.Length; i++)
            {
                postings.Add("", null, "");
                var vector = QuantizedVector.Of(part[i]);
                dense.Set(i, vector.Components, vector.Scale);
            }

            var lexical = new LexicalSegmentBuilder(vocabulary);
            lexical.Add(postings);
            segments.Add(new Segment(
                first + 1, first, [.. Enumerable.Range(0, part.Length).Select(i => (uint)i)], lexical.Build(), dense.Build(), DocumentSet.Empty));
        }

        return new IndexSnapshot(1, null, segments);

        float[] Noise(int dimensions, double size) => [.. Enumerable.Range(0, dimensions).Select(_ => (float)((random.NextDouble() - 0.5) * size))];

        static float[] Sum(float[] a, float[] b) => [.. a.Zip(b, (x, y) => x + y)];
    }

    private static double Cosine(float[] a, float[] b)
    {
        var lengths = Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
        return lengths < 1e-12 ? 0 : a.Zip(b, (x, y) => (double)x * y).Sum() / lengths;
    }
}
