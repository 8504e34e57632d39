using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>How others voted than those who are asked for: who abstained is not told by "Against: Salter", nor by who moved it.</summary>
internal sealed class OtherVote : IEvidenceRule
{
    /// <summary>What a sentence loses that tells of no side when sentences are compared, in log-odds.</summary>
    private const float InChoice = 4f;

    /// <summary>What it loses when it is judged whether it answers.</summary>
    private const float Loss = 12f;

    /// <summary>The same where it is asked whether somebody voted so.</summary>
    private const float LossOfWhether = 6f;

    /// <summary>What a sentence gains that tells of that side, whatever words it has for it: "with one abstention".</summary>
    private const float Told = 2f;

    /// <inheritdoc/>
    public string Name => "other-vote";

    // Why somebody voted so need not be told with the vote; whether somebody did may be told by another side.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants is AnswerType.Person or AnswerType.Any or AnswerType.Truth
        && VoteSides.AskedIn(asked.Question.Text) is var sides and not VoteSide.None && (VoteSides.IsOfVote(asked.Question.Text) || TellOfVote(asked.Passages))
            ? new Test(sides, asked.Question.Wants == AnswerType.Truth) : null;

    // In words, or as minutes do: "Against: Lund."
    private static bool TellOfVote(IReadOnlyList<Passage> passages) => passages.Any(passage => passage.Sentences.Select(passage.Quote).Any(sentence =>
        VoteSides.In(sentence) != VoteSide.None && (VoteSides.IsOfVote(sentence) || sentence.Contains(':', StringComparison.Ordinal))));

    private sealed class Test(VoteSide asked, bool mayBeOther) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var told = VoteSides.In(sentence.Words.Text);
            foreach (var part in sentence.Passage.ContextOf(sentence.Span))
                told |= VoteSides.In($"{part.Text}:");
            return (told & asked) != VoteSide.None ? Effect.OfBoth(Told)
                : told == VoteSide.None ? new Effect(-InChoice, mayBeOther ? -LossOfWhether : -Loss)
                : mayBeOther ? Effect.None : Effect.Exclusion;
        }
    }
}
