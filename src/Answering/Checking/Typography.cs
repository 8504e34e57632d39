using System.Text;
using System.Text.RegularExpressions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// What a sentence shows beside its words: links, markup, words set in capitals, words in quotation marks. All of it must stand in the quotes as it
/// is.
/// </summary>
internal static partial class Typography
{
    /// <summary>From so many words on, words in quotation marks are somebody's and not a manner of speaking.</summary>
    private const int LeastQuotedWords = 3;

    private const string Ordinary = ".,;:'\"’‘“”()-–—… ";

    // Signs that write a number, an amount or a list in another form.
    private const string OfForms = "%$€£¥°+=−/&?#~";

    /// <summary>Why the sentence fails, or null.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quotes">The texts of its quotes.</param>
    public static string? Reject(string sentence, IReadOnlyList<string> quotes) =>
        RejectSigns(sentence, quotes, Ordinary) ?? RejectCapitals(sentence, quotes) ?? RejectQuotation(sentence, quotes);

    /// <summary>The same where numbers, amounts and names may stand in other forms than in the quotes.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="quotes">The texts of its quotes.</param>
    public static string? RejectShown(string sentence, IReadOnlyList<string> quotes) =>
        RejectSigns(sentence, quotes, Ordinary + OfForms) ?? RejectQuotation(sentence, quotes);

    private static string? RejectSigns(string sentence, IReadOnlyList<string> quotes, string ordinary)
    {
        foreach (Match link in Link().Matches(sentence))
        {
            if (!quotes.Any(quote => quote.Contains(link.Value, StringComparison.OrdinalIgnoreCase)))
                return $"no quote has the address '{link.Value}'";
        }

        foreach (var rune in sentence.EnumerateRunes())
        {
            var isOrdinary = Rune.IsLetterOrDigit(rune) || (rune.IsBmp && ordinary.Contains((char)rune.Value, StringComparison.Ordinal));
            if (!isOrdinary && !quotes.Any(quote => quote.Contains(rune.ToString(), StringComparison.Ordinal)))
                return $"no quote has the sign '{rune}'";
        }

        return null;
    }

    private static string? RejectCapitals(string sentence, IReadOnlyList<string> quotes)
    {
        foreach (Match capitals in Capitals().Matches(sentence))
        {
            if (!quotes.Any(quote => quote.Contains(capitals.Value, StringComparison.Ordinal)))
                return $"no quote has '{capitals.Value}' in capitals";
        }

        return null;
    }

    private static string? RejectQuotation(string sentence, IReadOnlyList<string> quotes)
    {
        foreach (Match speech in Quotation().Matches(sentence))
        {
            var words = Plain(speech.Value);
            if (words.Count(letter => letter == ' ') >= LeastQuotedWords && !quotes.Any(quote => Plain(quote).Contains(words, StringComparison.Ordinal)))
                return "no quote has the words in quotation marks";
        }

        return null;
    }

    /// <summary>Whether a text holds an address of the Web or of mail.</summary>
    public static bool HasAddress(string text) => Link().IsMatch(text);

    /// <summary>Every word with a blank before it, and one behind the last.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var term in TermAnalyzer.English.Enumerate(text))
            plain.Append(' ').Append(term.Word);
        return plain.Append(' ').ToString();
    }

    // An address, with or without its beginning; "U.S." and "e.g." have single letters only.
    [GeneratedRegex(@"\w+://\S+|\bwww\.\S+|\S+@\S+|\b[\p{L}\p{N}-]{2,}(\.[\p{L}\p{N}-]{2,})*\.\p{L}{2,}(/\S*)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"\b\p{Lu}{2,}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"[“""][^“”""]+[”""]", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
