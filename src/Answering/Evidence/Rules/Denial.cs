using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What is not covered is told below "does not cover", what is covered is not. An item says neither; what stands over it does, and the question's
/// "not" is a word that nothing else looks at. In running text those of whom something is not so are told by a sentence that denies, or says the opposite.
/// </summary>
internal sealed partial class Denial : IEvidenceRule
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "denial";

    // Whether something is so is answered by both.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(asked.Question);

    private static bool Introduces(Passage passage, TextSpan sentence) =>
        passage.Structure.Elements.Any(element => element.Context.Any(part => part.Kind == ContextKind.Introduction && sentence.Contains(part.Span)));

    [GeneratedRegex(
        @"\b(" + DenyingWords.Alternation + @"|except|excluded?|excluding|exempt(ed)?|forbidden|prohibited|banned)\b|" + DenyingWords.Ending,
        Options)]
    private static partial Regex Denying();

    [GeneratedRegex(@"^\W*(who|which|what)\b[^,;?]*(\bnot\b|" + DenyingWords.Ending + ")", Options)]
    private static partial Regex WhoIsNot();

    [GeneratedRegex(
        @"\b(unless|avoid\w*|refrain\w*|refus\w+|declin\w+|fail\w*|lack\w*|miss\w*|absent|abstain\w*|apart|other than|only|reject\w*|oppos\w+|" +
        @"forbids?|forbade|prohibits?|bans?|impossible|unable|un\w+ed|in\w+ible|\w+less|free of)\b", Options)]
    private static partial Regex Withholding();

    private sealed class Test(QuestionReading question) : IEvidenceTest
    {
        private readonly bool _isAskedFor = Denying().IsMatch(question.Text);
        private readonly Assertion? _whoIsNot = WhoIsNot().IsMatch(question.Text) ? Assertion.Of(question.Text) : null;

        public Effect Of(in JudgedSentence sentence) => IsOpposite(sentence.Passage, sentence.Span, sentence.Words.Text) ? Effect.Exclusion : Effect.None;

        /// <summary>Whether a sentence, an item, or what introduces items, says the opposite of what is asked for.</summary>
        private bool IsOpposite(Passage passage, TextSpan item, string text)
        {
            var element = passage.Structure.ElementAt(item);
            var context = element is { IsCell: false } ? element.Context : [];
            if (context.Count == 0 && !Introduces(passage, item))
                return _whoIsNot is not null && !Denying().IsMatch(passage.Heading ?? string.Empty) && !Denies(text);
            var above = string.Join(' ', context.Where(part => part.Kind is ContextKind.Introduction or ContextKind.Item).Select(part => part.Text));
            var told = $"{above} {text}";
            var heading = passage.Heading ?? string.Empty;
            if (_isAskedFor)
                return !Denying().IsMatch(told) && !Denying().IsMatch(heading);
            // "What is excluded" is told below "does not cover"; only the very words of the question are turned round by a "not". In a row "nothing to
            // pay" may be one of the things told.
            return Denying().IsMatch(element is { Kind: BlockKind.Row } ? above : told)
                && question.Stems.All(TermAnalyzer.English.Terms(told).ToHashSet().Contains);
        }

        private bool Denies(string text) => Denying().IsMatch(text) || Withholding().IsMatch(text) || Opposites.AreIn(_whoIsNot!, Assertion.Of(text));
    }
}
