using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>Chooses what has to be said with some words so that they stand alone.</summary>
internal static class QuoteContext
{
    /// <summary>So few words may say anything; the heading above tells what.</summary>
    private const int FewWords = 8;

    /// <summary>
    /// The introduction, the items, terms and heads that the words stand under; of the headings those that hold words of the question, and the
    /// nearest one above a few words that nothing else explains.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="words">What is quoted of it.</param>
    public static IReadOnlyList<ContextPart> Of(QuestionReading question, Passage passage, TextSpan words)
    {
        var all = passage.ContextOf(words);
        if (all.Count == 0)
            return all;
        var own = all.Where(part => part.Kind is not (ContextKind.Heading or ContextKind.Caption) && !words.Contains(part.Span)).ToList();
        var said = own.Select(part => part.Text).Append(passage.Quote(words)).ToList();
        var known = said.SelectMany(text => TermAnalyzer.English.Terms(text)).Concat(TermAnalyzer.English.Terms(passage.Article.Title)).ToHashSet();
        var isShort = own.Count == 0 && passage.Quote(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= FewWords;
        var nearest = PartAsked.HeadingIn(question, all) ?? (isShort ? all.LastOrDefault(part => part.Kind == ContextKind.Heading) : null);
        return
        [
            .. all.Where(part => part.Kind is ContextKind.Heading or ContextKind.Caption && !IsTitle(part, passage)
                && (part == nearest || TermAnalyzer.English.Terms(part.Text).Any(stem => question.Stems.Contains(stem) && !known.Contains(stem)))),
            .. own,
        ];
    }

    private static bool IsTitle(ContextPart part, Passage passage) => part.Text.Equals(passage.Article.Title, StringComparison.OrdinalIgnoreCase);
}
