namespace ArticleBot.Retrieval.Lexical;

/// <summary>Walks over the terms of a dictionary in their order.</summary>
internal sealed class TermCursor(ReadOnlyMemory<byte> entries)
{
    private readonly byte[] _term = new byte[TermDictionary.MaximumBytes];
    private int _length;
    private int _next;

    /// <summary>The term, until the next step.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>The term's postings.</summary>
    public PostingList Postings { get; private set; }

    /// <summary>Moves to the next term.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        var entry = entries.Span;
        if (_next >= entry.Length)
            return false;

        int shared = entry[_next], rest = entry[_next + 1];
        entry.Slice(_next + 2, rest).CopyTo(_term.AsSpan(shared));
        _length = shared + rest;
        _next += 2 + rest;
        Postings = new PostingList(Postings.Start + Postings.Count, TermDictionary.ReadCount(entry, ref _next));
        return true;
    }
}
