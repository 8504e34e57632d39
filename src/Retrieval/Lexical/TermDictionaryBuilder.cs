using System.Buffers;
using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>Writes a <see cref="TermDictionary"/>, term by term in ascending order.</summary>
internal sealed class TermDictionaryBuilder
{
    private readonly ArrayBufferWriter<byte> _entries = new(1 << 16);
    private readonly List<TermBlock> _blocks = [];
    private readonly byte[] _before = new byte[TermDictionary.MaximumBytes];
    private int _beforeLength;
    private int _terms;
    private int _postings;

    /// <summary>The entries so far.</summary>
    public ReadOnlySpan<byte> Entries => _entries.WrittenSpan;

    /// <summary>The blocks so far.</summary>
    public ReadOnlySpan<TermBlock> Blocks => CollectionsMarshal.AsSpan(_blocks);

    /// <summary>Adds the next term.</summary>
    /// <param name="term">Its bytes, behind those of the term before.</param>
    /// <param name="postings">How many postings it has.</param>
    public void Add(ReadOnlySpan<byte> term, int postings)
    {
        var shared = 0;
        if (_terms % TermDictionary.BlockSize == 0)
            _blocks.Add(new TermBlock(TermDictionary.StartOf(term), _entries.WrittenCount, _postings));
        else
            shared = term.CommonPrefixLength(_before.AsSpan(0, _beforeLength));

        var rest = term[shared..];
        var entry = _entries.GetSpan(rest.Length + 8);
        entry[0] = (byte)shared;
        entry[1] = (byte)rest.Length;
        rest.CopyTo(entry[2..]);
        var length = 2 + rest.Length;
        var count = (uint)postings;
        for (; count > 0x7F; count >>= 7)
            entry[length++] = (byte)(count | 0x80);
        entry[length++] = (byte)count;
        _entries.Advance(length);

        rest.CopyTo(_before.AsSpan(shared));
        _beforeLength = term.Length;
        _postings += postings;
        _terms++;
    }
}
