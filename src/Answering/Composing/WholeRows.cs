using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Quotes a row of a table so that every cell is read with its head: "Pro – Exports a day: 500; Price a month: 9 euros". Where several rows have the value
/// that a question gives, all their names: "Place, cellar 2: winch; sledge".
/// </summary>
internal static class WholeRows
{
    /// <summary>A longer row is a text of its own, and trimmed as one.</summary>
    private const int MostWords = 60;

    /// <summary>The row that a sentence is, or null where it is none, one cell of it answers, or its columns have no heads.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that answers best.</param>
    /// <param name="passages">All passages of its article: a long table goes on in others.</param>
    public static DraftSentence? Of(QuestionReading question, SentenceEvidence sentence, IReadOnlyList<Passage> passages)
    {
        if (sentence.Cell is not null)
            return null;
        var passage = sentence.Passage;
        var (asked, table) = (new TableQuestion(question), TableRow.At(passage, sentence.Span));
        if (table?.Alike(asked) is var (value, found))
        {
            var said = new ContextPart(ContextKind.RowHead, value.Span, passage.Quote(value.Span));
            var areMore = passages.Any(other => other.Span != passage.Span && TableRow.CellsLike(value, passage, other).Any());
            return WholeLists.Told(passage, found, [.. value.Context.Where(part => part.Kind == ContextKind.ColumnHead), said], areMore);
        }

        return table?.MoreElsewhere(asked, passages) is var (elsewhere, row) ? Told(question, elsewhere, row) : Told(question, passage, sentence.Span);
    }

    private static DraftSentence? Told(QuestionReading question, Passage passage, TextSpan sentence)
    {
        var cells = StandingAlone.Told([.. passage.Structure.CellsIn(sentence)], cell => passage.Quote(cell.Span));
        if (cells.Count == 0 || cells.Exists(cell => !cell.Context.Any(part => part.Kind == ContextKind.ColumnHead))
            || passage.Quote(sentence).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length > MostWords)
            return null;
        var quote = new DraftQuote(passage, sentence) { Context = QuoteContext.Of(question, passage, sentence), Cells = cells };
        return new DraftSentence(quote.Shown, [quote]) { IsVerbatim = true };
    }
}
