using System.Collections.Frozen;
using ArticleBot.Answering.Questions;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What employees pay where it is asked what visitors pay: the sentence names a group of people, and neither it nor what stands over it the one asked
/// about.
/// </summary>
internal sealed class OtherGroup : IEvidenceRule
{
    /// <summary>What such a sentence loses, in log-odds.</summary>
    private const float Loss = 6f;

    private static readonly FrozenDictionary<string, int> Groups = PersonWords.Groups
        .SelectMany((group, index) => group.Select(word => (TermAnalyzer.English.Analyze(word)[0].Stem, index)))
        .DistinctBy(one => one.Stem).ToFrozenDictionary(one => one.Stem, one => one.index);

    /// <inheritdoc/>
    public string Name => "other-group";

    // Whether something is so for one group may be told by what is so for another, or for all.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants is AnswerType.Money or AnswerType.Number or AnswerType.Time
        && In(asked.Question.Stems) is { Count: 1 } groups ? new Test(groups.First()) : null;

    private static HashSet<int> In(IEnumerable<string> stems) => [.. stems.Where(Groups.ContainsKey).Select(stem => Groups[stem])];

    private sealed class Test(int asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) =>
            In(sentence.Words.Own) is { Count: > 0 } own && !own.Contains(asked) && !In(sentence.Words.Titled).Contains(asked)
            && !In(sentence.Passage.ContextOf(sentence.Span).SelectMany(part => TermAnalyzer.English.Terms(part.Text))).Contains(asked)
                ? new Effect(-Loss / 2f, -Loss) : Effect.None;
    }
}
