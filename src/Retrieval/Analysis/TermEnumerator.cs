using System.Globalization;
using System.Runtime.CompilerServices;
using ArticleBot.Articles;

namespace ArticleBot.Retrieval.Analysis;

/// <summary>Walks over the words of a text; made for <c>foreach</c>.</summary>
/// <remarks>
/// A word is a run of letters, digits and their combining marks. Four things within a run do not end it, because the two ways of writing
/// must meet: an apostrophe (<c>O'Brien</c>), the dots of an abbreviation (<c>U.S.</c> is <c>us</c>), a thousands separator (<c>1,500</c>
/// is <c>1500</c>) and a soft hyphen. Ideographs and kana are words of one character, since their scripts do not separate words.
/// </remarks>
public ref struct TermEnumerator
{
    private const int MaximumLength = 64;

    private readonly TermAnalyzer _analyzer;
    private readonly ReadOnlySpan<char> _text;
    private WordBuffer _word;
    private int _length;
    private int _position;

    internal TermEnumerator(TermAnalyzer analyzer, ReadOnlySpan<char> text)
    {
        _analyzer = analyzer;
        _text = text;
    }

    /// <summary>The word the enumerator stands on.</summary>
    public Term Current { get; private set; }

    /// <summary>The enumerator itself, as <c>foreach</c> asks for one.</summary>
    public readonly TermEnumerator GetEnumerator() => this;

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

            var start = _position;
            ReadWord();
            if (_length > 0)
            {
                ReadOnlySpan<char> word = _word;
                Current = new Term(new TextSpan(start, _position), _analyzer.Form(word[.._length]));
                return true;
            }
        }
    }

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
