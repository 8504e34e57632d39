using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles.Splitting;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// What has to be told with a sentence: the second half of a rule, which begins by pointing back at the first ("At other times only children have to"),
/// since one half alone says too much; and what is asked for by the label that it stands behind ("Workaround: use the keyboard").
/// </summary>
internal static partial class OtherCases
{
    /// <summary>The sentence right behind the given one that says what is so otherwise, or what is asked for by its label; else null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that answers best.</param>
    public static SentenceEvidence? Behind(QuestionReading question, SentenceEvidence sentence)
    {
        var (passage, next) = (sentence.Passage, sentence.Index + 1);
        return question.Wants is AnswerType.Truth or AnswerType.Any && next < passage.Sentences.Count
            && passage.Structure.ElementAt(passage.Sentences[next])?.Span == passage.Structure.ElementAt(sentence.Span)?.Span
            && Whitespace.Collapse(passage.Quote(passage.Sentences[next])) is var behind && (PointsBack().IsMatch(behind) || IsLabelAsked(question, behind))
                ? sentence with { Index = next, Answer = null, Cell = null } : null;
    }

    private static bool IsLabelAsked(QuestionReading question, string sentence) =>
        TermAnalyzer.English.Terms(LabelledLine.LabelOf(sentence)) is { Count: > 0 } label && label.All(question.Stems.Contains);

    [GeneratedRegex(
        @"^\W*((at|in|on) (all )?other (times|cases|days|months)|otherwise|after (that|this)|until then|exceptions? (is|are)|the (only )?exceptions?|"
            + @"(this|that|the rule) does not apply)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PointsBack();
}
