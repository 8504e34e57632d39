using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// "When is the museum open?" asks for the hours that it keeps: the day on which it opened, or on which a new wing will open, is none, though the words are the
/// same; nor is the day of a price list.
/// </summary>
internal sealed partial class UsualHours : IEvidenceRule
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 6f;

    /// <inheritdoc/>
    public string Name => "usual-hours";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        asked.Question.Wants is AnswerType.Time && Asked().IsMatch(asked.Question.Bare) ? new Test() : null;

    [GeneratedRegex(@"^when (is|are) .{1,80} open$|\b(opening|visiting|office) (hours|times)\b", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b((will|shall|would|to) (be )?(re)?open(ed)?|(re)?opened|(re)?opening of)\b", Options)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(open|opens|closed?|closes|hours?|daily|every day|noon|midnight|always|never|" + Weekdays.Alternation + @")s?\b|\d[.:]\d\d\b|"
        + @"\d ?[ap]\.?m\b|\b([01]?\d|2[0-4]) ?(-|–|to) ?([01]?\d|2[0-4])\b(?! " + Months.Alternation + ")", Options)]
    private static partial Regex Hours();

    private sealed class Test : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            Event().IsMatch(sentence.Words.Text) || !Hours().IsMatch(sentence.Words.Text) ? Effect.OfBoth(-Loss) : Effect.None;
    }
}
