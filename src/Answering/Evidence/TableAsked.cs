using ArticleBot.Answering.Questions;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>A small table that a question asks for whole: it names what is over the table and none of its rows, as "late fee" does.</summary>
internal static class TableAsked
{
    /// <summary>So many rows can be told at once.</summary>
    private const int MostRows = 8;

    /// <summary>What is said of anything.</summary>
    private static readonly HashSet<string> Generic =
        [.. TermAnalyzer.English.Terms("much many get gets give gives pay pays have has there you we i apply applies")];

    /// <summary>The rows in their order; empty where the question asks for something else, or where they are more than can be told.</summary>
    /// <param name="row">A row of the table.</param>
    /// <param name="question">The question.</param>
    public static IReadOnlyList<TextSpan> RowsOf(TableRow row, TableQuestion question)
    {
        if (row.Keys.Count == 0 || (row.Columns.Count == 0 && row.Caption is null) || GivesMore(question) || !IsNamed(row, question.Reading))
            return [];
        var rows = row.Passage.Sentences.Select(sentence => (Span: sentence, Row: TableRow.At(row.Passage, sentence)))
            .Where(other => other.Row is { IsHead: false } && other.Row.Heads.SequenceEqual(row.Heads) && other.Row.Caption == row.Caption).ToList();
        return rows.Count is > 1 and <= MostRows && IsOfKind(row, [.. rows.Select(other => other.Row!)], question.Reading)
            ? rows.ConvertAll(other => other.Span) : [];
    }

    /// <summary>Whether the question has something that tells a row.</summary>
    private static bool GivesMore(TableQuestion question) =>
        question.IsNegated || question.Extreme is not null || question.Amounts.Count > 0 || question.Days.Count > 0;

    /// <summary>Whether all words of the question stand over the table, and none in what names a row.</summary>
    private static bool IsNamed(TableRow row, QuestionReading question)
    {
        var titled = TableRow.StemsOf([row.Passage.Article.Title]);
        return question.Stems.Count > 0
            && question.Stems.Except(Generic).All(stem => row.IsOver(stem) || titled.Contains(stem) || AnswerHeads.Name(question.Wants, stem))
            && !row.Keys.Exists(key => key.Stems.Overlaps(question.Stems));
    }

    /// <summary>Whether a column holds what is wanted: by its name, or since such a thing stands in every row.</summary>
    private static bool IsOfKind(TableRow row, List<TableRow> rows, QuestionReading question) => question.Wants switch
    {
        AnswerType.Money or AnswerType.Time => AnswerHeads.AreOf(question.Wants, row.Columns)
            || rows.TrueForAll(other => other.Cells.Exists(cell => !other.IsKey(cell) && AnswerForms.Has(question.Wants, cell.Text, _ => false))),
        // The title may stand over the columns, too.
        AnswerType.Any or AnswerType.Number =>
            TableRow.StemsOf(row.Columns).Except(TableRow.StemsOf([row.Passage.Article.Title])).Any(question.Stems.Contains),
        _ => false,
    };
}
