using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Leaves out of a long sentence whole statements that have nothing to do with the question: "The council met on Monday; the mayor was ill." Cut is
/// only between statements that could stand as sentences of their own, and only where what goes neither limits what stays nor says whose words it is.
/// </summary>
internal static partial class Trimming
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Sentences up to this length are read at a glance.</summary>
    private const int ShortEnough = 30;

    /// <summary>Fewer words between two commas are an item of a list.</summary>
    private const int LeastOfStatement = 5;

    /// <summary>The part of a sentence to show; all of it where nothing can safely go.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    public static TextSpan Of(QuestionReading question, SentenceEvidence sentence)
    {
        var text = sentence.Text;
        if (Label().Match(text) is { Success: true } label && label.Length < text.Length)
            return new TextSpan(sentence.Span.Start + label.Length, sentence.Span.End);
        if (sentence.Answer is not { } answer || TermAnalyzer.English.Analyze(text).Count <= ShortEnough)
            return sentence.Span;

        var kept = new TextSpan(0, text.Length);
        var (answerStart, answerEnd) = (answer.Span.Start - sentence.Span.Start, answer.Span.End - sentence.Span.Start);
        foreach (Match border in Border().Matches(text))
        {
            if (EndsList(text[..border.Index]))
                continue;
            var statement = border.Index + border.Length;
            if (border.Index >= answerEnd && border.Index < kept.End && CanGo(text[statement..], text[kept.Start..border.Index]))
                kept = kept with { End = border.Index };
            else if (statement <= answerStart && CanGo(text[kept.Start..border.Index], text[statement..]) && !PointsBack().IsMatch(text[statement..]))
                kept = kept with { Start = statement };
        }

        return kept.Length == text.Length ? sentence.Span : new TextSpan(sentence.Span.Start + kept.Start, sentence.Span.Start + kept.End);

        // Words of the question in it would be missed.
        bool CanGo(string gone, string stays) =>
            !Binding().IsMatch(gone) && !AnySpeech().IsMatch(gone) && HaveWholeQuotations(stays)
            && !TermAnalyzer.English.Terms(gone).Intersect(question.Stems).Except(TermAnalyzer.English.Terms(stays)).Any();
    }

    /// <summary>Says where something was left out.</summary>
    /// <param name="draft">What is shown.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="shown">The part of it that is shown.</param>
    public static DraftSentence Mark(DraftSentence draft, SentenceEvidence sentence, TextSpan shown)
    {
        var begins = sentence.Text[..(shown.Start - sentence.Span.Start)];
        if (begins.Length > 0 && Label().Match(begins).Length < begins.Length)
            draft = draft.With($"{DraftSentence.Omission} ", 0);
        return shown.End < sentence.Span.End ? draft.With($" {DraftSentence.Omission}", draft.Text.Length) : draft;
    }

    /// <summary>"The medical, dental, and public health schools are …": one statement.</summary>
    private static bool EndsList(string before) =>
        before.LastIndexOf(',') is >= 0 and var comma && TermAnalyzer.English.Analyze(before.AsSpan(comma)).Count < LeastOfStatement;

    private static bool HaveWholeQuotations(string text) =>
        text.Count(letter => letter == '“') == text.Count(letter => letter == '”') && text.Count(letter => letter == '"') % 2 == 0
        && text.Count(letter => letter == '(') == text.Count(letter => letter == ')');

    // In lists of questions and answers.
    [GeneratedRegex(@"^\s*(A|Answer)\s?[:.]\s+", Options)]
    private static partial Regex Label();

    // A semicolon, or "and" behind a comma, before somebody who does something.
    [GeneratedRegex(
        @"(;|, (and|while|whereas)) (?=((the|a|an|its|his|her|their|our|some|many|most|several|all|both|no|one|two|three|this|these|those) "
        + @"([\p{L}\p{N}’'-]+ ){1,8}|(?!that\b|\p{L}+(ed|ing)\b)([\p{L}\p{N}’'-]+ ){1,3})"
        + @"(is|are|was|were|has|have|had|will|would|can|could|did|does|do|" + IrregularForms.CommonPast + @"|remains?)\b)",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Border();

    // It limits or turns what was said before, or goes on about it.
    [GeneratedRegex(
        @"\b(if|unless|except|until|till|" + DenyingWords.Alternation + "|however|although|though|but|only|when|because|since|instead|rather|otherwise|"
        + @"provided|therefore|thus|hence|so|also|too)\b|" + DenyingWords.Ending,
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex Binding();

    [GeneratedRegex(
        @"\b(" + SpeechVerbs.Past + "|" + SpeechVerbs.Present + "|say|saying|claim|warn|argue|believe[sd]?|according|report|reportedly|allegedly|insist|"
        + @"den(y|ies|ied)|suggest(s|ed)?|thinks?|thought|alleged)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex AnySpeech();

    [GeneratedRegex("^(" + PersonalPronouns.ThirdPerson + "|this|that|these|those|there|then|both|each|one|another|others|some|which|who|such|the "
        + @"(former|latter|same|other))\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex PointsBack();
}
