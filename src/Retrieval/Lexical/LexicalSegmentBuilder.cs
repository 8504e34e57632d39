namespace ArticleBot.Retrieval.Lexical;

/// <summary>Gathers passages that were analysed and freezes them into a segment.</summary>
/// <param name="vocabulary">Numbers the stems of the passages.</param>
internal sealed class LexicalSegmentBuilder(Vocabulary vocabulary)
{
    private readonly List<(PassagePostings Postings, int Passage)> _passages = [];

    /// <summary>Number of passages so far.</summary>
    public int Count => _passages.Count;

    /// <summary>Adds one of the passages that were analysed together.</summary>
    /// <exception cref="InvalidOperationException">The segment is full.</exception>
    public void Add(PassagePostings postings, int passage)
    {
        if (Count == LexicalSegment.MaximumCount)
            throw new InvalidOperationException("A segment holds 65,536 passages at most.");
        _passages.Add((postings, passage));
    }

    /// <summary>Adds all of them.</summary>
    public void Add(PassagePostings postings)
    {
        for (var passage = 0; passage < postings.Count; passage++)
            Add(postings, passage);
    }

    /// <summary>Freezes what was added; the builder is not used afterwards.</summary>
    public LexicalSegment Build()
    {
        var counts = new int[vocabulary.Count];
        var total = 0;
        foreach (var (postings, passage) in _passages)
        {
            var stems = postings[passage].Stems;
            total += stems.Length;
            foreach (var stem in stems)
                counts[stem]++;
        }

        // From here on a stem's count becomes the place of its next posting.
        var terms = new TermDictionaryBuilder();
        var next = counts;
        var place = 0;
        foreach (var stem in InOrder(counts))
        {
            terms.Add(vocabulary.Stem(stem), counts[stem]);
            (next[stem], place) = (place, place + counts[stem]);
        }

        var segment = new LexicalSegmentDraft(Count, terms, total);
        for (var document = 0; document < _passages.Count; document++)
        {
            var (postings, passage) = _passages[document];
            var found = postings[passage];
            segment.Lengths[document] = found.Length;
            for (var i = 0; i < found.Stems.Length; i++)
            {
                var posting = next[found.Stems[i]]++;
                segment.Documents[posting] = (ushort)document;
                segment.Occurrences[posting] = found.Occurrences[i];
            }
        }

        return segment.Freeze();
    }

    /// <summary>The stems that occur, in the order of their bytes; the first eight decide nearly always.</summary>
    private IEnumerable<int> InOrder(int[] counts)
    {
        var stems = new List<(ulong Start, int Stem)>();
        for (var stem = 0; stem < counts.Length; stem++)
        {
            if (counts[stem] > 0)
                stems.Add((TermDictionary.StartOf(vocabulary.Stem(stem)), stem));
        }

        stems.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : vocabulary.Stem(a.Stem).SequenceCompareTo(vocabulary.Stem(b.Stem)));
        return stems.Select(stem => stem.Stem);
    }
}
