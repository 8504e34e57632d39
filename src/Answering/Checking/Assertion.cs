using System.Collections.Frozen;
using System.Globalization;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Checking;

/// <summary>What a text asserts that can be compared word by word: numbers, names, days and months, content words, and whether it denies.</summary>
internal sealed class Assertion
{
    private static readonly FrozenDictionary<string, string> NumberWords = BuildNumberWords();

    private static readonly FrozenSet<string> Calendar = FrozenSet.ToFrozenSet(
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]);

    private static readonly FrozenSet<string> Denials = FrozenSet.ToFrozenSet(
    [
        "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "cant", "wont", "isnt", "arent", "wasnt",
        "werent", "dont", "doesnt", "didnt", "hasnt", "havent", "hadnt", "couldnt", "wouldnt", "shouldnt", "unable", "fail", "failed",
        "refuse", "refused", "deny", "denied", "denies", "decline", "declined", "reject", "rejected", "lack", "lacks", "lacked",
    ]);

    private Assertion()
    {
    }

    /// <summary>Numbers in digits, whether written in digits or in words.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words written with a capital that the grammar does not ask for, in lower case; days and months among them.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Stems of all words that are neither stop words nor numbers.</summary>
    public HashSet<string> Stems { get; } = new(StringComparer.Ordinal);

    /// <summary>All words in lower case.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a word denies.</summary>
    public bool Denies { get; private set; }

    public static Assertion Of(string text)
    {
        var assertion = new Assertion();
        var isFirst = true;
        foreach (var term in TermAnalyzer.English.Enumerate(text))
        {
            var word = term.Word;
            assertion.Words.Add(word);
            assertion.Denies |= Denials.Contains(word);
            if (Number(word) is { } number)
                assertion.Numbers.Add(number);
            else if (!term.IsStopWord)
                assertion.Stems.Add(term.Stem);
            var isCapital = char.IsUpper(text[term.Span.Start]);
            if (isCapital && (!isFirst || Calendar.Contains(word)) && !term.IsStopWord)
                assertion.Names.Add(word);
            isFirst = IsSentenceEnd(text, term.Span.End);
        }

        return assertion;
    }

    /// <summary>The number a word stands for, in digits, or null.</summary>
    public static string? Number(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        return NumberWords.GetValueOrDefault(word);
    }

    /// <summary>Behind a full stop, and behind an opening quotation mark, a capital says nothing.</summary>
    private static bool IsSentenceEnd(string text, int position)
    {
        for (; position < text.Length && !char.IsLetterOrDigit(text[position]); position++)
        {
            if (text[position] is '.' or '!' or '?' or ':' or '"' or '“')
                return true;
        }

        return false;
    }

    private static FrozenDictionary<string, string> BuildNumberWords()
    {
        string[] small =
        [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ];
        string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < small.Length; i++)
            words[small[i]] = i.ToString(CultureInfo.InvariantCulture);
        for (var i = 0; i < tens.Length; i++)
            words[tens[i]] = ((i + 2) * 10).ToString(CultureInfo.InvariantCulture);
        (words["hundred"], words["thousand"], words["million"], words["billion"]) = ("hundred", "thousand", "million", "billion");
        (words["dozen"], words["twice"], words["once"]) = ("12", "twice", "once");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
