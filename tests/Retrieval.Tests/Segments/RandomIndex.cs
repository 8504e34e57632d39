using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Segments;
using CsCheck;

namespace ArticleBot.Retrieval.Tests.Segments;

/// <summary>Passages of made-up words, common and rare ones, cut into segments, some of them deleted.</summary>
internal sealed record RandomIndex(RandomPassage[] Passages, int[] Sizes)
{
    private const int Dimensions = 64;

    // Words that the stemmer leaves alone: a letter pair and digits.
    private static readonly Gen<string> Word = Gen.Int[0, 1000].Select(i => $"w{i * i * i / 1_000_000}");

    private static readonly Gen<RandomPassage> Passage = Gen.Select(
        Word.Array[0, 4], Word.Array[0, 3], Word.Array[0, 40], Gen.Float[-1, 1].Array[Dimensions], Gen.Int[0, 9],
        (title, heading, body, vector, fate) =>
            new RandomPassage(string.Join(' ', title), string.Join(' ', heading), string.Join(' ', body), vector, fate == 0));

    public static Gen<RandomIndex> Any { get; } = Gen.Select(
        Passage.Array[1, 400], Gen.Int[1, 150].Array[1, 6], (passages, sizes) => new RandomIndex(passages, sizes));

    /// <summary>A large one, beyond one window of the search.</summary>
    public static Gen<RandomIndex> Large { get; } = Gen.Select(
        Passage.Array[9_000], Gen.Int[3_000, 6_000].Array[1, 2], (passages, sizes) => new RandomIndex(passages, sizes));

    public static Gen<string[]> Question { get; } = Word.Array[1, 12];

    public IndexSnapshot Snapshot() => new(1, new EmbeddingSpace(1, "random", Dimensions), Segments());

    public List<Segment> Segments()
    {
        var segments = new List<Segment>();
        for (var start = 0; start < Passages.Length;)
        {
            var part = Passages.Skip(start).Take(Sizes[segments.Count % Sizes.Length]).ToArray();
            segments.Add(SegmentOf(part, start, segments.Count + 1));
            start += part.Length;
        }

        return segments;
    }

    private static Segment SegmentOf(RandomPassage[] passages, int firstId, int id)
    {
        var vocabulary = new Vocabulary();
        var postings = new PassagePostings(vocabulary);
        var dense = new DenseSegmentBuilder(passages.Length, Dimensions);
        for (var i = 0; i < passages.Length; i++)
        {
            postings.Add(passages[i].Title, passages[i].Heading, passages[i].Text);
            var vector = QuantizedVector.Of(passages[i].Vector);
            dense.Set(i, vector.Components, vector.Scale);
        }

        var lexical = new LexicalSegmentBuilder(vocabulary);
        lexical.Add(postings);
        var deleted = Enumerable.Range(0, passages.Length).Where(i => passages[i].IsDeleted);
        return new Segment(
            id, firstId, [.. Enumerable.Range(0, passages.Length).Select(i => (uint)i)], lexical.Build(), dense.Build(), DocumentSet.Empty.With(deleted));
    }
}

internal sealed record RandomPassage(string Title, string Heading, string Text, float[] Vector, bool IsDeleted);
