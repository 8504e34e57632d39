using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// The size or weight of another thing: "The bench beside it weighs 22 kg" does not say how heavy the table is, though the table was spoken of before.
/// </summary>
internal sealed partial class OtherThing : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 8f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "other-thing";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Asked().Match(asked.Question.Text) is { Success: true } match
        && TermAnalyzer.English.Terms(match.Groups["thing"].Value) is [.., var thing] ? new Test(thing) : null;

    private sealed class Test(string thing) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var words = sentence.Words;
            return !words.HaveThemselves(thing) && Named().IsMatch(words.Text) && AnswerForms.Has(AnswerType.Number, words.Text, _ => false)
                ? Effect.OfBoth(-Loss) : Effect.None;
        }
    }

    [GeneratedRegex(
        @"^\W*(and )?how (((high|tall|deep|wide|broad|thick|heavy|big|large) (is|are|was|were))|(much (does|do|did)(?=.* weigh\b))) (the |a |an |our |"
            + @"your |my )?"
            + @"(?<thing>\p{L}[\p{L}'’-]*( \p{L}[\p{L}'’-]*){0,2}?)(?= (of|in|on|at|for|with|to|from|by|near|beside|behind|weigh)\b|\W*$)",
        Options)]
    private static partial Regex Asked();

    // A thing that is named for itself, by its article; "it" and "both" are what was spoken of.
    [GeneratedRegex(@"^\W*(the|a|an) \p{L}+", Options)]
    private static partial Regex Named();
}
