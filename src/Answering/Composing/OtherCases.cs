using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// The second half of a rule, which begins by pointing back at the first: "At other times only children have to." One half alone says too much.
/// </summary>
internal static partial class OtherCases
{
    /// <summary>The sentence right behind the given one that says what is so otherwise, or null.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that answers best.</param>
    public static SentenceEvidence? Behind(QuestionReading question, SentenceEvidence sentence)
    {
        var (passage, next) = (sentence.Passage, sentence.Index + 1);
        return question.Wants is AnswerType.Truth or AnswerType.Any && next < passage.Sentences.Count
            && passage.Structure.ElementAt(passage.Sentences[next])?.Span == passage.Structure.ElementAt(sentence.Span)?.Span
            && PointsBack().IsMatch(passage.Quote(passage.Sentences[next]))
                ? sentence with { Index = next, Answer = null, Cell = null } : null;
    }

    [GeneratedRegex(
        @"^\W*((at|in|on) (all )?other (times|cases|days|months)|otherwise|after (that|this)|until then|exceptions? (is|are)|the (only )?exceptions?|"
            + @"(this|that|the rule) does not apply)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PointsBack();
}
