using System.Buffers;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>Brings the postings of several segments together, without analysing any text again.</summary>
internal static class LexicalMerger
{
    /// <summary>The merged postings.</summary>
    /// <param name="segments">Segments whose passages follow each other.</param>
    /// <param name="numbers">For each segment the new number of each passage, or -1 for one that is left out; ascending over all segments.</param>
    /// <param name="count">Number of passages of the result.</param>
    public static LexicalSegment Merge(IReadOnlyList<LexicalSegment> segments, IReadOnlyList<int[]> numbers, int count)
    {
        var vocabulary = new MergedVocabulary();
        var lengths = new byte[count];
        var terms = new List<int[]>();
        for (var i = 0; i < segments.Count; i++)
        {
            var (segment, renumbered) = (segments[i], numbers[i]);
            for (var document = 0; document < renumbered.Length; document++)
            {
                if (renumbered[document] >= 0)
                    lengths[renumbered[document]] = segment.Lengths[document];
            }

            var mapped = new int[segment.TermCount];
            for (var term = 0; term < mapped.Length; term++)
            {
                var live = 0;
                var list = segment.Postings(term);
                foreach (var document in segment.Documents.Slice(list.Start, list.Count))
                    live += renumbered[document] >= 0 ? 1 : 0;
                mapped[term] = live == 0 ? -1 : vocabulary.Add(segment.Terms[term], live);
            }

            terms.Add(mapped);
        }

        var postingStarts = vocabulary.PostingStarts();
        var documents = new ushort[postingStarts[^1]];
        var occurrences = new byte[postingStarts[^1]];
        var next = postingStarts[..^1];
        for (var i = 0; i < segments.Count; i++)
        {
            var (segment, renumbered, mapped) = (segments[i], numbers[i], terms[i]);
            for (var term = 0; term < mapped.Length; term++)
            {
                if (mapped[term] < 0)
                    continue;
                var list = segment.Postings(term);
                for (var posting = list.Start; posting < list.Start + list.Count; posting++)
                {
                    var number = renumbered[segment.Documents[posting]];
                    if (number < 0)
                        continue;
                    var place = next[mapped[term]]++;
                    documents[place] = (ushort)number;
                    occurrences[place] = segment.Occurrences[posting];
                }
            }
        }

        return LexicalSegment.Create(lengths, vocabulary.Bytes, vocabulary.TermStarts, postingStarts, documents, occurrences);
    }

    private sealed class MergedVocabulary
    {
        private readonly Dictionary<uint, int> _newest = [];
        private readonly List<int> _older = [];
        private readonly List<int> _counts = [];
        private readonly List<int> _starts = [0];
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

        public int[] TermStarts => [.. _starts];

        /// <summary>Counts postings of a term. Terms of equal hash form a chain from the newest to the oldest.</summary>
        public int Add(ReadOnlySpan<byte> term, int postings)
        {
            var hash = IndexedTerm.HashOf(term);
            var newest = _newest.GetValueOrDefault(hash, -1);
            for (var number = newest; number >= 0; number = _older[number])
            {
                if (_bytes.WrittenSpan[_starts[number].._starts[number + 1]].SequenceEqual(term))
                {
                    _counts[number] += postings;
                    return number;
                }
            }

            _newest[hash] = _counts.Count;
            _older.Add(newest);
            _counts.Add(postings);
            _bytes.Write(term);
            _starts.Add(_bytes.WrittenCount);
            return _counts.Count - 1;
        }

        public int[] PostingStarts()
        {
            var starts = new int[_counts.Count + 1];
            for (var term = 0; term < _counts.Count; term++)
                starts[term + 1] = starts[term] + _counts[term];
            return starts;
        }
    }
}
