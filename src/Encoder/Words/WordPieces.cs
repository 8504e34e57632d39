using System.Collections.Concurrent;
using Microsoft.ML.Tokenizers;

namespace ArticleBot.Encoder.Words;

/// <summary>
/// Cuts text into word pieces (Schuster and Nakajima, 2012) by the encoder's vocabulary. A word is a run of letters, marks and digits; every other
/// visible character stands alone. Case and accents do not count. Thread-safe.
/// </summary>
/// <remarks>The training cuts by the same rule (<c>src/Training/Encoder/wordpieces.py</c>); a test compares both.</remarks>
public sealed class WordPieces
{
    /// <summary>Stands before every sequence.</summary>
    public const int First = 101;

    /// <summary>Stands behind every text of a sequence.</summary>
    public const int Separator = 102;

    private const int LongestWord = 100;
    private const int MostRemembered = 50_000;
    private const int LongestRemembered = 24;

    private readonly WordPieceTokenizer _tokenizer;
    private readonly ConcurrentDictionary<string, int[]> _remembered = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="vocabulary">UTF-8, one piece a line; pieces that go on with a word begin with <c>##</c>.</param>
    public WordPieces(Stream vocabulary)
    {
        _tokenizer = WordPieceTokenizer.Create(vocabulary, new WordPieceOptions { MaxInputCharsPerWord = LongestWord });
        _lookup = _remembered.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The pieces of a text, in its order.</summary>
    public List<WordPiece> Cut(ReadOnlySpan<char> text)
    {
        var pieces = new List<WordPiece>(text.Length / 4);
        for (var start = 0; start < text.Length;)
        {
            var length = WordRules.WordAt(text, start, out var visible);
            if (visible)
            {
                foreach (var number in NumbersOf(text.Slice(start, length)))
                    pieces.Add(new WordPiece(number, start, start + length));
            }

            start += length;
        }

        return pieces;
    }

    private int[] NumbersOf(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var numbers))
            return numbers;

        var folded = AccentFolding.Fold(word);
        numbers = folded.Length == 0 ? [] : [.. _tokenizer.EncodeToIds(folded, considerPreTokenization: false, considerNormalization: false)];

        // Common words come first in any text, so the first that fill the memory are the right ones to keep.
        if (word.Length <= LongestRemembered && _remembered.Count < MostRemembered)
            _remembered.TryAdd(word.ToString(), numbers);
        return numbers;
    }
}
