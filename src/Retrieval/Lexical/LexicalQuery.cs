using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>A question's distinct terms, looked up in every segment of a snapshot.</summary>
internal sealed class LexicalQuery
{
    /// <summary>More terms than this are not searched for; the rarest are kept.</summary>
    public const int MaximumTerms = 64;

    private readonly PostingList[] _postings;
    private readonly float[] _weights;
    private readonly float[] _idfs;

    private LexicalQuery(IndexSnapshot snapshot, PostingList[] postings, float[] idfs)
    {
        Snapshot = snapshot;
        _postings = postings;
        _idfs = idfs;
        _weights = [.. idfs.Select(LexicalScore.Weight)];
        IdfMass = idfs.Sum();
    }

    /// <summary>The snapshot that is searched.</summary>
    public IndexSnapshot Snapshot { get; }

    /// <summary>Number of distinct terms, those that no passage holds included.</summary>
    public int TermCount => _weights.Length;

    /// <summary>Sum of the terms' idf, those that no passage holds included.</summary>
    public float IdfMass { get; }

    /// <summary>Each term's weight.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>Each term's postings in a segment.</summary>
    public ReadOnlySpan<PostingList> PostingsIn(int segment) => _postings.AsSpan(segment * TermCount, TermCount);

    /// <summary>Looks the terms up.</summary>
    /// <param name="snapshot">What to search.</param>
    /// <param name="terms">Stems of the question; repetitions do not count.</param>
    public static LexicalQuery Create(IndexSnapshot snapshot, IEnumerable<string> terms)
    {
        var looked = terms.Distinct(StringComparer.Ordinal).Select(term => LookUp(snapshot, term)).ToArray();
        if (looked.Length > MaximumTerms)
            looked = [.. looked.OrderBy(term => term.Frequency).Take(MaximumTerms)];

        var postings = new PostingList[snapshot.Segments.Count * looked.Length];
        for (var term = 0; term < looked.Length; term++)
        {
            for (var segment = 0; segment < snapshot.Segments.Count; segment++)
                postings[(segment * looked.Length) + term] = looked[term].Postings[segment];
        }

        return new LexicalQuery(snapshot, postings, Array.ConvertAll(looked, term => Bm25.Idf(snapshot.PassageCount, term.Frequency)));
    }

    private static (PostingList[] Postings, int Frequency) LookUp(IndexSnapshot snapshot, string term)
    {
        var postings = new PostingList[snapshot.Segments.Count];
        return (postings, snapshot.Find(term, postings));
    }

    /// <summary>BM25 of one passage and how much of the question it holds.</summary>
    public LexicalMatch Match(int place)
    {
        var (segment, document) = Snapshot.Locate(place);
        var view = new LexicalView(Snapshot.Segments[segment].Lexical, Snapshot.Impacts);
        var postings = PostingsIn(segment);
        var score = 0;
        var covered = 0f;
        for (var term = 0; term < postings.Length; term++)
        {
            var share = new PostingCursor(postings[term], _weights[term]).Probe(view, document);
            score += share;
            covered += share > 0 ? _idfs[term] : 0;
        }

        return new LexicalMatch(score, IdfMass > 0 ? Math.Min(1, covered / IdfMass) : 0);
    }
}

/// <summary>What the words of a question say about one passage.</summary>
/// <param name="Score">BM25 in the unit of <see cref="LexicalScore"/>.</param>
/// <param name="Coverage">Share of the question's idf that the passage, its title or its heading holds, 0 to 1.</param>
internal readonly record struct LexicalMatch(int Score, float Coverage);
