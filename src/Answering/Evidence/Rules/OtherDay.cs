using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>What is told of the 25th of November where the 26th is asked about. Who asks for a time may name one day to be told another.</summary>
internal sealed partial class OtherDay : IEvidenceRule
{
    /// <summary>What such a sentence loses when sentences are compared, in log-odds.</summary>
    private const float InChoice = 4f;

    /// <summary>What it loses when it is judged whether it answers.</summary>
    private const float Loss = 6f;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <inheritdoc/>
    public string Name => "other-day";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked)
    {
        var question = asked.Question.Text;
        return asked.Question.Wants != AnswerType.Time && DaysIn(question) is [var (day, words)] && !Bounds().IsMatch(question[..words.Start])
            ? new Test(day) : null;
    }

    private static List<(PublicationDate Date, TextSpan Words)> DaysIn(string text) =>
        DateGrammar.FindAll(text).FindAll(found => found.Date is { Month: not null, Day: not null });

    private sealed class Test(PublicationDate asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var text = sentence.Words.Text;
            var told = DaysIn(text);
            if (told.Count == 0 || told.Exists(one => IsOn(text, one.Date, one.Words)) || LiesWithin(told))
                return Effect.None;
            // Since one day, until another: also on others.
            if (told is [var only] && !FirstOfSome().IsMatch(text[..only.Words.Start]) && OpenBounds().IsMatch(text))
                return Effect.None;
            return sentence.Passage.ContextOf(sentence.Span).Any(part => DaysIn(part.Text).Exists(one => IsOn(part.Text, one.Date, one.Words)))
                ? Effect.None : new Effect(-InChoice, -Loss);
        }

        /// <summary>Whether it is that day, or the end of some days of one month that it is among ("20 to 29 November").</summary>
        private bool IsOn(string text, PublicationDate date, TextSpan words) =>
            (date.Year is null || asked.Year is null || date.Year == asked.Year) && date.Month == asked.Month
            && (date.Day == asked.Day
                || (FirstOfSome().Match(text[..words.Start]) is { Success: true } first && asked.Day <= date.Day
                    && int.Parse(first.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) <= asked.Day));

        private bool LiesWithin(List<(PublicationDate Date, TextSpan Words)> told)
        {
            var days = told.ConvertAll(one => (one.Date.Month, one.Date.Day));
            return days.Count > 1 && days.Min().CompareTo((asked.Month, asked.Day)) < 0 && days.Max().CompareTo((asked.Month, asked.Day)) > 0;
        }
    }

    [GeneratedRegex(@"\b(before|after|since|until|till|by|from|between|than)( the)? *$", Options)]
    private static partial Regex Bounds();

    [GeneratedRegex(@"\b(before|after|since|until|till|by|from|between|through)\b", Options)]
    private static partial Regex OpenBounds();

    [GeneratedRegex(@"\b(?<day>\d{1,2})(st|nd|rd|th)? ?(-|–|to|and|until|till) ?(the )?$", Options)]
    private static partial Regex FirstOfSome();
}
