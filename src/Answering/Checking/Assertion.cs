using System.Collections.Frozen;
using System.Globalization;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Checking;

/// <summary>
/// What a text asserts that can be compared word by word: numbers, names, days and months, content words, and what it denies or holds possible.
/// </summary>
internal sealed class Assertion
{
    private static readonly FrozenDictionary<string, string> InDigits = NumbersInDigits();

    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    private Assertion(IReadOnlyList<Clause> clauses) => Clauses = clauses;

    /// <summary>Numbers in digits, whether written in digits or in words.</summary>
    public IReadOnlySet<string> Numbers => _numbers;

    /// <summary>Words written with a capital that the grammar does not ask for, in lower case; days and months among them.</summary>
    public IReadOnlySet<string> Names => _names;

    /// <summary>Stems of all words that are neither stop words nor numbers.</summary>
    public IReadOnlySet<string> Stems => _stems;

    /// <summary>All words in lower case.</summary>
    public IReadOnlySet<string> Words => _words;

    /// <summary>The clauses in order.</summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>The words in order.</summary>
    public IEnumerable<AssertedWord> Sequence => Clauses.SelectMany(clause => clause.Words);

    /// <summary>Takes a text apart.</summary>
    public static Assertion Of(string text)
    {
        var clauses = new List<Clause>();
        var words = new List<AssertedWord>();
        Clause? continued = null;
        var isFirst = true;
        var end = 0;
        var terms = TermAnalyzer.English.Analyze(text);
        for (var i = 0; i < terms.Count; i++)
        {
            var term = terms[i];
            var gap = text.AsSpan(end, term.Span.Start - end);
            if (words.Count > 0 && Clause.IsBorder(gap, term.Word))
            {
                clauses.Add(new Clause(words, continued));
                continued = Clause.IsContrast(gap, term.Word, i + 1 < terms.Count ? terms[i + 1].Word : string.Empty) ? null : clauses[^1];
                words = [];
            }

            var isCapital = char.IsUpper(text[term.Span.Start]);
            words.Add(new AssertedWord(
                term.Word,
                IrregularForms.PlainOf(term.Word) is { } plain ? TermAnalyzer.English.Analyze(plain)[0].Stem : term.Stem,
                NumberOf(term.Word),
                term.IsStopWord || Clause.IsDenial(term.Word),
                isCapital && (!isFirst || CalendarWords.All.Contains(term.Word)) && !term.IsStopWord));
            end = term.Span.End;
            isFirst = IsSentenceEnd(text, end);
        }

        if (words.Count > 0)
            clauses.Add(new Clause(words, continued));
        var assertion = new Assertion(clauses);
        foreach (var word in assertion.Sequence)
            assertion.Take(word);
        return assertion;
    }

    /// <summary>The same assertion by somebody whose name is known: its words count as said.</summary>
    public Assertion By(string name)
    {
        var named = new Assertion(Clauses);
        foreach (var word in Sequence.Concat(Of(name).Sequence))
            named.Take(word);
        return named;
    }

    private void Take(AssertedWord word)
    {
        _words.Add(word.Word);
        if (word.Number is { } number)
            _numbers.Add(number);
        if (word.IsContent)
            _stems.Add(word.Stem);
        if (word.IsName)
            _names.Add(word.Word);
    }

    /// <summary>The number a word stands for, in digits, or null.</summary>
    private static string? NumberOf(string word)
    {
        if (char.IsAsciiDigit(word[0]))
            return word.TrimStart('0') is { Length: > 0 } digits ? digits : "0";
        return InDigits.GetValueOrDefault(word);
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

    private static FrozenDictionary<string, string> NumbersInDigits()
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (value, word) in NumberWords.Small.Index())
            words[word] = value.ToString(CultureInfo.InvariantCulture);
        foreach (var (place, word) in NumberWords.Tens.Index())
            words[word] = ((place + 2) * 10).ToString(CultureInfo.InvariantCulture);
        (words["hundred"], words["thousand"], words["million"], words["billion"]) = ("hundred", "thousand", "million", "billion");
        (words["dozen"], words["twice"], words["once"]) = ("12", "twice", "once");
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>One word of a text.</summary>
/// <param name="Word">The word in lower case.</param>
/// <param name="Stem">Its stem; that of its plain form where its own form is irregular.</param>
/// <param name="Number">The number it stands for, in digits, or null.</param>
/// <param name="IsStopWord">Whether it carries grammar only.</param>
/// <param name="IsName">Whether it is written with a capital that the grammar does not ask for.</param>
internal readonly record struct AssertedWord(string Word, string Stem, string? Number, bool IsStopWord, bool IsName)
{
    /// <summary>Whether it carries content that is no number.</summary>
    public bool IsContent => Number is null && !IsStopWord;
}
