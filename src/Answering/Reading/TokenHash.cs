namespace ArticleBot.Answering.Reading;

/// <summary>The 32-bit FNV-1a hash (Fowler, Noll, Vo) of a word's UTF-16 little-endian bytes, without its top bit.</summary>
internal static class TokenHash
{
    private const uint OffsetBasis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>A number from 0 to 2^31 - 1, equal on every machine.</summary>
    internal static int Of(ReadOnlySpan<char> word)
    {
        var value = OffsetBasis;
        foreach (var unit in word)
        {
            value = (value ^ (byte)unit) * Prime;
            value = (value ^ (byte)(unit >> 8)) * Prime;
        }

        return (int)(value & 0x7FFFFFFF);
    }
}
