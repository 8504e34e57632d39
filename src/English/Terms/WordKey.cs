using System.Runtime.CompilerServices;

namespace ArticleBot.English.Terms;

/// <summary>
/// A folded word of up to 16 ASCII characters, one byte each: nearly every English word, compared and hashed without touching memory. Other words have no key.
/// </summary>
/// <param name="Low">The first eight characters, the first in the lowest byte.</param>
/// <param name="High">The next eight.</param>
internal readonly record struct WordKey(ulong Low, ulong High)
{
    /// <summary>The longest word with a key.</summary>
    public const int MaximumLength = 16;

    /// <summary>Whether the word has no key and has to be looked at itself.</summary>
    public bool IsNone => Low == 0;

    /// <summary>Spreads the characters over 32 bits: a product's upper half depends on all bits of its factors.</summary>
    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var mixed = (Low ^ (High * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
            mixed = (mixed ^ (mixed >> 32)) * 0xD6E8FEB86659FD93UL;
            return (uint)(mixed >> 32);
        }
    }

    /// <summary>The key of a word, or none when it is too long or not all ASCII.</summary>
    public static WordKey Of(ReadOnlySpan<char> word)
    {
        if (word.Length > MaximumLength)
            return default;

        ulong low = 0, high = 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '\0' or > '\x7F')
                return default;
            if (i < 8)
                low |= (ulong)word[i] << (8 * i);
            else
                high |= (ulong)word[i] << (8 * (i - 8));
        }

        return new WordKey(low, high);
    }

    /// <summary>Writes the word.</summary>
    /// <param name="word">Room for <see cref="MaximumLength"/> characters.</param>
    /// <returns>How many it has.</returns>
    public int CopyTo(Span<char> word)
    {
        var length = 0;
        for (var rest = Low; rest != 0; rest >>= 8)
            word[length++] = (char)(rest & 0xFF);
        for (var rest = High; rest != 0; rest >>= 8)
            word[length++] = (char)(rest & 0xFF);
        return length;
    }
}
