namespace ArticleBot.Retrieval.Lexical;

/// <summary>One question term on its way through a segment's postings, window by window.</summary>
internal struct PostingCursor(PostingList list, float weight)
{
    private readonly int _start = list.Start;
    private readonly int _end = list.Start + list.Count;
    private readonly float _weight = weight;
    private int _position = list.Start;

    /// <summary>The most that a passage of the current window can get from the term.</summary>
    public int Bound { get; private set; }

    /// <summary>Skips to the window and bounds what its passages can get.</summary>
    public void Enter(LexicalView view, int windowStart, int windowEnd)
    {
        SkipTo(view.Documents, windowStart);
        if (_position == _end || view.Documents[_position] >= windowEnd)
        {
            Bound = 0;
            return;
        }

        var highest = _end - _start <= BlockBound.BlockSize ? HighestPosting(view, windowEnd) : HighestBlock(view, windowEnd);

        // One more than computed: impacts are monotone only up to a rounding in the last bit.
        Bound = LexicalScore.Of(_weight, highest) + 1;
    }

    /// <summary>Adds the term's share to every passage of the window.</summary>
    public void Accumulate(LexicalView view, int windowStart, int windowEnd, Span<int> scores)
    {
        var documents = view.Documents[..WindowEnd(view.Documents, windowEnd)];
        var occurrences = view.Occurrences[..documents.Length];
        var impacts = view.ImpactValues;
        var position = _position;
        for (; position < documents.Length; position++)
        {
            int document = documents[position];
            var impact = impacts[(occurrences[position] << 8) | view.Lengths[document]];
            scores[document - windowStart] += LexicalScore.Of(_weight, impact);
        }

        _position = position;
    }

    /// <summary>The term's share of one passage's score. Passages are asked for in ascending order.</summary>
    public int Probe(LexicalView view, int document)
    {
        SkipTo(view.Documents, document);
        if (_position == _end || view.Documents[_position] != document)
            return 0;
        return LexicalScore.Of(_weight, view.ImpactValues[(view.Occurrences[_position] << 8) | view.Lengths[document]]);
    }

    /// <summary>The bounds of the blocks that reach into the window.</summary>
    private readonly float HighestBlock(LexicalView view, int windowEnd)
    {
        var highest = 0f;
        for (var position = _position; position < _end && view.Documents[position] < windowEnd;)
        {
            var block = position / BlockBound.BlockSize;
            highest = Math.Max(highest, view.Bounds[block].Impact(view.Impacts));
            position = (block + 1) * BlockBound.BlockSize;
        }

        return highest;
    }

    /// <summary>The same for a rare term, whose blocks belong to its neighbours as well: exact, and as cheap.</summary>
    private readonly float HighestPosting(LexicalView view, int windowEnd)
    {
        var highest = 0f;
        for (var position = _position; position < _end && view.Documents[position] < windowEnd; position++)
            highest = Math.Max(highest, view.Impacts[view.Occurrences[position], view.Lengths[view.Documents[position]]]);
        return highest;
    }

    private readonly int WindowEnd(ReadOnlySpan<ushort> documents, int windowEnd) =>
        windowEnd > documents[_end - 1] ? _end : Postings.LowerBound(documents, _position, _end, windowEnd);

    private void SkipTo(ReadOnlySpan<ushort> documents, int document) =>
        _position = Postings.LowerBound(documents, _position, _end, document);
}
