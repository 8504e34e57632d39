using System.Globalization;
using System.Text;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>
/// Compares answers with right answers the way SQuAD's evaluation does (Rajpurkar et al. 2016): lower case, no punctuation, no articles.
/// Character classes follow Python's <c>str</c>, so that figures equal those of scorers written in it.
/// </summary>
internal static class AnswerWords
{
    /// <summary>The text without any white space.</summary>
    public static string Squash(string text) => string.Create(text.Count(c => !IsSpace(c)), text, static (target, source) =>
    {
        var length = 0;
        foreach (var c in source)
        {
            if (!IsSpace(c))
                target[length++] = c;
        }
    });

    /// <summary>Words between white space.</summary>
    public static string[] Split(string text) => text.Split(text.Where(IsSpace).Distinct().Append(' ').ToArray(), StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words that count: lower case, without punctuation, possessive 's and articles.</summary>
    public static string[] Normal(string text)
    {
        var lower = Lower(text).Replace('’', '\'').Replace("'s", "", StringComparison.Ordinal);
        var plain = new StringBuilder(lower.Length);
        foreach (var rune in lower.EnumerateRunes())
        {
            if (IsWordCharacter(rune))
                plain.Append(rune);
            else
                plain.Append(' ');
        }

        return [.. Split(plain.ToString()).Where(word => word is not ("a" or "an" or "the"))];
    }

    /// <summary>Lower case; the dotted capital I becomes two characters as the Unicode standard has it.</summary>
    public static string Lower(string text) => text.Replace("İ", "i\u0307", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Whether a right answer is yes or no.</summary>
    public static bool IsYesOrNo(string gold) => Normal(gold) is ["yes" or "no"];

    /// <summary>
    /// Whether a right answer occurs in the text as whole words. Yes and no must be the first word, or the only one of the two.
    /// </summary>
    public static bool Contains(string gold, string text)
    {
        var wanted = Normal(gold);
        if (wanted.Length == 0)
            return false;

        var words = Normal(text);
        if (wanted is [("yes" or "no") and var yesOrNo])
        {
            var other = yesOrNo == "yes" ? "no" : "yes";
            return words.Length > 0 && (words[0] == yesOrNo || (words.Contains(yesOrNo) && !words.Contains(other)));
        }

        return $" {string.Join(' ', words)} ".Contains($" {string.Join(' ', wanted)} ", StringComparison.Ordinal);
    }

    /// <summary>Whether both have the same words in the same order.</summary>
    public static bool AreEqual(string gold, string text) => Normal(gold).SequenceEqual(Normal(text));

    /// <summary>Shared words: F1 of the two, and the share of the right answer's words that the text has. 0 to 1.</summary>
    public static (double F1, double Recall) Overlap(string gold, string text)
    {
        var wanted = Normal(gold);
        var words = Normal(text);
        if (words.Length == 0 || wanted.Length == 0)
            return words.Length == wanted.Length ? (1, 1) : (0, 0);

        var left = words.CountBy(word => word).ToDictionary();
        var same = wanted.CountBy(word => word).Sum(word => Math.Min(word.Value, left.GetValueOrDefault(word.Key)));
        return (2.0 * same / (words.Length + wanted.Length), (double)same / wanted.Length);
    }

    // The separators U+001C to U+001F are white space for Python and not for .NET.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    private static bool IsWordCharacter(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
