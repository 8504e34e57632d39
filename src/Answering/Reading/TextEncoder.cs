using System.Collections.Frozen;
using System.Globalization;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Reading;

/// <summary>Turns text into the numbers that the reader was trained on (<c>src/Training/Reader/features.py</c>).</summary>
/// <remarks>The reader was fitted with these words, so they stay its own, whatever the lists of <c>src/English</c> become.</remarks>
internal sealed class TextEncoder(WordTable table)
{
    private const int SuffixBuckets = 1023;
    private const int SuffixLetters = 3;
    private const int LongestWord = 64;
    private const float MaximumRarity = 12f;

    private static readonly FrozenSet<string> StopWords = Words(
        """
        a about above after again against all am an and any are as at be because been before being below between both but by can could
        did do does doing down during each few for from further had has have having he her here hers him himself his how i if in into is
        it its itself just me more most my no nor not now of off on once only or other our out over own s same she should so some such t
        than that the their them then there these they this those through to too under until up very was we were what when where which
        while who whom why will with would you your
        """);

    private static readonly FrozenSet<string> Months =
        Words("january february march april may june july august september october november december");

    /// <summary>Encodes a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Its sentences in reading order, as offsets in the text; empty for one sentence.</param>
    /// <param name="limit">How many tokens at most are read.</param>
    internal EncodedText Encode(string text, IReadOnlyList<TextSpan> sentences, int limit)
    {
        var tokens = ReaderTokenizer.Tokens(text, limit);
        var encoded = new EncodedText(tokens.Count);
        var sentence = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            while (sentence + 1 < sentences.Count && token.Start >= sentences[sentence + 1].Start)
                sentence++;
            var written = text.AsSpan(token.Start, token.End - token.Start);
            var word = ReaderTokenizer.Fold(written);
            var form = TokenHash.Of(word);
            var (row, rarity) = table.Find(word, form);
            var first = i == 0 || encoded.Sentences[i - 1] != sentence;
            encoded.Spans[i] = new TextSpan(token.Start, token.End);
            encoded.Rows[i] = row;
            encoded.Forms[i] = form;
            encoded.Stems[i] = StemHash(word);
            encoded.Suffixes[i] = Suffix(token.Kind, word);
            encoded.Sentences[i] = sentence;
            WriteShape(encoded.Shapes.AsSpan(i * EncodedText.ShapeWidth, EncodedText.ShapeWidth), written, word, token.Kind, i, first, rarity);
        }

        return encoded;
    }

    private static int StemHash(string word)
    {
        // Longer runs of letters are not words; they stay as they are, here as in training.
        if (word.Length > LongestWord)
            return TokenHash.Of(word);

        Span<char> letters = stackalloc char[LongestWord + 1];
        word.CopyTo(letters);
        return TokenHash.Of(letters[..PorterStemmer.Stem(letters, word.Length)]);
    }

    private static int Suffix(TokenKind kind, string word) => 1 + TokenHash.Of(kind == TokenKind.Word
        ? word.AsSpan(Math.Max(0, word.Length - SuffixLetters))
        : string.Create(CultureInfo.InvariantCulture, $"#{word.Length}")) % SuffixBuckets;

    private static void WriteShape(
        Span<float> shape, ReadOnlySpan<char> written, string word, TokenKind kind, int position, bool firstInSentence, float rarity)
    {
        shape[0] = Bit(ReaderTokenizer.IsUpper(written[0]));
        shape[1] = Bit(written.Length > 1 && AllUpper(written));
        shape[2] = Bit(kind == TokenKind.Number);
        shape[3] = Bit(kind == TokenKind.Number && IsYear(written));
        shape[4] = Bit(kind == TokenKind.Symbol);
        shape[5] = Bit(StopWords.Contains(word));
        shape[6] = Bit(Months.Contains(word));
        shape[7] = Bit(firstInSentence);
        shape[8] = Math.Min(rarity, MaximumRarity) / 10;
        shape[9] = position / 200f;
        shape[10] = Bit(word is "," or "." or ";" or ":");
        shape[11] = Bit(word is "\"" or "(" or ")");
    }

    private static bool AllUpper(ReadOnlySpan<char> written)
    {
        foreach (var c in written)
        {
            if (!ReaderTokenizer.IsUpper(c))
                return false;
        }

        return true;
    }

    private static bool IsYear(ReadOnlySpan<char> written) =>
        written.Length == 4 && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2100;

    private static float Bit(bool value) => value ? 1f : 0f;

    private static FrozenSet<string> Words(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
