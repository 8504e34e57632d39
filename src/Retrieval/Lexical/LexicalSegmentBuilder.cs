using System.Runtime.InteropServices;
using System.Text;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>Collects the words of passages and freezes them into a segment.</summary>
internal sealed class LexicalSegmentBuilder(TermAnalyzer analyzer)
{
    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly List<TermCount> _counts = [];
    private readonly List<int> _touched = [];
    private readonly List<int> _terms = [];
    private readonly List<ushort> _documents = [];
    private readonly List<byte> _occurrences = [];
    private readonly List<byte> _lengths = [];

    /// <summary>Number of passages so far.</summary>
    public int Count => _lengths.Count;

    /// <summary>Adds the next passage.</summary>
    /// <exception cref="InvalidOperationException">The segment is full.</exception>
    public void Add(string title, string? heading, string text)
    {
        if (Count == LexicalSegment.MaximumCount)
            throw new InvalidOperationException("A segment holds 65,536 passages at most.");

        var length = 0;
        foreach (var term in analyzer.Enumerate(text))
        {
            if (term.IsStopWord)
                continue;
            Touch(term.Stem).Body++;
            length++;
        }

        AddField(title);
        AddField(heading);
        foreach (var number in _touched)
        {
            ref var count = ref CollectionsMarshal.AsSpan(_counts)[number];
            _terms.Add(number);
            _documents.Add((ushort)Count);
            _occurrences.Add(Occurrences.Pack(count.Body, count.Fields));
            count.Total++;
            count.Body = count.Fields = 0;
        }

        _touched.Clear();
        _lengths.Add((byte)Math.Min(length, Occurrences.MaximumLength));
    }

    /// <summary>Freezes what was added; the builder is not used afterwards.</summary>
    public LexicalSegment Build()
    {
        var termStarts = new int[_vocabulary.Count + 1];
        var postingStarts = new int[_vocabulary.Count + 1];
        using var bytes = new MemoryStream();
        foreach (var (term, number) in _vocabulary)
        {
            // A dictionary that never lost an entry enumerates in the order of insertion, which is the order of the numbers.
            bytes.Write(Encoding.UTF8.GetBytes(term));
            termStarts[number + 1] = (int)bytes.Length;
            postingStarts[number + 1] = postingStarts[number] + _counts[number].Total;
        }

        var documents = new ushort[_documents.Count];
        var occurrences = new byte[_documents.Count];
        var next = postingStarts.AsSpan(0, _vocabulary.Count).ToArray();
        for (var i = 0; i < _terms.Count; i++)
        {
            var place = next[_terms[i]]++;
            documents[place] = _documents[i];
            occurrences[place] = _occurrences[i];
        }

        return LexicalSegment.Create([.. _lengths], bytes.ToArray(), termStarts, postingStarts, documents, occurrences);
    }

    private void AddField(string? field)
    {
        foreach (var term in analyzer.Enumerate(field))
        {
            if (!term.IsStopWord)
                Touch(term.Stem).Fields++;
        }
    }

    private ref TermCount Touch(string stem)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_vocabulary, stem, out var known);
        if (!known)
        {
            number = _counts.Count;
            _counts.Add(default);
        }

        ref var count = ref CollectionsMarshal.AsSpan(_counts)[number];
        if (count.Body == 0 && count.Fields == 0)
            _touched.Add(number);
        return ref count;
    }

    private struct TermCount
    {
        public int Body;
        public int Fields;
        public int Total;
    }
}
