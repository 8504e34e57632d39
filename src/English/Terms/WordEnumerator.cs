using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ArticleBot.English.Terms;

/// <summary>Walks over the folded words of a text without making an object of any.</summary>
/// <remarks>
/// What a word is, <see cref="TermEnumerator"/> says. Plain words, short runs of ASCII letters and digits with nothing around them that might join,
/// are read straight into their <see cref="Key"/>; everything else goes the general way, which gives the same for plain words.
/// </remarks>
internal ref struct WordEnumerator
{
    /// <summary>Longer words are cut.</summary>
    public const int MaximumLength = 64;

    private readonly ReadOnlySpan<char> _text;
    private WordBuffer _word;
    private int _length;
    private int _position;

    public WordEnumerator(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Lower case of the ASCII letters, the digits themselves, 0 for everything else.</summary>
    private static ReadOnlySpan<byte> Folded =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 +
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8 + "0123456789"u8 + "\0\0\0\0\0\0\0"u8 +
        "abcdefghijklmnopqrstuvwxyz"u8 + "\0\0\0\0\0\0"u8 + "abcdefghijklmnopqrstuvwxyz"u8 + "\0\0\0\0\0"u8;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends.</summary>
    public readonly int End => _position;

    /// <summary>The word, unless it has no key.</summary>
    public WordKey Key { get; private set; }

    /// <summary>The word where it has no key.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Unkeyed => ((ReadOnlySpan<char>)_word)[.._length];

    /// <summary>Moves to the next word.</summary>
    /// <returns>False when there is none.</returns>
    public bool MoveNext()
    {
        while (true)
        {
            while (_position < _text.Length && !IsWordCharacter(_text[_position]))
                _position++;
            if (_position >= _text.Length)
                return false;

            Start = _position;
            if (ReadPlainWord())
                return true;
            ReadWord();
            Key = WordKey.Of(Unkeyed);
            if (_length > 0)
                return true;
        }
    }

    /// <summary>Reads a word that is nothing but a few ASCII letters and digits.</summary>
    /// <returns>False when the word is something else; nothing is read then.</returns>
    private bool ReadPlainWord()
    {
        ref var folded = ref MemoryMarshal.GetReference(Folded);
        ulong low = 0, high = 0;
        var length = 0;
        var rest = _text[_position..];
        for (; length < rest.Length; length++)
        {
            var c = rest[length];
            var letter = c < 128 ? Unsafe.Add(ref folded, c) : (byte)0;
            if (letter == 0)
                break;
            if (length < 8)
                low |= (ulong)letter << (8 * length);
            else if (length < WordKey.MaximumLength)
                high |= (ulong)letter << (8 * (length - 8));
            else
                return false;
        }

        if (length < rest.Length && MayGoOn(rest[length], length + 1 < rest.Length ? rest[length + 1] : ' ', length))
            return false;
        Key = new WordKey(low, high);
        _position += length;
        return length > 0;
    }

    /// <summary>Whether a mark behind ASCII letters or digits might be part of their word; it may turn out that it is not.</summary>
    private static bool MayGoOn(char mark, char next, int length) => mark switch
    {
        ' ' or '\u00A0' => false,
        '\'' or '\u2019' => next >= 128 || char.IsAsciiLetterOrDigit(next),
        '.' => length == 1 && (next >= 128 || char.IsAsciiLetter(next)),
        ',' => char.IsAsciiDigit(next),
        // The general punctuation holds neither letters nor combining marks.
        < '\u0080' or (>= '\u2000' and <= '\u206F') => false,
        _ => true,
    };

    private void ReadWord()
    {
        _length = 0;
        var partLength = 0;                 // characters since the last joining mark
        var partStart = 0;                  // where those begin in the folded word
        var lastMark = '\0';
        var onlyDigits = true;
        if (IsIdeograph(_text[_position]))
        {
            Append(_text[_position++]);
            return;
        }

        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (IsWordCharacter(c) && !IsIdeograph(c))
            {
                onlyDigits &= char.IsAsciiDigit(c);
                Append(c);
                partLength++;
                _position++;
            }
            else if (IsCombining(c))
            {
                AppendMark(c);
                _position++;
            }
            else if (c == '\u00AD')
            {
                _position++;
            }
            else if (Joins(c, partLength, onlyDigits))
            {
                lastMark = c;
                partLength = 0;
                partStart = _length;
                _position++;
            }
            else
            {
                break;
            }
        }

        if (IsApostrophe(lastMark) && _length == partStart + 1 && _word[partStart] == 's')
            _length = partStart;
    }

    private readonly bool Joins(char mark, int partLength, bool onlyDigits)
    {
        var next = _position + 1 < _text.Length ? _text[_position + 1] : ' ';
        if (IsApostrophe(mark))
            return IsWordCharacter(next) && !IsIdeograph(next);
        if (mark == '.')
            return partLength == 1 && !onlyDigits && char.IsLetter(next) && !IsIdeograph(next) && !IsWordAt(_position + 2);
        return mark == ',' && onlyDigits && partLength is >= 1 and <= 3 && IsDigitAt(_position + 1) && IsDigitAt(_position + 2)
            && IsDigitAt(_position + 3) && !IsWordAt(_position + 4);
    }

    private readonly bool IsDigitAt(int position) => position < _text.Length && char.IsAsciiDigit(_text[position]);

    private readonly bool IsWordAt(int position) => position < _text.Length && IsWordCharacter(_text[position]);

    private void Append(char c)
    {
        Put(LetterFolding.First(c, out var second));
        if (second != '\0')
            Put(second);
    }

    /// <summary>Accents are dropped; the vowel signs of other scripts are part of the word.</summary>
    private void AppendMark(char c)
    {
        if (c > '\u036F')
            Put(c);
    }

    private void Put(char c)
    {
        if (_length < MaximumLength)
            _word[_length++] = c;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static bool IsWordCharacter(char c) =>
        c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) && c != '\u02BC';

    private static bool IsCombining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    [InlineArray(MaximumLength)]
    private struct WordBuffer
    {
        private char _first;
    }
}
