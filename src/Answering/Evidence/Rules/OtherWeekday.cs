using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>A row of a timetable that holds on other days of the week than the one that is asked about: "06:20, Mon–Fri" is no boat on a Saturday.</summary>
internal sealed class OtherWeekday : IEvidenceRule
{
    /// <summary>What such a row loses, in log-odds.</summary>
    private const float Loss = 8f;

    /// <summary>What a row of the day gains: it need not have the question's word for it.</summary>
    private const float Gain = 2f;

    /// <inheritdoc/>
    public string Name => "other-weekday";

    // Whether there is one on a day may be told by the days on which there is.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        asked.Question.Wants is not AnswerType.Truth && WeekdaySet.OnlyDayIn(asked.Question.Text) is { } day ? new Test(day) : null;

    private sealed class Test(DayOfWeek asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            if (sentence.Row is not { } row)
                return Effect.None;
            var days = row.Cells.Select(cell => WeekdaySet.Of(cell.Text)).OfType<WeekdaySet>().ToList();
            return days.Count == 0 ? Effect.None : Effect.OfBoth(days.Exists(one => one.Contains(asked)) ? Gain : -Loss);
        }
    }
}
