using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>A deadline is told by a sentence that limits: the day of the interviews, which no "by" or "until" goes with, is none.</summary>
internal sealed partial class Deadlines : IEvidenceRule
{
    /// <summary>What any other sentence loses when it is judged whether it answers, in log-odds.</summary>
    private const float Loss = 4f;

    /// <summary>The same when sentences are compared.</summary>
    private const float LossInChoice = 3f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "deadlines";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => Asked().IsMatch(asked.Question.Text) ? new Test() : null;

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            Limiting().IsMatch(sentence.Words.Text) || sentence.Row is not null ? Effect.None : new Effect(-LossInChoice, -Loss);
    }

    [GeneratedRegex(@"\b(deadlines?|closing dates?|due dates?|by when|last (day|date) (to|for|of))\b", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(
        @"\b(by|until|till|before|latest|clos(e|es|ed|ing)|deadlines?|due|later than|ends?|ended|ending|last|up to|within|expir(e|es|ed|y)|"
            + @"days? (after|of|from))\b", Options)]
    private static partial Regex Limiting();
}
