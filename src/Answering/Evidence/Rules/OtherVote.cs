using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>How others voted than those who are asked for: who abstained is not told by "Against: Salter", nor by who moved it.</summary>
internal sealed class OtherVote : IEvidenceRule
{
    /// <summary>What a sentence loses that tells of no side when sentences are compared, in log-odds.</summary>
    private const float InChoice = 4f;

    /// <summary>What it loses when it is judged whether it answers.</summary>
    private const float Loss = 6f;

    /// <summary>What a sentence gains that tells of that side, whatever words it has for it: "with one abstention".</summary>
    private const float Told = 2f;

    /// <inheritdoc/>
    public string Name => "other-vote";

    // Why somebody voted so need not be told with the vote; whether somebody did may be told by another side.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants is AnswerType.Person or AnswerType.Any or AnswerType.Truth
        && VoteSides.AskedIn(asked.Question.Text) is var sides and not VoteSide.None ? new Test(sides, asked.Question.Wants == AnswerType.Truth) : null;

    private sealed class Test(VoteSide asked, bool mayBeOther) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var told = VoteSides.In(sentence.Words.Text);
            foreach (var part in sentence.Passage.ContextOf(sentence.Span))
                told |= VoteSides.In($"{part.Text}:");
            return (told & asked) != VoteSide.None ? Effect.OfBoth(Told)
                : told == VoteSide.None ? new Effect(-InChoice, -Loss)
                : mayBeOther ? Effect.None : Effect.Exclusion;
        }
    }
}
