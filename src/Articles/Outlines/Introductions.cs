using System.Text.RegularExpressions;
using ArticleBot.Articles.Cleaning;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;

namespace ArticleBot.Articles.Outlines;

/// <summary>Finds the sentence that introduces what stands below it.</summary>
internal static partial class Introductions
{
    /// <summary>A longer sentence is a paragraph that somebody forgot to end.</summary>
    private const int MostWords = 60;

    /// <summary>The longest item that says in whole what its sub-items are about, in UTF-16 code units.</summary>
    private const int LongestTelling = 160;

    /// <summary>The last sentence of a paragraph, where it ends with a colon, has no end, or says that something follows.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="paragraph">The last paragraph above.</param>
    /// <param name="onlyWithColon">Whether only a colon counts, as before text that is no list.</param>
    public static TextSpan? In(string text, TextSpan paragraph, bool onlyWithColon)
    {
        var sentence = LastSentence(text, paragraph);
        var words = sentence.In(text);
        if (Words.Count(words) > MostWords)
            return null;
        var last = words[^1];
        if (last is ':' or '：')
            return sentence;
        if (onlyWithColon)
            return null;
        return SaysThatMoreFollows().IsMatch(words) || (!Marks.Terminal.Contains(last) && !Marks.Closing.Contains(last) && !IsWhole(words)) ? sentence : null;
    }

    /// <summary>Whether a line says all that it has to say: "Released 9 June 2025", "Present: Ada Holm, Bo Lind".</summary>
    private static bool IsWhole(ReadOnlySpan<char> line) =>
        LabelledLine.Is(line) || Datelines.In(line, isTop: true, isOverStory: true) is { Telling: Cleaning.Telling.Made };

    /// <summary>All of an item when it is short, else its last sentence.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="item">The item.</param>
    /// <param name="last">Its last paragraph.</param>
    public static TextSpan Telling(string text, TextSpan item, TextSpan last) =>
        item.Length <= LongestTelling ? item : LastSentence(text, item.Contains(last) ? last : item);

    private static TextSpan LastSentence(string text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>();
        SentenceSplitter.Split(text, paragraph, sentences);
        return sentences[^1];
    }

    // "Below" announces only where nothing is below something: "are listed below", not "falls below 0.8 bar".
    [GeneratedRegex(
        @"\b(following|follows|such as|for example|e\.g|(listed|named|given|shown|described|set out|steps|points|cases|rules|items) below)\b|\bthese\b( "
        + @"\w+)?\W*$|\bbelow\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysThatMoreFollows();
}
