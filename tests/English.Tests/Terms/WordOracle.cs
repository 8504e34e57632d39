using System.Globalization;
using System.Text;
using ArticleBot.English.Terms;

namespace ArticleBot.English.Tests.Terms;

/// <summary>
/// What a word is, spelt out character by character with no short cut: the definition that the index of version 1 was built with. It shares nothing with the
/// analysis but the folding of letters and the stemmer, which have tests of their own.
/// </summary>
internal static class WordOracle
{
    private static readonly string[] Endings = ["st", "nd", "rd", "th"];

    private static readonly (string Short, string Full)[] InFull =
    [
        ("jan", "january"), ("feb", "february"), ("apr", "april"), ("jun", "june"), ("jul", "july"), ("aug", "august"), ("sep", "september"),
        ("sept", "september"), ("oct", "october"), ("nov", "november"), ("dec", "december"), ("mon", "monday"), ("tue", "tuesday"), ("tues", "tuesday"),
        ("wed", "wednesday"), ("thu", "thursday"), ("thur", "thursday"), ("thurs", "thursday"), ("fri", "friday"),
    ];

    /// <summary>Every word of the text with its place and its stem.</summary>
    public static IEnumerable<(TextSpan Span, string Word, string Stem)> Words(string text)
    {
        for (var position = 0; position < text.Length;)
        {
            if (!IsWordCharacter(text, position))
            {
                position++;
                continue;
            }

            var start = position;
            var word = Read(text, ref position);
            if (word.Length > 0)
                yield return (new TextSpan(start, position), word, Stem(word));
        }
    }

    private static string Read(string text, ref int position)
    {
        var word = new StringBuilder();
        var (mark, start, part, partStart) = ('\0', position, 0, 0);
        if (IsIdeograph(text[position]))
            return text[position++].ToString();

        for (; position < text.Length; position++)
        {
            var c = text[position];
            if (IsWordCharacter(text, position) && !IsIdeograph(c))
            {
                var first = LetterFolding.First(c, out var second);
                part++;
                word.Append(first).Append(second == '\0' ? "" : second.ToString());
            }
            else if (IsCombining(c))
            {
                word.Append(c > '\u036F' ? c.ToString() : "");
            }
            else if (c != '\u00AD')
            {
                var onlyDigits = Enumerable.Range(start, position - start).All(i => char.IsAsciiDigit(text[i]) || !IsWordCharacter(text, i));
                if (!Joins(text, position, part, onlyDigits))
                    break;
                (mark, part, partStart) = (c, 0, word.Length);
            }
        }

        if (IsApostrophe(mark) && word.Length == partStart + 1 && word[^1] == 's')
            word.Length--;
        return word.Length > 64 ? word.ToString(0, 64) : word.ToString();
    }

    private static bool Joins(string text, int position, int part, bool onlyDigits) => text[position] switch
    {
        '\'' or '\u2019' or '\u02BC' => IsWordCharacter(text, position + 1) && !IsIdeograph(text[position + 1]),
        '.' => part == 1 && !onlyDigits && position + 1 < text.Length && char.IsLetter(text[position + 1]) && !IsIdeograph(text[position + 1])
            && !IsWordCharacter(text, position + 2),
        ',' => onlyDigits && part is >= 1 and <= 3 && Enumerable.Range(position + 1, 3).All(i => i < text.Length && char.IsAsciiDigit(text[i]))
            && !IsWordCharacter(text, position + 4),
        _ => false,
    };

    private static string Stem(string word)
    {
        // The 1st to the 31st are days, and told without their endings.
        if (Enumerable.Range(1, 31).FirstOrDefault(day => Endings.Any(ending => word == $"{day}{ending}")) is var found and > 0)
            return found.ToString(CultureInfo.InvariantCulture);
        word = Array.Find(InFull, pair => pair.Short == word).Full ?? word;
        if (!word.All(char.IsAsciiLetterLower))
            return word;
        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        return letters[..PorterStemmer.Stem(letters, word.Length)].ToString();
    }

    private static bool IsWordCharacter(string text, int position) =>
        position < text.Length && char.IsLetterOrDigit(text[position]) && text[position] != '\u02BC';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u02BC';

    private static bool IsCombining(char c) =>
        c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
