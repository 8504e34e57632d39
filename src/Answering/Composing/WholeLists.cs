using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>Quotes a list or steps whole where the question asks for what the list is about, not for one of its items.</summary>
internal static class WholeLists
{
    /// <summary>More is no answer any more; the first of them are told, and that there are others.</summary>
    private const int MostItems = 25;

    private const int MostWords = 120;

    /// <summary>The list that a sentence introduces or is an item of, or null where one sentence answers better.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that answers best.</param>
    public static DraftSentence? Of(QuestionReading question, SentenceEvidence sentence)
    {
        var items = ItemsOf(sentence);
        if (items.Count == 0 || question.Wants == AnswerType.Truth || !(IsForTheSteps(question, sentence) || IsAbout(question, sentence, items)))
            return null;
        return Told(sentence.Passage, Meant(question, sentence, items), QuoteContext.Of(question, sentence.Passage, items[0]));
    }

    // "What is new?": of "New: …" and "Changed: …" those that say so. Of steps none may go.
    private static List<TextSpan> Meant(QuestionReading question, SentenceEvidence sentence, List<TextSpan> items)
    {
        if (IsForTheSteps(question, sentence))
            return items;
        var rest = Rest(question, sentence);
        var named = items.FindAll(item => rest.Count > 0 && rest.IsSubsetOf(TermAnalyzer.English.Terms(sentence.Passage.Quote(item))));
        return named.Count > 1 && named.Exists(item => item.Contains(sentence.Span) || sentence.Span.Contains(item)) ? named : items;
    }

    /// <summary>Items in a row, as many as can be told, and that there are others.</summary>
    /// <param name="passage">Where they stand.</param>
    /// <param name="items">At least one, in reading order.</param>
    /// <param name="context">What goes before them.</param>
    /// <param name="areMore">Whether the article has others elsewhere.</param>
    public static DraftSentence Told(Passage passage, IReadOnlyList<TextSpan> items, IReadOnlyList<ContextPart> context, bool areMore = false)
    {
        var told = items.Take(MostItems).ToList();
        while (told.Count > 1 && WordsOf(passage, told) > MostWords)
            told.RemoveAt(told.Count - 1);
        var quote = new DraftQuote(passage, new TextSpan(told[0].Start, told[^1].End)) { Context = context, Items = told };
        var draft = new DraftSentence(quote.Shown, [quote]) { IsVerbatim = true };
        return areMore || told.Count < items.Count ? draft.With($" {DraftSentence.Omission}", draft.Text.Length) : draft;
    }

    /// <summary>
    /// The items, in this passage, of the list that the sentence introduces or belongs to, or that stands with it under a heading and without an
    /// introduction; empty where it is no list.
    /// </summary>
    private static List<TextSpan> ItemsOf(SentenceEvidence sentence)
    {
        var structure = sentence.Passage.Structure;
        var item = structure.ElementAt(sentence.Span) is { } element && IsItem(element) ? element : null;
        var introduction = item is null ? sentence.Span : item.Context.FirstOrDefault(part => part.Kind == ContextKind.Introduction)?.Span;
        return
        [
            .. structure.Elements
                .Where(other => IsItem(other) && sentence.Passage.Span.Contains(other.Span) && IsOfList(other))
                .Select(other => other.Span with { Start = other.Span.Start + other.Marker }),
        ];

        bool IsOfList(Element other) => introduction is { } above
            ? other.Context.Any(part => part.Kind == ContextKind.Introduction && above.Contains(part.Span))
            : other.Kind == item!.Kind && other.Context.Select(part => part.Span).SequenceEqual(item.Context.Select(part => part.Span));
    }

    /// <summary>
    /// A question asks for the list when the words above it hold some of the question, and no item holds any of the rest, or several hold all of it.
    /// </summary>
    private static bool IsAbout(QuestionReading question, SentenceEvidence sentence, List<TextSpan> items)
    {
        if (!items.Exists(item => item.Contains(sentence.Span) || sentence.Span.Contains(item)))
            return true;
        var rest = Rest(question, sentence);
        if (rest.Count == question.Stems.Count)
            return false;
        var holding = items.FindAll(item => TermAnalyzer.English.Terms(sentence.Passage.Quote(item)).Any(rest.Contains));
        return holding.Count == 0
            || (holding.Count > 1 && holding.TrueForAll(item => rest.IsSubsetOf(TermAnalyzer.English.Terms(sentence.Passage.Quote(item)))));
    }

    /// <summary>The question's stems that stand neither above the list nor in the title.</summary>
    private static HashSet<string> Rest(QuestionReading question, SentenceEvidence sentence)
    {
        var above = sentence.Passage.ContextOf(sentence.Span).Select(part => part.Text).Append(sentence.Passage.Article.Title)
            .SelectMany(text => TermAnalyzer.English.Terms(text)).ToHashSet();
        return question.Stems.Where(stem => !above.Contains(stem)).ToHashSet();
    }

    /// <summary>Whoever asks how something is done wants all steps, whichever of them has the question's words.</summary>
    private static bool IsForTheSteps(QuestionReading question, SentenceEvidence sentence) =>
        question.IsForSteps && sentence.Passage.Structure.ElementAt(sentence.Span) is { Kind: BlockKind.Step };

    private static bool IsItem(Element element) => element.Kind is BlockKind.Item or BlockKind.Step;

    private static int WordsOf(Passage passage, List<TextSpan> items) =>
        items.Sum(item => passage.Quote(item).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
}
