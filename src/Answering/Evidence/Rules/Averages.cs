using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>An average is told by a sentence that says so: a count is none, nor is the share above a limit.</summary>
internal sealed partial class Averages : IEvidenceRule
{
    /// <summary>What any other sentence loses when it is judged whether it answers, in log-odds.</summary>
    private const float Loss = 6f;

    /// <summary>The same when sentences are compared.</summary>
    private const float LossInChoice = 2f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "averages";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Asked().IsMatch(asked.Question.Text) ? new Test() : null;

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            Asked().IsMatch(sentence.Words.Text) || Told().IsMatch(sentence.Words.Text) || sentence.Row?.Heads.Exists(Asked().IsMatch) == true
            || sentence.Passage.ContextOf(sentence.Span).Any(part => Asked().IsMatch(part.Text))
                ? Effect.None : new Effect(-LossInChoice, -Loss);
    }

    [GeneratedRegex(@"\b(average[sd]?|averaging|mean (?=\p{L}+ (of|was|is))|median)\b", Options)]
    private static partial Regex Asked();

    // In other words.
    [GeneratedRegex(@"\b(typical(ly)?|usual(ly)?|normal(ly)?|mean|each|per(?! ?cent)|a (day|week|month|year|person|head|household)|every)\b", Options)]
    private static partial Regex Told();
}
