using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A few words that answer by what stands over them: "65 euros an hour." below "Red room" and "Price". The reader, which knows sentences, sees nothing in them.
/// </summary>
internal static partial class Fragment
{
    /// <summary>More words are a sentence, which the reader can judge.</summary>
    private const int MostWords = 7;

    /// <summary>The least share of the question's words that must stand over the words.</summary>
    private const double LeastNamed = 0.5;

    /// <summary>The least share of the question's words that must stand in or over the words, where any kind of thing answers.</summary>
    private const double LeastKnown = 0.66;

    /// <summary>The same where it is asked whether something is so, and an item names it.</summary>
    private const double LeastToldWhether = 0.75;

    /// <summary>How much of the question names what stands over the words, 0 to 1; null where they answer nothing.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="span">Where the words lie.</param>
    /// <param name="hasForm">Whether something of the wanted kind stands in them.</param>
    public static float? Named(QuestionReading question, WordingScale scale, Passage passage, TextSpan span, bool hasForm)
    {
        var words = passage.Quote(span);
        if (question.Wants == AnswerType.Reason || words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            return null;
        var context = passage.ContextOf(span).Where(part => !part.Text.Equals(passage.Article.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        var over = context.SelectMany(part => TermAnalyzer.English.Terms(part.Text)).ToHashSet();
        var own = TermAnalyzer.English.Terms(words).ToHashSet();
        // Whether the permit is valid for sturgeon is told by "sturgeon" in the list of what it is not valid for.
        if (question.Wants == AnswerType.Truth)
            return own.Count > 0 && own.IsSubsetOf(question.Stems)
                && context.Exists(part => part.Kind == ContextKind.Introduction && IsNamedBy(question, part.Text))
                && question.Stems.Count(stem => over.Contains(stem) || own.Contains(stem)) >= LeastToldWhether * question.Stems.Count
                    ? scale.Mass(stem => over.Contains(stem) || own.Contains(stem)) : null;
        var isOfKind = (hasForm && question.Wants != AnswerType.Any) || MayBeAmount(question.Wants, words);
        if (isOfKind && question.Stems.Count(over.Contains) >= LeastNamed * question.Stems.Count)
            return scale.Mass(stem => over.Contains(stem) || own.Contains(stem));
        // "weekends: 8 euros" below "Children" is of any kind; both name most of what is asked, and more is said.
        var known = question.Stems.Count(stem => over.Contains(stem) || own.Contains(stem));
        return question.Wants == AnswerType.Any && over.Overlaps(question.Stems) && own.Overlaps(question.Stems) && !own.IsSubsetOf(question.Stems)
            && known >= LeastKnown * question.Stems.Count
                ? scale.Mass(stem => over.Contains(stem) || own.Contains(stem))
                : null;
    }

    // Another plan's list is introduced by another plan's name.
    private static bool IsNamedBy(QuestionReading question, string introduction) => TermAnalyzer.English.Terms(introduction).ToHashSet() is { Count: > 0 } stems
        && stems.Count(question.Stems.Contains) >= LeastToldWhether * stems.Count;

    // A bare figure may be a price, and "11 to 15" the hours; a telephone number and "£1,500" are none.
    private static bool MayBeAmount(AnswerType wanted, string words) => wanted switch
    {
        AnswerType.Number => words.AsSpan().ContainsAnyInRange('0', '9'),
        AnswerType.Money => words.AsSpan().ContainsAnyInRange('0', '9') && !Quantity.Of(words).Exists(quantity => quantity.Measure is not null),
        AnswerType.Time => MayBeHour().IsMatch(words),
        _ => false,
    };

    [GeneratedRegex(@"(?<![\p{Sc}\d.,])\d{1,2}(?![\d,%])", RegexOptions.CultureInvariant)]
    private static partial Regex MayBeHour();
}
