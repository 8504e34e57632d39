using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Retrieval.Analysis;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// A row of a table, every cell with the heads of its column and row. The reader, which knows sentences, sees little in it; a question that names something of
/// the row and a column, or wants a kind of thing that one column alone has, is answered by the cell where they meet.
/// </summary>
internal sealed class TableRow
{
    /// <summary>The share of the question's words that the row and its heads must have.</summary>
    private const float LeastCoverage = 0.4f;

    /// <summary>The least number of letters that two words must begin with to name the same column: "supplies" and "Supplier".</summary>
    private const int SameBeginning = 5;

    /// <summary>The same where any kind of thing answers.</summary>
    private const float LeastCoverageOfAny = 0.66f;

    private static readonly HashSet<string> Quantities = [.. TermAnalyzer.English.Terms("much many")];

    private readonly Passage _passage;
    private readonly List<Cell> _cells;
    private readonly HashSet<string> _around;
    private readonly List<string> _heads;

    // The heads of the columns that name the rows: named whenever a row is.
    private readonly HashSet<string> _keyHeads;

    private TableRow(Passage passage, List<Element> cells, TextSpan row)
    {
        _passage = passage;
        _cells = cells.ConvertAll(cell => new Cell(passage, cell));
        var context = passage.ContextOf(row);
        _around = StemsOf(context.Select(part => part.Text));
        _heads = [.. context.Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Text)];
        var keys = passage.Structure.Elements.SelectMany(element => element.Context).Where(part => part.Kind == ContextKind.RowHead).Select(part => part.Span)
            .ToHashSet();
        _keyHeads = [.. passage.Structure.Elements.Where(element => element.IsCell && keys.Contains(element.Span))
            .SelectMany(element => element.Context).Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Text)];
    }

    /// <summary>The row that a sentence is, or null where it is none.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="sentence">The sentence, in offsets of the article.</param>
    public static TableRow? At(Passage passage, TextSpan sentence)
    {
        if (passage.Structure.Elements.Count == 0)
            return null;
        var cells = passage.Structure.CellsIn(sentence).ToList();
        return cells.Count > 0 ? new TableRow(passage, cells, sentence) : null;
    }

    /// <summary>Whether the row only names what stands below it.</summary>
    public bool IsHead => _heads.Count == 0 && _cells.TrueForAll(cell => cell.RowHeads.Count == 0 && cell.ColumnHeads.Count == 0);

    /// <summary>The cell that answers; null where none does.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    public CellAnswer? Answer(QuestionReading question, WordingScale scale)
    {
        if (IsHead)
            return null;
        var rowHeads = StemsOf(_cells.SelectMany(cell => cell.RowHeads));
        var named = scale.Mass(stem => Measures.Have(rowHeads, stem) || _cells.Exists(cell => cell.Stems.Contains(stem)));
        var content = question.Stems.Except(Quantities).ToList();
        HashSet<string> titled = question.Wants == AnswerType.Truth ? [] : StemsOf([_passage.Article.Title]);
        var known = content.Count(stem => _around.Contains(stem) || titled.Contains(stem) || Measures.Have(rowHeads, stem)
            || _cells.Exists(cell => cell.Stems.Contains(stem))
            || _heads.Exists(head => Names(StemsOf([head]), stem)));
        // Where any kind of thing answers, only the words tell that it is this one.
        var isOpen = question.Wants is AnswerType.Any or AnswerType.Truth or AnswerType.Reason;
        var isNamedWell = known >= LeastCoverageOfAny * content.Count;
        if (named == 0f || known < LeastCoverage * content.Count || (question.Wants == AnswerType.Truth && !isNamedWell))
            return null;

        // "Which model weighs 96 kg?" names the columns of all models, and tells its own by the value.
        if (GivenCell(question, scale) is { } given)
            return new CellAnswer(given.Span, named) { StandsAlone = true, IsGiven = true };
        var open = _cells.FindAll(cell => cell.Text.Any(char.IsLetterOrDigit) && !IsAsked(cell, question) && !IsOfAnotherColumn(cell, question));
        var asked = open.Where(cell => HeadMass(cell) > 0f).OrderByDescending(HeadMass).FirstOrDefault();
        asked ??= open.FindAll(cell => !IsKey(cell) && cell.HeadStems.Overlaps(AnswerHeads.Of(question.Wants))) is [var told] ? told : null;
        if (asked is null && !isOpen)
            asked = open.FindAll(cell => !IsKey(cell) && AnswerForms.Has(question.Wants, cell.Text, scale.IsAsked)) is [var only] ? only : null;
        // Where all that names the row is asked for, the one value that is left is what is said of it.
        if (asked is null && open is [{ RowHeads.Count: > 0 } value] && isNamedWell && (isOpen || MayTellTime(question, value.Text))
            && value.RowHeads.TrueForAll(head => StemsOf([head]) is var stems && question.Stems.Any(stem => Measures.Have(stems, stem))))
            asked = value;
        // "What is in cellar 2?" gives a value and wants to know what has it.
        if (asked is null && question.Wants == AnswerType.Any && isNamedWell && _cells.Exists(cell => IsGivenValue(cell, question)))
            asked = _cells.Find(cell => IsKey(cell) && !cell.Stems.Overlaps(question.Stems));
        return asked is null ? null : new CellAnswer(asked.Span, named) { StandsAlone = asked.RowHeads.Count > 0 };

        float HeadMass(Cell cell) => scale.Mass(stem => cell.HeadStems.Contains(stem) || Names(cell.HeadStems, stem));
    }

    /// <summary>
    /// Whether words that the reader found can be the answer alone: they lie in one cell, and where it is an amount or a time, the question names its column
    /// or the row has no other.
    /// </summary>
    /// <param name="words">Words of the row, in offsets of the article.</param>
    /// <param name="question">The question.</param>
    public bool MayAnswer(TextSpan words, QuestionReading question) => _cells.Find(cell => cell.Span.Contains(words)) is { } own
        && (IsKey(own) || !HasDigit(own) || question.Stems.Any(stem => own.HeadStems.Contains(stem) || Names(own.HeadStems, stem))
            || !_cells.Exists(cell => cell != own && !IsKey(cell) && !IsAsked(cell, question) && HasDigit(cell)));

    private static bool HasDigit(Cell cell) => cell.Text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>The one cell of a row whose value the question gives, where the question names the columns of several cells alike; else null.</summary>
    private Cell? GivenCell(QuestionReading question, WordingScale scale)
    {
        if (question.Wants is not (AnswerType.Any or AnswerType.Person or AnswerType.Place))
            return null;
        var values = _cells.FindAll(cell => !IsKey(cell) && cell.RowHeads.Count > 0);
        if (values.Count < 2 || values.Exists(cell => !cell.HeadStems.Overlaps(question.Stems)))
            return null;
        var best = values.OrderByDescending(Given).ToList();
        return Given(best[0]) > Given(best[1]) ? best[0] : null;

        float Given(Cell cell) => scale.Mass(stem => cell.Stems.Contains(stem) && !cell.HeadStems.Contains(stem));
    }

    /// <summary>
    /// The cells that name the rows of a passage's tables in which the same value stands as in this row, where the question gives that value; with that value's
    /// cell. Null where it gives none, or where this row is the only one.
    /// </summary>
    /// <param name="question">The question.</param>
    public (Element Value, IReadOnlyList<TextSpan> Names)? Alike(QuestionReading question)
    {
        if (question.Wants != AnswerType.Any || _cells.Find(cell => IsGivenValue(cell, question)) is not { } value)
            return null;
        var names = CellsLike(_passage.Structure.Elements.First(element => element.IsCell && element.Span == value.Span), _passage, _passage)
            .SelectMany(element => element.Context).Where(part => part.Kind == ContextKind.RowHead).Select(part => part.Span)
            .Where(_passage.Span.Contains).Distinct().ToList();
        return names.Count > 1 ? (_passage.Structure.Elements.First(element => element.IsCell && element.Span == value.Span), names) : null;
    }

    /// <summary>The cells of a passage below the same heads as a cell of this or another one, and with the same words.</summary>
    public static IEnumerable<Element> CellsLike(Element cell, Passage of, Passage passage) => passage.Structure.Elements.Where(other =>
        other.IsCell && passage.Span.Contains(other.Span)
        && HeadsOf(other, ContextKind.ColumnHead).SequenceEqual(HeadsOf(cell, ContextKind.ColumnHead))
        && passage.Quote(other.Span).Equals(of.Quote(cell.Span), StringComparison.OrdinalIgnoreCase));

    private bool IsGivenValue(Cell cell, QuestionReading question) =>
        !IsKey(cell) && cell.RowHeads.Count > 0 && cell.ColumnHeads.Count > 0 && cell.Stems.Count > 0 && cell.Stems.IsSubsetOf(question.Stems);

    private static IEnumerable<string> HeadsOf(Element element, ContextKind kind) =>
        element.Context.Where(part => part.Kind == kind).Select(part => part.Text);

    /// <summary>Whether the cell is what the question names: the row, or a value that is given.</summary>
    private bool IsAsked(Cell cell, QuestionReading question) =>
        IsKey(cell) ? cell.Stems.Overlaps(question.Stems) : cell.Stems.Count > 0 && cell.Stems.IsSubsetOf(question.Stems);

    private bool IsKey(Cell cell) => _cells.Exists(other => other.RowHeads.Contains(cell.Text));

    /// <summary>Whether the question names a column, and these words stand in another one: the length of Odde is no answer for Ranke.</summary>
    /// <param name="words">Words of the row, in offsets of the article.</param>
    /// <param name="question">The question.</param>
    public bool IsOfAnotherColumn(TextSpan words, QuestionReading question) =>
        _cells.Find(cell => cell.Span.Contains(words)) is { } cell && IsOfAnotherColumn(cell, question);

    private bool IsOfAnotherColumn(Cell cell, QuestionReading question)
    {
        if (cell.ColumnHeads.Count == 0)
            return false;
        return _heads.Except(_keyHeads).Except(cell.ColumnHeads).Select(head => StemsOf([head])).Any(head =>
            question.Stems.Any(stem => Has(head, stem) && !Has(cell.HeadStems, stem))
                && !question.Stems.Any(stem => Has(cell.HeadStems, stem) && !Has(head, stem)));

        static bool Has(HashSet<string> head, string stem) => head.Contains(stem) || Names(head, stem);
    }

    // "11 to 15" tells a time below "Hours" only.
    private static bool MayTellTime(QuestionReading question, string text) =>
        question.Wants == AnswerType.Time && text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAny('£', '$', '€');

    private static bool Names(HashSet<string> head, string stem) =>
        Measures.NamesOf(stem).Any(head.Contains) || ExclusiveWords.NamesOf(stem).Any(head.Contains) || stem.Length >= SameBeginning
            && head.Any(word => word.Length >= SameBeginning && word.AsSpan(0, SameBeginning).SequenceEqual(stem.AsSpan(0, SameBeginning)));

    private static HashSet<string> StemsOf(IEnumerable<string> texts) => [.. texts.SelectMany(text => TermAnalyzer.English.Terms(text))];

    private sealed class Cell(Passage passage, Element element)
    {
        public TextSpan Span => element.Span;

        public string Text { get; } = passage.Quote(element.Span);

        public HashSet<string> Stems { get; } = [.. TermAnalyzer.English.Terms(passage.Quote(element.Span))];

        public List<string> ColumnHeads { get; } = [.. HeadsOf(element, ContextKind.ColumnHead)];

        public List<string> RowHeads { get; } = [.. HeadsOf(element, ContextKind.RowHead)];

        public HashSet<string> HeadStems { get; } = StemsOf(HeadsOf(element, ContextKind.ColumnHead));
    }
}

/// <summary>A cell that answers.</summary>
/// <param name="Span">Where it lies in the article.</param>
/// <param name="Named">How much of the question names its row, 0 to 1.</param>
internal sealed record CellAnswer(TextSpan Span, float Named)
{
    /// <summary>Whether it can be quoted alone. A cell that names the row cannot, since what was asked of the row stands in others.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether the question gives what stands in it, and wants to know whose it is.</summary>
    public bool IsGiven { get; init; }
}
