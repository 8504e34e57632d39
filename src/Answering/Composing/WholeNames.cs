using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Half a name is none: what the reader chose is told to the end of its last word ("gate2.example", not "gate2") and of the name that it breaks off ("Mill
/// Street", not "Mill"); of "by Ada and seconded by Per" whom the question means.
/// </summary>
internal static partial class WholeNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What answers, in offsets of the sentence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">What the reader chose; lies in the sentence.</param>
    public static TextSpan In(QuestionReading question, string sentence, TextSpan words)
    {
        if (TwoDeeds().Match(words.In(sentence).ToString()) is { Success: true } deeds)
        {
            var meant = TermAnalyzer.English.Terms(deeds.Groups["deed"].Value).Any(question.Stems.Contains) ? deeds.Groups["second"] : deeds.Groups["first"];
            words = new TextSpan(words.Start + meant.Index, words.Start + meant.Index + meant.Length);
        }

        if (RestOfWord().Match(sentence, words.End) is { Success: true } rest)
            words = words with { End = words.End + rest.Length };
        return question.Wants is AnswerType.Person or AnswerType.Place or AnswerType.Any && EndsWithName().IsMatch(words.In(sentence))
            && RestOfName().Match(sentence, words.End) is { Success: true } name ? words with { End = words.End + name.Length } : words;
    }

    [GeneratedRegex(@"^(?<first>.{2,40}?),? and (was )?(?<deed>\w+ed) by (?<second>.{2,40})$", Options)]
    private static partial Regex TwoDeeds();

    // Letters and digits, and the marks within addresses and numbers.
    [GeneratedRegex(@"\G(?<=[\p{L}\p{N}])([\p{L}\p{N}]|[.@/_’'-](?=[\p{L}\p{N}]))+", Options)]
    private static partial Regex RestOfWord();

    [GeneratedRegex(@"(^| )\p{Lu}[\p{L}'’-]+$", Options)]
    private static partial Regex EndsWithName();

    [GeneratedRegex(@"\G( (of|de|van|von)(?= \p{Lu})| \p{Lu}[\p{L}'’-]+(?![\p{L}\p{N}]))+", Options)]
    private static partial Regex RestOfName();
}
