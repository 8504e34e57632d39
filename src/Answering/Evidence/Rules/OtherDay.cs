using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// What is told of the 25th of November where the 26th is asked about, or what comes after the 25th. Who asks for a time may name one day to be told another.
/// </summary>
internal sealed partial class OtherDay : IEvidenceRule
{
    /// <summary>What such a sentence loses when sentences are compared, in log-odds.</summary>
    private const float InChoice = 4f;

    /// <summary>What it loses when it is judged whether it answers.</summary>
    private const float Loss = 6f;

    /// <summary>What a sentence gains that tells of days which the asked one is among, in log-odds: it need not have the question's words for it.</summary>
    private const float Among = 2f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "other-day";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var question = asked.Question.Text;
        if (asked.Question.Wants == AnswerType.Time || DayRange.FindAll(question) is not [{ IsOneDay: true } day])
            return null;
        var before = Bounds().Match(question[..day.Words.Start]).Groups["bound"].Value.ToLowerInvariant();
        return before switch
        {
            "" => new Test(days => days.Contains(day.First), mayGain: true),
            "after" => new Test(days => DayRange.Compare(days.Last, day.First) > 0),
            "since" or "from" => new Test(days => DayRange.Compare(days.Last, day.First) >= 0),
            "before" => new Test(days => DayRange.Compare(days.First, day.First) < 0),
            "until" or "till" or "by" => new Test(days => DayRange.Compare(days.First, day.First) <= 0),
            _ => null,
        };
    }

    private sealed class Test(Func<DayRange, bool> isAsked, bool mayGain = false) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var text = sentence.Words.Text;
            var told = DayRange.FindAll(text);
            if (told.Count == 0)
                return Effect.None;
            if (told.Exists(isAsked.Invoke))
                return mayGain && told.Exists(days => !days.IsOneDay && isAsked(days)) ? Effect.OfBoth(Among) : Effect.None;
            // Since one day, until another: also on others.
            if (told is [{ IsOneDay: true } only] && (OpenFrom().IsMatch(text[..only.Words.Start]) || OpenTo().IsMatch(text[only.Words.End..])))
                return Effect.None;
            // "It opens on the 3rd of May and closes on the 8th of September."
            if (told is [{ IsOneDay: true } first, .., { IsOneDay: true } last] && isAsked(first with { Last = last.Last }))
                return Effect.None;
            return sentence.Passage.ContextOf(sentence.Span).Any(part => DayRange.FindAll(part.Text).Exists(isAsked.Invoke))
                ? Effect.None : new Effect(-InChoice, -Loss);
        }
    }

    [GeneratedRegex(@"\b(?<bound>before|after|since|until|till|by|from|between|than)( the)? *$", Options)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"\b(before|after|since|until|till|by|from|through)\b[^.,;:]{0,12}$", Options)]
    private static partial Regex OpenFrom();

    [GeneratedRegex(@"^[^.,;:]{0,6}\b(and|or) (after|before|later|earlier)\b|^[^.,;:]{0,6}\bon ?wards?\b", Options)]
    private static partial Regex OpenTo();
}
