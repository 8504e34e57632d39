using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Words;
using ArticleBot.Languages;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// "Yes" or "No" in the reader's language, only where a clause of the quoted sentence says just what was asked, in the same words, order and time, or denies
/// it with a
/// plain "not" or "no". Whatever is added, left out, reported, conditional or only possible gets no verdict: the sentence speaks for itself.
/// </summary>
internal static partial class Verdict
{
    // What follows these limits what the clause says.
    private static readonly FrozenSet<string> Conditions = FrozenSet.ToFrozenSet(["if", "unless", "except", "until", "till", "provided", "when", "whenever",
        "only"]);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        [.. WordList.Of(SpeechVerbs.Past), "says", "say", "claims", "reportedly", "according", "believes", "thinks", "denied"]);

    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(["was", "were", "had", "did", "didnt", "wasnt", "werent"]);

    /// <summary>The verdict, or null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that is quoted.</param>
    public static string? Of(QuestionReading question, string sentence)
    {
        if (question.Wants != AnswerType.Truth || Asked().Match(question.Text.Trim()) is not { Success: true } match)
            return null;
        var asked = Assertion.Of(match.Groups["rest"].Value);
        var says = Assertion.Of(sentence);
        if (asked.Clauses.Count != 1 || asked.Clauses[0].Denies || asked.Clauses[0].IsHedged || says.Words.Overlaps(Conditions) || says.Words.Overlaps(Speech))
            return null;
        var wanted = Content(asked.Clauses[0]);
        var clause = says.Clauses.FirstOrDefault(clause => Content(clause).SequenceEqual(wanted));
        if (wanted.Count < 2 || clause is null || clause.Hedged.Count > 0 || !IsOfTheTime(match.Groups["verb"].Value.ToLowerInvariant(), clause))
            return null;
        if (!Weighty(asked.Clauses[0]).SetEquals(Weighty(clause)))
            return null;
        return clause.Denies
            ? clause.Words.Count(word => Clause.IsDenial(word.Word)) == 1 && clause.DenialCount == 1 ? Phrases.No : null
            : Phrases.Yes;
    }

    /// <summary>
    /// Whether the first of two things has more than the second, or less: only where both answers are sure, and each is one exact amount of the same measure.
    /// </summary>
    /// <param name="sides">What was found for both.</param>
    /// <param name="isFirstMore">Whether it is asked that the first has more.</param>
    public static string? OfAmounts(IReadOnlyList<Findings> sides, bool isFirstMore)
    {
        if (sides is not [var first, var second] || AmountOf(first) is not { } one || AmountOf(second) is not { } other
            || one.Measure is null || one.Measure != other.Measure || one.Value == other.Value)
            return null;
        return one.Value > other.Value == isFirstMore ? Phrases.Yes : Phrases.No;
    }

    private static Quantity? AmountOf(Findings side) =>
        side.Sentences is [var sentence, ..] && Hedging.Of(side) == Sureness.Sure && ShortAnswers.Of(side.Question, sentence) is { } words
            && Quantity.Of(words.Text) is [{ Bound: QuantityBound.Exact, IsOrdinal: false } only] ? only : null;

    private static List<string> Content(Clause clause) =>
        [.. clause.Words.Where(word => word.IsContent || word.Number is not null).Select(word => word.Number ?? word.Stem)];

    private static HashSet<string> Weighty(Clause clause) => [.. clause.Words.Select(word => word.Word).Where(FramingWords.IsWeighty)];

    /// <summary>"Did it open" is told by "it opened" and "it did not open"; "does it open" by neither.</summary>
    private static bool IsOfTheTime(string verb, Clause clause)
    {
        var isPast = clause.Words.Any(word => Past.Contains(word.Word));
        var hasPastForm = clause.Words.Any(word => !word.IsName && (IsRegularPast(word) || IrregularForms.PlainOf(word.Word) is not null));
        return verb switch
        {
            "did" => isPast || hasPastForm,
            "do" or "does" => !isPast && !hasPastForm,
            "was" or "were" => isPast,
            "is" or "are" => !isPast && clause.Words.Any(word => word.Word is "is" or "are" or "isnt" or "arent"),
            _ => clause.Words.Any(word => word.Word == verb),
        };
    }

    private static bool IsRegularPast(AssertedWord word) =>
        word.Word.EndsWith("ed", StringComparison.Ordinal) && !word.Stem.EndsWith("ed", StringComparison.Ordinal);

    [GeneratedRegex("^(?<verb>" + QuestionWords.CommonVerbs + @"|can|will) (?<rest>[^?]+)\?*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();
}
