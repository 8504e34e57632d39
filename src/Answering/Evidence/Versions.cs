using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Articles that come out again and again, as rules and price lists do, say nearly the same under nearly the same title; the newest counts. So it
/// does among the sections of one article that are headed by versions or days: "Acorn 2.1", "Acorn 3.0".
/// </summary>
internal static partial class Versions
{
    /// <summary>From here on two titles, or two sentences, are versions of one.</summary>
    private const double LeastOverlap = 0.6;

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
        var isOldAsked = IsOldAsked(question);
        if (sentences.Count == 0 || (!isOldAsked && (DateGrammar.Find(question, null) is not null || Season().IsMatch(question))))
            return;
        var first = sentences[0];
        var near = sentences.FindAll(sentence => sentence.Score >= first.Score - Margin
            || (first.Passage.Heading is { } heading && sentence.Passage.Heading == heading && sentence.Score >= first.Score - MarginUnderHeading)
            || TurnsRound(sentence, first));
        var newest = NewestOf(near[0], near);
        var asked = isOldAsked && near.FindAll(sentence => Replaces(newest, sentence)) is [var old, ..] before
            ? OldestAsked().IsMatch(question) ? OldestOf(old, before) : NewestOf(old, before)
            : newest;
        sentences.Remove(asked);
        // What the other version would have answered, this one answers.
        sentences.Insert(0, asked == first
            ? asked
            : asked with { Reading = Math.Max(asked.Reading, first.Reading), Features = first.Features, Score = first.Score });
    }

    private static SentenceEvidence NewestOf(SentenceEvidence first, List<SentenceEvidence> sentences) =>
        sentences.Aggregate(first, (newest, sentence) => Replaces(sentence, newest) ? sentence : newest);

    private static SentenceEvidence OldestOf(SentenceEvidence first, List<SentenceEvidence> sentences) =>
        sentences.Aggregate(first, (oldest, sentence) => Replaces(oldest, sentence) ? sentence : oldest);

    /// <summary>Whether a question asks for the old version of a paper.</summary>
    public static bool IsOldAsked(string question) => OldOne().IsMatch(question);

    /// <summary>Whether two sentences are of two versions of the same paper, and the newer says as much about what is asked as the older.</summary>
    public static bool AreOfOne(SentenceEvidence sentence, SentenceEvidence other) => Replaces(sentence, other) || Replaces(other, sentence);

    /// <summary>Whether a sentence is of the newer one of two versions, and says as much about what is asked as the other.</summary>
    public static bool Replaces(SentenceEvidence sentence, SentenceEvidence other) => IsNewerArticle(sentence, other) || IsNewerSection(sentence, other);

    private static bool IsNewerArticle(SentenceEvidence sentence, SentenceEvidence than) =>
        Recency.IsNewer(sentence.Passage.Article, than.Passage.Article)
        && AreAlike(WithoutYear(sentence.Passage.Article.Title), WithoutYear(than.Passage.Article.Title))
        && (AreAlike(sentence.Text, than.Text) || SaysAsMuch(sentence, than) || TurnsRound(sentence, than));

    // What is said of the same thing in other words, or is no longer so: both have the same words of the question.
    private static bool SaysAsMuch(SentenceEvidence sentence, SentenceEvidence than) => than.Coverage > 0f && sentence.Coverage >= than.Coverage;

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
        @"\b(old|older|oldest|original|first|previous|earlier|former|outdated|superseded)\b( \w+){0,2} (versions?|editions?|rules?|regulations?|"
            + @"polic(y|ies)|lists?|sheets?|tariffs?|"
        + @"prices?|fees?|fares?|charges?|rates?|handbook|guidelines?|conditions|terms|contract|agreement|timetable|menu|plan|schedule|statutes?|by-?laws|"
        + @"charter)\b|\bused? to (be|cost|have|pay)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex OldOne();

    // "24/25", "2024/25".
    [GeneratedRegex(@"\b(20)?\d\d/(20)?\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Season();

    [GeneratedRegex(@"\b(oldest|original|very first|first) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OldestAsked();

    [GeneratedRegex(@"\([^)]*\)|\d+([.,:]\d+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Figures();

    private static bool AreAlike(string left, string right) => Overlap.Of(Overlap.Stems(left), Overlap.Stems(right)) >= LeastOverlap;
}
