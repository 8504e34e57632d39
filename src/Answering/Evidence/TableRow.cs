using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A row of a table with the names of its columns. The reader, which knows sentences, sees nothing in it; a question that names something of the row
/// and a column, or wants a kind of thing that one column alone has, is answered by the cell where they meet.
/// </summary>
internal sealed class TableRow
{
    /// <summary>What readers of articles put between two cells.</summary>
    private const string Border = " | ";

    /// <summary>The share of the question's words that the row and the names of the columns must have.</summary>
    private const float LeastCoverage = 0.4f;

    private static readonly HashSet<string> Quantities = [.. TermAnalyzer.English.Terms("much many")];

    private readonly List<Cell> _cells;
    private readonly List<Cell> _names;

    private TableRow(List<Cell> cells, List<Cell> names)
    {
        _cells = cells;
        _names = names;
    }

    /// <summary>The row that a sentence is, or null where it is none, or is the one with the names.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="index">Which of its sentences.</param>
    public static TableRow? At(Passage passage, int index)
    {
        // Nearly all sentences are none.
        if (!passage.Quote(passage.Sentences[index]).Contains(Border, StringComparison.Ordinal))
            return null;
        var cells = Cells(passage, index);
        var first = index;
        List<Cell>? names = null;
        while (first > 0 && Cells(passage, first - 1) is { } before && before.Count == cells.Count)
        {
            names = before;
            first--;
        }

        return names is null ? null : new TableRow(cells, names);
    }

    /// <summary>The cell that answers, in offsets of the article, and how much of the question names its row, 0 to 1; null where none does.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    public (TextSpan Span, float Named)? Answer(QuestionReading question, WordingScale scale)
    {
        var named = scale.Mass(stem => _cells.Exists(cell => cell.Stems.Contains(stem)));
        var content = question.Stems.Except(Quantities).ToList();
        var known = content.Count(stem => _cells.Exists(cell => cell.Stems.Contains(stem)) || _names.Exists(name => name.Stems.Contains(stem)));
        if (named == 0f || known < LeastCoverage * content.Count)
            return null;

        var open = Enumerable.Range(0, _cells.Count).Where(column => scale.Mass(_cells[column].Stems.Contains) == 0f).ToList();
        var asked = open.Where(column => scale.Mass(_names[column].Stems.Contains) > 0f).OrderByDescending(column => scale.Mass(_names[column].Stems.Contains)).ToList();
        if (asked.Count == 0 && question.Wants is not (AnswerType.Any or AnswerType.Truth or AnswerType.Reason))
            asked = open.FindAll(column => AnswerForms.Has(question.Wants, _cells[column].Text, scale.IsAsked)) is { Count: 1 } only ? only : [];
        return asked.Count > 0 ? (_cells[asked[0]].Span, named) : null;
    }

    private static List<Cell> Cells(Passage passage, int index)
    {
        var row = passage.Sentences[index];
        var cells = new List<Cell>();
        var start = row.Start;
        foreach (var text in passage.Quote(row).Split(Border))
        {
            cells.Add(new Cell(text, new TextSpan(start, start + text.Length), [.. TermAnalyzer.English.Terms(text)]));
            start += text.Length + Border.Length;
        }

        return cells;
    }

    private sealed record Cell(string Text, TextSpan Span, HashSet<string> Stems);
}
