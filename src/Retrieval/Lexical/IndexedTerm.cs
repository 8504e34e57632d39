using System.Text;

namespace ArticleBot.Retrieval.Lexical;

/// <summary>A term as segments look it up: its UTF-8 bytes and their hash, worked out once per question.</summary>
internal readonly struct IndexedTerm
{
    private readonly byte[] _bytes;

    public IndexedTerm(string term)
    {
        _bytes = Encoding.UTF8.GetBytes(term);
        Hash = HashOf(_bytes);
    }

    /// <summary>The term in UTF-8.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Hash of the bytes; part of the index format.</summary>
    public uint Hash { get; }

    /// <summary>FNV-1a, its lower bits mixed into the upper ones that tables use (the finaliser of MurmurHash3).</summary>
    public static uint HashOf(ReadOnlySpan<byte> bytes)
    {
        var hash = 2166136261u;
        foreach (var b in bytes)
            hash = (hash ^ b) * 16777619u;
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6Bu;
        return hash ^ (hash >> 13);
    }
}
