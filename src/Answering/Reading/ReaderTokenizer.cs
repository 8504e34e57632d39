using System.Globalization;

namespace ArticleBot.Answering.Reading;

/// <summary>
/// Cuts text into the tokens that the reader was trained on. The rules look at one character at a time, so that the training code
/// (<c>src/Training/Reader/text.py</c>) can repeat them exactly; whoever changes one must change the other and train again.
/// </summary>
internal static class ReaderTokenizer
{
    /// <summary>The tokens in reading order, at most <paramref name="limit"/> of them.</summary>
    internal static List<ReaderToken> Tokens(ReadOnlySpan<char> text, int limit)
    {
        var tokens = new List<ReaderToken>(Math.Min(limit, text.Length / 4 + 1));
        var position = 0;
        while (position < text.Length && tokens.Count < limit)
        {
            var start = position;
            var kind = TokenKind.Symbol;
            if (IsLetter(text[position]))
            {
                kind = TokenKind.Word;
                while (position < text.Length && IsLetter(text[position]))
                    position++;
            }
            else if (char.IsAsciiDigit(text[position]))
            {
                kind = TokenKind.Number;
                position = EndOfNumber(text, position);
            }
            else if (char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]))
            {
                position += 2;
            }
            else
            {
                position++;
                if (IsSkipped(text[start]))
                    continue;
            }

            tokens.Add(new ReaderToken(start, position, kind));
        }

        return tokens;
    }

    /// <summary>Lower case, one character at a time, so that no character becomes two; typographic quotes and dashes become the plain ones.</summary>
    internal static string Fold(ReadOnlySpan<char> token) => string.Create(token.Length, token, static (folded, token) =>
    {
        for (var i = 0; i < token.Length; i++)
        {
            folded[i] = token[i] switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' => '"',
                '\u2013' or '\u2014' => '-',
                var other => char.ToLowerInvariant(other),
            };
        }
    });

    internal static bool IsUpper(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.UppercaseLetter;

    private static int EndOfNumber(ReadOnlySpan<char> text, int position)
    {
        while (true)
        {
            while (position < text.Length && char.IsAsciiDigit(text[position]))
                position++;
            if (position + 1 >= text.Length || text[position] is not ('.' or ',') || !char.IsAsciiDigit(text[position + 1]))
                return position;
            position++;
        }
    }

    private static bool IsLetter(char c) => char.IsAscii(c)
        ? char.IsAsciiLetter(c)
        : CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsSkipped(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
