using System.Buffers;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>Brings the postings of several segments together, without analysing any text again: one walk over their terms side by side.</summary>
internal sealed class LexicalMerger
{
    private readonly IReadOnlyList<LexicalSegment> _segments;
    private readonly IReadOnlyList<int[]> _numbers;
    private readonly List<(int Segment, TermCursor Cursor)> _open = [];
    private readonly TermDictionaryBuilder _terms = new();
    private readonly ushort[] _documents;
    private readonly byte[] _occurrences;
    private int _postings;

    private LexicalMerger(IReadOnlyList<LexicalSegment> segments, IReadOnlyList<int[]> numbers)
    {
        _segments = segments;
        _numbers = numbers;
        var most = segments.Sum(segment => segment.Documents.Length);
        _documents = ArrayPool<ushort>.Shared.Rent(most);
        _occurrences = ArrayPool<byte>.Shared.Rent(most);
        for (var segment = 0; segment < segments.Count; segment++)
        {
            var cursor = new TermCursor(segments[segment].TermEntries);
            if (cursor.MoveNext())
                _open.Add((segment, cursor));
        }
    }

    /// <summary>The merged postings.</summary>
    /// <param name="segments">Segments whose passages follow each other.</param>
    /// <param name="numbers">For each segment the new number of each passage, or -1 for one that is left out; ascending over all segments.</param>
    /// <param name="count">Number of passages of the result.</param>
    public static LexicalSegment Merge(IReadOnlyList<LexicalSegment> segments, IReadOnlyList<int[]> numbers, int count)
    {
        var merger = new LexicalMerger(segments, numbers);
        while (merger._open.Count > 0)
            merger.TakeLeastTerm();
        return merger.Freeze(count);
    }

    private void TakeLeastTerm()
    {
        Span<byte> buffer = stackalloc byte[TermDictionary.MaximumBytes];
        var least = _open[0].Cursor;
        for (var i = 1; i < _open.Count; i++)
        {
            if (_open[i].Cursor.Term.SequenceCompareTo(least.Term) < 0)
                least = _open[i].Cursor;
        }

        var term = buffer[..least.Term.Length];
        least.Term.CopyTo(term);
        var first = _postings;
        for (var i = 0; i < _open.Count; i++)
        {
            var (segment, cursor) = _open[i];
            if (!cursor.Term.SequenceEqual(term))
                continue;
            Append(_segments[segment], cursor.Postings, _numbers[segment]);
            if (!cursor.MoveNext())
                _open.RemoveAt(i--);
        }

        if (_postings > first)
            _terms.Add(term, _postings - first);
    }

    private void Append(LexicalSegment segment, PostingList list, int[] numbers)
    {
        var documents = segment.Documents.Slice(list.Start, list.Count);
        var occurrences = segment.Occurrences.Slice(list.Start, list.Count);
        for (var i = 0; i < documents.Length; i++)
        {
            var number = numbers[documents[i]];
            if (number < 0)
                continue;
            _documents[_postings] = (ushort)number;
            _occurrences[_postings++] = occurrences[i];
        }
    }

    private LexicalSegment Freeze(int count)
    {
        var draft = new LexicalSegmentDraft(count, _terms, _postings);
        _documents.AsSpan(0, _postings).CopyTo(draft.Documents);
        _occurrences.AsSpan(0, _postings).CopyTo(draft.Occurrences);
        ArrayPool<ushort>.Shared.Return(_documents);
        ArrayPool<byte>.Shared.Return(_occurrences);
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            var lengths = _segments[segment].Lengths;
            for (var document = 0; document < lengths.Length; document++)
            {
                if (_numbers[segment][document] is >= 0 and var number)
                    draft.Lengths[number] = lengths[document];
            }
        }

        return draft.Freeze();
    }
}
