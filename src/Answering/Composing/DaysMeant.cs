using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Says in brackets which day an article means by "yesterday" or "on Sunday", counted from the day on which it was published, where it is asked when something
/// happened. Whoever reads the quote alone would count from today.
/// </summary>
internal static partial class DaysMeant
{
    /// <summary>The sentence with the day behind the first words that count from its article's day; as it is where none do, or it is not asked when.</summary>
    /// <param name="draft">The sentence.</param>
    /// <param name="question">The question.</param>
    /// <param name="published">When the article was published.</param>
    public static DraftSentence In(DraftSentence draft, QuestionReading question, PublicationDate? published) =>
        question.Wants == AnswerType.Time && Of(draft.Text, published) is { } day && (day.IsOnce || IsAskedOfThePast(question.Text))
            ? draft.With($" [{day.Days}]", day.Behind)
            : draft;

    /// <summary>
    /// The days that the first counted words of a text mean, where these words end, and whether they mean one time whatever is told of it: "next month" does,
    /// "on Monday" may be each Monday. Null where there are none or the article's day is not known.
    /// </summary>
    /// <param name="text">Words of the article.</param>
    /// <param name="published">When the article was published.</param>
    public static (string Days, int Behind, bool IsOnce)? Of(string text, PublicationDate? published) =>
        published?.Exact is { } day && DateGrammar.FindCounted(text, day) is { } found
            ? (DateWording.Of(found.Days), found.Words.End, !Weekday().IsMatch(found.Words.In(text)))
            : null;

    // What is so each week is not counted back.
    private static bool IsAskedOfThePast(string question) => Past().IsMatch(question);

    [GeneratedRegex(@"\b(did|was|were|has|have|had)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(" + Weekdays.Alternation + @")s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Weekday();
}
