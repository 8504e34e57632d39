using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Articles that come out again and again, as rules and price lists do, say nearly the same under nearly the same title; the newest counts. So it
/// does among the sections of one article that are headed by versions or days: "Acorn 2.1", "Acorn 3.0".
/// </summary>
internal static partial class Versions
{
    /// <summary>From here on two titles, or two sentences, are versions of one.</summary>
    private const double LeastOverlap = 0.6;

    /// <summary>Two sentences that tell of the same in other words have at least so much in common.</summary>
    private const double LeastInCommon = 0.3;

    /// <summary>How much less the newer one may seem to answer, in log-odds.</summary>
    private const float Margin = 4f;

    /// <summary>The same under the same heading, where a rule may be turned round: "Dogs are not allowed", "One dog may be kept".</summary>
    private const float MarginUnderHeading = 8f;

    /// <summary>
    /// Moves the newest version of the best sentence to the front, or the one before it where the question asks for the old one; nothing where it names a time
    /// itself.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="sentences">The sentences, best first.</param>
    public static void PutAskedFirst(string question, List<SentenceEvidence> sentences)
    {
        var (isOldAsked, day) = (OldOne().IsMatch(question), DayAsked(question));
        if (sentences.Count == 0 || (!isOldAsked && day is null && (DateGrammar.Find(question, null) is not null || Season().IsMatch(question))))
            return;
        var first = sentences[0];
        var numbers = Number().Matches(question).Select(match => match.Value).Where(number => WholeWords.AreIn(first.Passage.Article.Title, number)).ToList();
        var near = sentences.FindAll(sentence => (sentence.Score >= first.Score - Margin
                || (first.Passage.Heading is { } heading && sentence.Passage.Heading == heading && sentence.Score >= first.Score - MarginUnderHeading)
                || TurnsRound(sentence, first) || AreOfOneRow(sentence, first))
            && numbers.TrueForAll(number => WholeWords.AreIn(sentence.Passage.Article.Title, number)));
        var newest = NewestOf(near[0], near);
        var asked = day is { } last ? InForce(last, first, near)
            : isOldAsked && near.FindAll(sentence => Replaces(newest, sentence)) is [var old, ..] before
            ? OldestAsked().IsMatch(question) ? OldestOf(old, before) : NewestOf(old, before)
            : newest;
        sentences.Remove(asked);
        // What the other version would have answered, this one answers.
        sentences.Insert(0, asked == first
            ? asked
            : asked with { Reading = Math.Max(asked.Reading, first.Reading), Features = first.Features, Score = first.Score });
    }

    /// <summary>The newest of the versions of a sentence that were out on a day; itself where none was.</summary>
    private static SentenceEvidence InForce(DateOnly day, SentenceEvidence first, List<SentenceEvidence> near)
    {
        var known = near.FindAll(sentence => (sentence == first || AreOfOne(sentence, first)) && Recency.IsOutBy(day, sentence.Passage.Article));
        return known.Count > 0 ? NewestOf(known[0], known) : first;
    }

    /// <summary>The first number of a version with the word before it, "Tidewright 4.0", in small letters; null where a text has none.</summary>
    public static (string Word, string Number)? NumberIn(string text) => VersionNumber().Match(text) is { Success: true } match
        ? (match.Groups["word"].Value.ToLowerInvariant(), match.Groups["number"].Value)
        : null;

    /// <summary>Whether a word before the number of a version may be of the same thing as that in a title: "in 3.1" is of whatever has versions.</summary>
    public static bool AreOfOneThing(string word, string titled) => word == titled || Leading().IsMatch(word);

    /// <summary>
    /// The last day of the one year, month or day of a year that a question names, or the day before it where it asks for what was before; null for none or
    /// several.
    /// </summary>
    private static DateOnly? DayAsked(string question)
    {
        if (NamedYear().Matches(question) is not [var year] || Season().IsMatch(question))
            return null;
        var (days, start) = DateGrammar.FindWords(question, null) is var (found, words) && words.Start <= year.Index && year.Index < words.End
            ? (found, words.Start)
            : (WholeYear(int.Parse(year.ValueSpan, CultureInfo.InvariantCulture)), year.Index);
        return Before().IsMatch(question.AsSpan(0, start)) ? days.First.AddDays(-1) : days.Last;
    }

    private static DateRange WholeYear(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private static SentenceEvidence NewestOf(SentenceEvidence first, List<SentenceEvidence> sentences) =>
        sentences.Aggregate(first, (newest, sentence) => Replaces(sentence, newest) ? sentence : newest);

    private static SentenceEvidence OldestOf(SentenceEvidence first, List<SentenceEvidence> sentences) =>
        sentences.Aggregate(first, (oldest, sentence) => Replaces(oldest, sentence) ? sentence : oldest);

    /// <summary>Whether a question says which version of a paper it asks for: the old one, or that of a year.</summary>
    public static bool IsOneAsked(string question) => OldOne().IsMatch(question) || DayAsked(question) is not null;

    /// <summary>Whether two sentences are of two versions of the same paper, and the newer says as much about what is asked as the older.</summary>
    public static bool AreOfOne(SentenceEvidence sentence, SentenceEvidence other) => Replaces(sentence, other) || Replaces(other, sentence);

    /// <summary>Whether a sentence is of the newer one of two versions, and says as much about what is asked as the other.</summary>
    public static bool Replaces(SentenceEvidence sentence, SentenceEvidence other) => IsNewerArticle(sentence, other) || IsNewerSection(sentence, other);

    /// <summary>Whether two articles are called the same but for the year: editions of one paper.</summary>
    public static bool AreOfOnePaper(ArticleMetadata article, ArticleMetadata other) => AreAlike(WithoutYear(article.Title), WithoutYear(other.Title));

    private static bool IsNewerArticle(SentenceEvidence sentence, SentenceEvidence than) =>
        Recency.IsNewer(sentence.Passage.Article, than.Passage.Article)
        && AreOfOnePaper(sentence.Passage.Article, than.Passage.Article)
        && (AreAlike(sentence.Text, than.Text) || SaysAsMuch(sentence, than) || TurnsRound(sentence, than)
            || AreOfOneRow(sentence, than));

    // What is said of the same thing in other words, or is no longer so: both have the same words of the question, and the heading or more in common.
    private static bool SaysAsMuch(SentenceEvidence sentence, SentenceEvidence than) => than.Coverage > 0f && sentence.Coverage >= than.Coverage
        && ((sentence.Passage.Heading is { } heading && Bare(heading) == Bare(than.Passage.Heading ?? string.Empty))
            || Overlap.Of(Overlap.Stems(sentence.Text), Overlap.Stems(than.Text)) >= LeastInCommon);

    // "Old fridges: 15 euros", "Old fridges: free once a year".
    private static bool AreOfOneRow(SentenceEvidence sentence, SentenceEvidence than) =>
        RowOf(sentence) is { } row && row.Equals(RowOf(than), StringComparison.OrdinalIgnoreCase);

    private static string? RowOf(SentenceEvidence sentence)
    {
        var (passage, structure) = (sentence.Passage, sentence.Passage.Structure);
        return structure.ElementAt(sentence.Span) switch
        {
            { IsCell: true, Context: var context } => context.FirstOrDefault(part => part.Kind == ContextKind.RowHead)?.Text,
            { Kind: BlockKind.Row, Span: var row } => structure.CellsIn(row).Select(cell => passage.Quote(cell.Span)).FirstOrDefault(),
            _ => null,
        };
    }

    // "Bonfires are allowed", "Bonfires are forbidden": the newer one lacks the question's word, since it says the opposite.
    private static bool TurnsRound(SentenceEvidence sentence, SentenceEvidence than) =>
        sentence.Coverage > 0f && sentence.Passage.Heading is { } heading && heading == than.Passage.Heading
        && Opposites.AreIn(Assertion.Of(than.Text), Assertion.Of(sentence.Text));

    // The same but for figures, under headings that are the same but for the version.
    private static bool IsNewerSection(SentenceEvidence sentence, SentenceEvidence than) =>
        sentence.Passage.Article.Key == than.Passage.Article.Key
        && sentence.Passage.Heading is { } heading && than.Passage.Heading is { } other
        && VersionIn(heading) is { } version && VersionIn(other) is { } older && version > older
        && Bare(heading) == Bare(other)
        && AreAlike(Bare(sentence.Text), Bare(than.Text));

    private static Version? VersionIn(string heading) =>
        Number().Match(heading) is { Success: true } number && Version.TryParse(number.Value, out var version) ? version : null;

    // "Rules of the pier 2021" and "Rules of the pier 2024"; other figures may tell two things apart.
    private static string WithoutYear(string title) => Year().Replace(title, string.Empty).Trim();

    // Without what stands in brackets and without figures.
    private static string Bare(string text) => Figures().Replace(text, string.Empty).Trim();

    [GeneratedRegex(@"(?<![\w.])\d{1,4}(\.\d{1,4}){1,3}(?![\w.]*\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<![\w.])(19|20)\d\d([/–-]\d{2}(\d\d)?)?(?![\w.]*\d)|\b(v|version )\d+(\.\d+)*\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    [GeneratedRegex(
        @"\b(old|older|oldest|original|first|previous|earlier|former|outdated|superseded)\b( \w+){0,2} (" + StandingPapers.Alternation + @")\b|"
            + @"\bused? to (be|cost|have|pay)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OldOne();

    // "24/25", "2024/25".
    [GeneratedRegex(@"\b(20)?\d\d/(20)?\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Season();

    // "Dearer than in 2024" asks of today.
    [GeneratedRegex(@"(?<!\b(than|as(?! of\b))\b[^.,?]*)(?<![\d.,:/\p{Sc}-])(19|20)\d\d(?![\d:/]|[.,]\d|-\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NamedYear();

    [GeneratedRegex(@"\b(" + CalendarWords.Before + @")[ \t]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(?<word>\p{L}[\p{L}\d-]*) (version |release |v)?(?<number>\d+(\.\d+)+)\b(?! ?(%|\p{Sc}|-|–|am\b|pm\b))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex VersionNumber();

    [GeneratedRegex("^(in|under|of|for|with|by|to|from|version|release|the)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Leading();

    [GeneratedRegex(@"\b(oldest|original|very first|first) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldestAsked();

    [GeneratedRegex(@"\([^)]*\)|\d+([.,:]\d+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    private static bool AreAlike(string left, string right) => Overlap.Of(Overlap.Stems(left), Overlap.Stems(right)) >= LeastOverlap;
}
