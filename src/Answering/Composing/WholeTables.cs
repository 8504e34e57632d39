using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Answering.Composing;

/// <summary>Quotes all rows of a small table where the question names what is over them and none of them: "late fee", "swimming hall hours".</summary>
internal static class WholeTables
{
    /// <summary>The table, or null where one sentence answers better.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence that answers best.</param>
    public static DraftSentence? Of(QuestionReading question, SentenceEvidence sentence)
    {
        var (passage, row) = (sentence.Passage, sentence.Passage.Sentences[sentence.Index]);
        if (TableRow.At(passage, row) is not { } table || TableAsked.RowsOf(table, new TableQuestion(question)) is not { Count: > 0 } rows)
            return null;
        return WholeLists.Told(passage, rows,
            [.. QuoteContext.Of(question, passage, row).Where(part => part.Kind is not (ContextKind.ColumnHead or ContextKind.RowHead))]);
    }
}
