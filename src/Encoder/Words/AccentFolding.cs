using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace ArticleBot.Encoder.Words;

/// <summary>
/// Lower case without accents, as the encoder's vocabulary was made: canonical decomposition without the marks that take no room. From a table of the
/// decompositions of Unicode 14, because the application runs with invariant globalization, which leaves string normalization without data. Hangul
/// syllables stay whole.
/// </summary>
internal static class AccentFolding
{
    private const string Resource = "ArticleBot.Encoder.Words.accents.txt";

    private static readonly FrozenDictionary<char, char> Plain = ReadTable();

    /// <summary>The word in lower case without accents; empty where it consists of marks alone.</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c < '\u0080')
                folded.Append(char.ToLowerInvariant(c));
            else if (Plain.TryGetValue(c, out var plain))
                folded.Append(plain);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>Every line of the table is a letter, a blank, and the letters that fold to it.</summary>
    private static FrozenDictionary<char, char> ReadTable()
    {
        using var file = new StreamReader(typeof(AccentFolding).Assembly.GetManifestResourceStream(Resource)!, Encoding.UTF8);
        var table = new Dictionary<char, char>();
        while (file.ReadLine() is { } line)
        {
            foreach (var letter in line.AsSpan(2))
                table.Add(letter, line[0]);
        }

        return table.ToFrozenDictionary();
    }
}
