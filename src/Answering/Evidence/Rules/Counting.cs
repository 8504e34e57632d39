using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A question of how many: to the reader one number is as good as another, but a sentence without the things that shall be counted mostly counts
/// something else. People are counted under many names.
/// </summary>
internal sealed partial class Counting : IEvidenceRule
{
    /// <summary>What a sentence loses that counts other things, in log-odds: "340 workers" is not how many ships.</summary>
    private const float CountsOthers = 12f;

    /// <summary>What one loses with numbers of which it does not say what they count: they may be of the things under another name.</summary>
    private const float CountsUnsaid = 5f;

    /// <summary>What either loses when sentences are compared: the reader sees most of it.</summary>
    private const float MissingInChoice = 2f;

    /// <summary>Words that begin so alike mean the same in another spelling or form: kilometres, kilometers; tons, tonnes.</summary>
    private const int AlikeLetters = 3;

    private const int MostWords = 4;

    private static readonly FrozenSet<string> Persons = FrozenSet.ToFrozenSet(
        PersonWords.Counted.Select(word => TermAnalyzer.English.Analyze(word)[0].Stem));

    /// <inheritdoc/>
    public string Name => "counted-things";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        if (HowMany().Match(asked.Question.Text) is not { Success: true } match)
            return null;
        Term? last = null;
        foreach (var term in TermAnalyzer.English.Analyze(match.Groups["things"].Value).Take(MostWords))
        {
            if (term.IsStopWord)
                break;
            last = term;
            if (term.Word.EndsWith('s') || Persons.Contains(term.Stem))
                break;
        }

        return last is { } things ? new Test(things, OfOne().IsMatch(asked.Question.Text)) : null;
    }

    // "How many flats are in Bussard House?"
    [GeneratedRegex(@" (in|at|on|of) (the )?\p{Lu}[\p{L}'’-]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfOne();

    // "84 flats in three buildings".
    [GeneratedRegex(@"\d \p{Ll}+( \p{Ll}+)? (in|across|at|over|on) (all |its |the |our )?(\d+|both|several|" + NumberWords.OneToTwelve + @") \p{Ll}+s\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OfAll();

    [GeneratedRegex(@"\bhow many (?<things>[^?.,;]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex HowMany();

    // Things in the plural behind a number, with at most one word between: "340 skilled workers", not "twice" or "by 20 per cent".
    [GeneratedRegex(@"\b(\d[\d,.]*|" + NumberWords.OneToTwelve + @")\s+(\p{L}+\s+)?(?!times\b|hours\b|days\b|weeks\b|months\b|years\b|minutes\b)\p{L}{3,}s\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CountedThings();

    // Days of a month count nothing.
    [GeneratedRegex(@"\b(\d[\d,.]*|" + NumberWords.OneToTwelve + @")\b(?! (" + Months.Alternation + @")\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(man|woman|boy|girl|teenager|driver|suspect|person)( (of|aged)|,) \d{1,3}\b|\b\d{1,3}-year-old\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Age();

    private sealed class Test(Term things, bool isOfOne) : IEvidenceTest
    {
        private readonly string _things = things.Stem;
        private readonly string? _measure = Quantity.MeasureOf(things.Word);
        private readonly bool _arePersons = Persons.Contains(things.Stem);

        public Effect Of(in JudgedSentence sentence)
        {
            if (Misses(sentence.Words))
                return new Effect(-MissingInChoice, CountedThings().IsMatch(sentence.Words.Text) ? -CountsOthers : -CountsUnsaid);
            return CountsOnlyOthers(sentence.Words) || (isOfOne && OfAll().IsMatch(sentence.Words.Text))
                ? new Effect(-MissingInChoice, -CountsUnsaid) : Effect.None;
        }

        /// <summary>
        /// Whether each number of a sentence that has the things stands before other things: "12 nurses and the doctors" is not how many doctors.
        /// </summary>
        private bool CountsOnlyOthers(SentenceWords words)
        {
            var counted = CountedThings().Matches(words.Text);
            // "A man of 34" is one.
            if (_arePersons && Age().Count(words.Text) is > 0 and var ages && ages == Number().Count(words.Text))
                return true;
            return _measure is null && counted.Count > 0 && counted.Count == Number().Count(words.Text)
                && !counted.Any(match => TermAnalyzer.English.Analyze(match.Value).Any(IsCounted));
        }

        /// <summary>
        /// Whether neither a sentence nor its title, nor a question that it answers, has them. A length in kilometres answers how many metres, and who asks
        /// for dollars is served by euros.
        /// </summary>
        private bool Misses(SentenceWords words) =>
            (_measure is null || !Quantity.Of(words.Text).Exists(quantity =>
                quantity.Measure == _measure || (Currencies.IsMoney(_measure) && Currencies.IsMoney(quantity.Measure))))
            && !words.Own.Any(stem => AreAlike(stem) || (_arePersons && Persons.Contains(stem)))
            && !words.Titled.Any(AreAlike)
            && !(words.IsBehindQuestion && words.Before.Any(AreAlike));

        private bool IsCounted(Term term) => AreAlike(term.Stem) || (_arePersons && Persons.Contains(term.Stem));

        private bool AreAlike(string stem) => stem == _things || (
            stem.Length >= AlikeLetters && _things.Length >= AlikeLetters
            && (stem.StartsWith(_things, StringComparison.Ordinal) || _things.StartsWith(stem, StringComparison.Ordinal)
                || (stem.Length > 2 * AlikeLetters && _things.Length > 2 * AlikeLetters
                    && stem.AsSpan(0, 2 * AlikeLetters).SequenceEqual(_things.AsSpan(0, 2 * AlikeLetters)))));
    }
}
