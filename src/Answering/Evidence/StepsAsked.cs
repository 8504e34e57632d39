using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// Steps that are asked for by what stands over them: how something is descaled is told below "Descaling", though no step says the word.
/// </summary>
internal static class StepsAsked
{
    /// <summary>The least share of the question's words that must stand over the steps, the title included.</summary>
    private const double LeastKnown = 0.66;

    /// <summary>
    /// How much of the question stands over the first of some steps, 0 to 1; null where the words are no such step, or other steps are asked for.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="span">Where the words lie.</param>
    public static float? Named(QuestionReading question, WordingScale scale, Passage passage, TextSpan span)
    {
        if (!question.IsForSteps || passage.Structure.ElementAt(span) is not { Kind: BlockKind.Step, Number: null or 1 })
            return null;
        var over = StemsOf(passage.ContextOf(span).Where(part => !part.Text.Equals(passage.Article.Title, StringComparison.OrdinalIgnoreCase)));
        var known = new HashSet<string>(TermAnalyzer.English.Terms(passage.Article.Title).Concat(over));
        return question.Stems.Any(over.Contains) && question.Stems.Count(known.Contains) >= LeastKnown * question.Stems.Count
            ? scale.Mass(known.Contains) : null;
    }

    private static HashSet<string> StemsOf(IEnumerable<ContextPart> context) => [.. context.SelectMany(part => TermAnalyzer.English.Terms(part.Text))];
}
