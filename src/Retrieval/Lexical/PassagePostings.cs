using System.Runtime.InteropServices;
using ArticleBot.English.Terms;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>The words of passages that follow each other, counted passage by passage. Filled by one thread; several share the vocabulary.</summary>
internal sealed class PassagePostings(Vocabulary vocabulary)
{
    private readonly TermCounter _counter = new();
    private readonly List<int> _stems = [];
    private readonly List<byte> _occurrences = [];
    private readonly List<int> _ends = [];
    private readonly List<byte> _lengths = [];

    /// <summary>Number of passages so far.</summary>
    public int Count => _lengths.Count;

    /// <summary>One passage's words.</summary>
    public PassageTerms this[int passage]
    {
        get
        {
            var start = passage == 0 ? 0 : _ends[passage - 1];
            var length = _ends[passage] - start;
            return new PassageTerms(
                CollectionsMarshal.AsSpan(_stems).Slice(start, length), CollectionsMarshal.AsSpan(_occurrences).Slice(start, length), _lengths[passage]);
        }
    }

    /// <summary>Adds the next passage.</summary>
    /// <returns>Its number.</returns>
    public int Add(string title, string? setting, string text)
    {
        var length = 0;
        var words = new WordEnumerator(text);
        while (words.MoveNext())
        {
            var stem = vocabulary.Number(words);
            if (stem == Vocabulary.StopWord)
                continue;
            _counter.CountInBody(stem);
            length++;
        }

        CountField(title);
        CountField(setting);
        _counter.MoveTo(_stems, _occurrences);
        _ends.Add(_stems.Count);
        _lengths.Add((byte)Math.Min(length, Occurrences.MaximumLength));
        return Count - 1;
    }

    private void CountField(string? field)
    {
        var words = new WordEnumerator(field);
        while (words.MoveNext())
        {
            var stem = vocabulary.Number(words);
            if (stem != Vocabulary.StopWord)
                _counter.CountInFields(stem);
        }
    }
}

/// <summary>What a passage holds: the numbers of its stems in the order of their first occurrence, and how often each occurs.</summary>
/// <param name="stems">Numbers in the vocabulary.</param>
/// <param name="occurrences">Packed occurrences.</param>
/// <param name="length">Length of the passage in words that are not stop words.</param>
internal readonly ref struct PassageTerms(ReadOnlySpan<int> stems, ReadOnlySpan<byte> occurrences, byte length)
{
    /// <summary>Numbers in the vocabulary.</summary>
    public ReadOnlySpan<int> Stems { get; } = stems;

    /// <summary>Packed occurrences.</summary>
    public ReadOnlySpan<byte> Occurrences { get; } = occurrences;

    /// <summary>Length of the passage in words that are not stop words, 255 at most.</summary>
    public byte Length { get; } = length;
}
