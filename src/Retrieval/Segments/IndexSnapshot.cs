using System.Text;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;

namespace ArticleBot.Retrieval.Segments;

/// <summary>One consistent state of the index: what a question is answered from. Immutable, so readers need no lock.</summary>
internal sealed class IndexSnapshot
{
    private readonly int[] _firstPlaces;

    /// <param name="generation">Grows with every commit.</param>
    /// <param name="space">The embedding space of the vectors, or null before the first.</param>
    /// <param name="segments">Ordered by passage id.</param>
    public IndexSnapshot(long generation, EmbeddingSpace? space, IReadOnlyList<Segment> segments)
    {
        Generation = generation;
        Space = space;
        Segments = segments;
        _firstPlaces = new int[segments.Count + 1];
        var totalLength = 0L;
        for (var i = 0; i < segments.Count; i++)
        {
            _firstPlaces[i + 1] = checked(_firstPlaces[i] + segments[i].Count);
            PassageCount += segments[i].LiveCount;
            totalLength += segments[i].LiveLength;
        }

        Vectors = [.. segments.Select(segment => segment.Dense)];
        Impacts = new ImpactTable(PassageCount == 0 ? 1 : Math.Max(1, (float)((double)totalLength / PassageCount)));
    }

    /// <summary>Grows with every commit.</summary>
    public long Generation { get; }

    /// <summary>The embedding space of the vectors, or null before the first.</summary>
    public EmbeddingSpace? Space { get; }

    /// <summary>The segments, ordered by passage id.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>The vectors of each segment, null while some of its passages have none.</summary>
    public DenseSegment?[] Vectors { get; }

    /// <summary>Number of passages in the index.</summary>
    public int PassageCount { get; }

    /// <summary>Number of places, those of deleted passages included.</summary>
    public int PlaceCount => _firstPlaces[^1];

    /// <summary>BM25 impacts at the average length of this snapshot.</summary>
    public ImpactTable Impacts { get; }

    /// <summary>The place of a segment's first passage. Places count all passages of the snapshot in the order of their ids.</summary>
    public int FirstPlace(int segment) => _firstPlaces[segment];

    /// <summary>The segment of a place and the passage's number in it.</summary>
    public (int Segment, int Document) Locate(int place)
    {
        var found = Array.BinarySearch(_firstPlaces, place);
        var segment = found >= 0 ? found : ~found - 1;
        return (segment, place - _firstPlaces[segment]);
    }

    /// <summary>The id of the passage at a place.</summary>
    public long PassageId(int place)
    {
        var (segment, document) = Locate(place);
        return Segments[segment].PassageId(document);
    }

    /// <summary>Number of passages that hold the term. Words of deleted passages count until their segment is rewritten, at most a fifth of it.</summary>
    public int DocumentFrequency(string term) => Find(term, []);

    /// <summary>Looks a term up.</summary>
    /// <param name="term">The term.</param>
    /// <param name="postings">Filled with where its postings are in each segment; may be empty.</param>
    /// <returns>Number of passages that hold it.</returns>
    public int Find(string term, Span<PostingList> postings)
    {
        Span<byte> bytes = stackalloc byte[TermDictionary.MaximumBytes];
        if (!Encoding.UTF8.TryGetBytes(term, bytes, out var length))
            return 0;

        var frequency = 0;
        for (var segment = 0; segment < Segments.Count; segment++)
        {
            var found = Segments[segment].Lexical.Find(bytes[..length]);
            frequency += found.Count;
            if (!postings.IsEmpty)
                postings[segment] = found;
        }

        return Math.Min(frequency, PassageCount);
    }
}

/// <summary>Vectors can be compared only within one space.</summary>
/// <param name="Id">The space's row.</param>
/// <param name="Fingerprint">Names the embedder and its version.</param>
/// <param name="Dimensions">Numbers per vector, or 0 before the first vector is known.</param>
internal sealed record EmbeddingSpace(long Id, string Fingerprint, int Dimensions);
