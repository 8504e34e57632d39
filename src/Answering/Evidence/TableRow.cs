using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Numbers;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

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

    /// <summary>How well an amount within a range and a column's name tell a cell, 0 to 1.</summary>
    private const float NamedByAmount = 0.8f;

    /// <summary>The same where any kind of thing answers.</summary>
    private const float LeastCoverageOfAny = 0.66f;

    private static readonly HashSet<string> Quantities = [.. TermAnalyzer.English.Terms("much many")];

    /// <summary>Asks for whatever there is.</summary>
    private static readonly HashSet<string> Happening = [.. TermAnalyzer.English.Terms(
        "happen happening happens going event events planned scheduled programme place take takes anything show shows")];

    private readonly HashSet<string> _around;

    private TableRow(Passage passage, List<Element> cells, TextSpan row)
    {
        Passage = passage;
        Cells = cells.ConvertAll(cell => new TableCell(passage, cell));
        // A row of one cell is as long as that cell, and has the heads of the others, too.
        var element = passage.Structure.Elements.LastOrDefault(element => element is { IsCell: false, Kind: BlockKind.Row } && element.Span.Contains(row));
        var context = element is null ? passage.ContextOf(row) : [.. passage.Structure.Headings, .. element.Context];
        _around = StemsOf(context.Select(part => part.Text));
        Caption = context.FirstOrDefault(part => part.Kind is ContextKind.Caption or ContextKind.Introduction)?.Text;
        Heads = [.. context.Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Text)];
        var keys = passage.Structure.Elements.SelectMany(element => element.Context).Where(part => part.Kind == ContextKind.RowHead).Select(part => part.Span)
            .ToHashSet();
        Keys = [.. passage.Structure.Elements.Where(element => element.IsCell && keys.Contains(element.Span))
            .Select(element => new TableCell(passage, element))];
        // The heads of the columns that name the rows are named whenever a row is.
        Columns = [.. Heads.Except(Keys.SelectMany(key => key.ColumnHeads))];
    }

    /// <summary>The passage that it stands in.</summary>
    public Passage Passage { get; }

    /// <summary>Its cells, from left to right.</summary>
    public List<TableCell> Cells { get; }

    /// <summary>What names or introduces its table; null where nothing does.</summary>
    public string? Caption { get; }

    /// <summary>The heads of its columns.</summary>
    public List<string> Heads { get; }

    /// <summary>The heads of the columns that do not name the rows.</summary>
    public List<string> Columns { get; }

    /// <summary>The cells of the table that name its rows, this one and others.</summary>
    public List<TableCell> Keys { get; }

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

    /// <summary>Whether a stem stands in it, over it or beside it.</summary>
    /// <param name="stem">The stem.</param>
    public bool Has(string stem) => IsOver(stem) || Cells.Exists(cell => cell.Stems.Contains(stem));

    /// <summary>Whether a stem stands over it, or names one of its columns in another word.</summary>
    /// <param name="stem">The stem.</param>
    public bool IsOver(string stem) => _around.Contains(stem) || Heads.Exists(head => Names(StemsOf([head]), stem));

    /// <summary>Whether the row only names what stands below it.</summary>
    public bool IsHead => Heads.Count == 0 && Cells.TrueForAll(cell => cell.RowHeads.Count == 0 && cell.ColumnHeads.Count == 0);

    /// <summary>The cell that answers; null where none does.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    public CellAnswer? Answer(TableQuestion question, WordingScale scale)
    {
        if (IsHead)
            return null;
        var reading = question.Reading;
        var rowHeads = StemsOf(Cells.SelectMany(cell => cell.RowHeads));
        // "30 to 59 minutes" is named by 40 minutes, "16-17 May" by the 17th of May.
        HashSet<string> within = [.. Ranges.Any(range => question.Amounts.Any(range.Contains)) ? question.StemsOfAmounts : [],
            .. HasDayAsked(question) ? question.StemsOfDays : []];
        var named = scale.Mass(stem => Measures.Have(rowHeads, stem) || within.Contains(stem) || Cells.Exists(cell => cell.Stems.Contains(stem)));
        var content = reading.Stems.Except(Quantities).Except(question.Extreme is { } extreme ? TermAnalyzer.English.Terms(extreme.Words) : []).ToList();
        HashSet<string> titled = reading.Wants == AnswerType.Truth ? [] : StemsOf([Passage.Article.Title]);
        var known = content.Count(stem => Has(stem) || within.Contains(stem) || titled.Contains(stem) || Measures.Have(rowHeads, stem));
        // Where any kind of thing answers, only the words tell that it is this one.
        var isOpen = reading.Wants is AnswerType.Any or AnswerType.Truth or AnswerType.Reason;
        var isNamedWell = known >= LeastCoverageOfAny * content.Count;
        if (ExtremeCell(question) is { } most && isNamedWell && content.Count > 0)
        {
            var row = reading.Wants is AnswerType.Money or AnswerType.Number or AnswerType.Time ? most : Cells.Find(IsKey);
            return row is null ? null : new CellAnswer(row.Span, (float)known / content.Count);
        }

        if (TableAsked.RowsOf(this, question).Count > 0)
            return new CellAnswer(Cells[0].Span, 1f) { IsGiven = true };
        // A word of the title names every row, and none of another thing that is asked for.
        if (known < content.Count && within.Count == 0 && content.TrueForAll(stem => !Has(stem) || titled.Contains(stem)))
            return null;
        if (named == 0f || known < LeastCoverage * content.Count || (reading.Wants == AnswerType.Truth && !isNamedWell))
            return null;

        // "Which model weighs 96 kg?" names the columns of all models, and tells its own by the value.
        if (GivenCell(question, scale) is { } given)
            return new CellAnswer(given.Span, named) { StandsAlone = true, IsGiven = true };
        var open = Cells.FindAll(cell =>
            cell.IsFilled && !IsAsked(cell, reading) && !(within.Count > 0 && IsKey(cell)) && !IsOfAnotherColumn(cell, question));
        var columns = question.Says(Heads);
        var used = HeadsNamingRow(reading);
        var said = open.FindAll(cell => cell.ColumnHeads.Exists(columns.Contains));
        // An amount among ranges tells the row, and the name of a column the cell: they need no other words.
        if (within.Count > 0 && said is [_])
            named = MathF.Max(named, NamedByAmount);
        var asked = said is [var alone] && !IsKey(alone) ? alone
            : Best(open, cell => HeadMass(cell, used)) ?? Best(open, cell => HeadMass(cell, []));
        asked ??= open.FindAll(cell => !IsKey(cell) && AnswerHeads.AreOf(reading.Wants, cell.ColumnHeads)) is [var told] ? told : null;
        if (asked is null && !isOpen)
            asked = open.FindAll(cell => !IsKey(cell) && AnswerForms.Has(reading.Wants, cell.Text, scale.IsAsked)) is [var only] ? only : null;
        // Where all that names the row is asked for, the one value that is left is what is said of it.
        if (asked is null && open is [{ RowHeads.Count: > 0 } value] && isNamedWell && (isOpen || MayTellTime(reading, value.Text))
            && value.RowHeads.TrueForAll(head => StemsOf([head]) is var stems && reading.Stems.Any(stem => Measures.Have(stems, stem))))
            asked = value;
        // "What is in cellar 2?" gives a value and wants to know what has it, and so does "What costs 9 euros?"
        if ((asked is null || HasAllAmounts(question)) && reading.Wants == AnswerType.Any && isNamedWell
            && (HasAllAmounts(question) || Cells.Exists(cell => IsGivenValue(cell, question))))
            asked = Cells.Find(cell => IsKey(cell) && !cell.Stems.IsSubsetOf(reading.Stems)) ?? asked;
        // "What is on on the 3rd of May?" is answered by the whole row, and "what does a child of 3 pay?" where there are several prices.
        if (asked is null && within.Count > 0 && (reading.Wants == AnswerType.Any ? known == content.Except(Happening).Count()
            : open.Exists(cell => AnswerForms.Has(reading.Wants, cell.Text, _ => false))))
            return new CellAnswer(Cells[0].Span, named) { IsGiven = true };
        // Hours are no price.
        if (asked is { Amounts.Count: > 0 } && asked.Amounts.TrueForAll(amount => amount.Measure == AmountRange.Clock)
            && (reading.Wants == AnswerType.Money || reading.Stems.Any(stem => AnswerHeads.Name(AnswerType.Money, stem))))
            return null;
        return asked is null ? null : new CellAnswer(asked.Span, named) { StandsAlone = asked.RowHeads.Count > 0, IsGiven = Alike(question) is not null };

        float HeadMass(TableCell cell, HashSet<string> without) =>
            scale.Mass(stem => !without.Contains(stem) && (cell.HeadStems.Contains(stem) || Names(cell.HeadStems, stem)));

        static TableCell? Best(List<TableCell> cells, Func<TableCell, float> mass) =>
            cells.Where(cell => mass(cell) > 0f).OrderByDescending(mass).FirstOrDefault();
    }

    /// <summary>
    /// Whether words that the reader found can be the answer alone: they lie in one cell of a column that may be meant, and where it is an amount or a
    /// time, the question names its column or the row has no other.
    /// </summary>
    /// <param name="words">Words of the row, in offsets of the article.</param>
    /// <param name="question">The question.</param>
    public bool MayAnswer(TextSpan words, TableQuestion question) => Cells.Find(cell => cell.Span.Contains(words)) is { } own
        && !IsOfAnotherColumn(own, question)
        && !(IsKey(own) && own.Range is { } range
            && (question.Reading.Wants is AnswerType.Money or AnswerType.Number || question.Amounts.Any(range.Contains)))
        && (IsKey(own) || !own.HasDigit || NamesHead(own, question.Reading)
            || !Cells.Exists(cell => cell != own && !IsKey(cell) && !IsAsked(cell, question.Reading) && cell.HasDigit));

    private bool HasDayAsked(TableQuestion question) => question.Days is [{ IsOneDay: true, First: var day }]
        && Cells.Where(IsKey).Any(key => DayRange.FindAll(key.Text).Exists(days => days.Contains(day)));

    private static bool NamesHead(TableCell cell, QuestionReading question) =>
        question.Stems.Any(stem => cell.HeadStems.Contains(stem) || Names(cell.HeadStems, stem));

    /// <summary>The words of a text, in small letters.</summary>
    public static IEnumerable<string> WordsOf(string text) => TermAnalyzer.English.Analyze(text).Select(term => term.Word);

    /// <summary>The ranges of amounts that name the row, in the unit that stands in them or over them.</summary>
    public IEnumerable<AmountRange> Ranges => Cells.Where(IsKey).Select(key => key.Range).OfType<AmountRange>();

    /// <summary>Whether the row has all amounts that are given, one of them in the column that the question names, if it names any.</summary>
    public bool HasAllAmounts(TableQuestion question)
    {
        if (!question.IsByValue || question.IsNegated || question.Amounts.Count == 0)
            return false;
        var said = question.Says(Heads);
        var named = Cells.FindAll(cell => !IsKey(cell) && (NamesHead(cell, question.Reading) || cell.ColumnHeads.Exists(said.Contains)));
        var isColumnNamed = named.Count > 0 || Columns.Select(head => StemsOf([head])).Any(head =>
            question.Reading.Stems.Any(stem => head.Contains(stem) || Names(head, stem)));
        return question.Amounts.All(amount => Cells.Exists(cell => Has(cell, amount)))
            && (!isColumnNamed || question.Amounts.Any(amount => named.Exists(cell => Has(cell, amount))));

        bool Has(TableCell cell, Quantity amount) => question.Dimension?.IsAnotherIn(cell.HeadStems) != true && cell.Amounts.Exists(amount.Is);
    }

    /// <summary>The cell in whose column the question wants the most or the least; null where it wants neither, or gives an amount too.</summary>
    private TableCell? ExtremeCell(TableQuestion question) => question.Extreme is { } extreme && question.Amounts.Count == 0
        && extreme.ColumnIn(Columns) is { } column ? Cells.Find(cell => cell.IsFilled && cell.ColumnHeads.Contains(column)) : null;

    /// <summary>Whether the question wants the row with the most or least of something, and another one of the passage has more.</summary>
    /// <param name="question">The question.</param>
    public bool HasLessThanAnother(TableQuestion question) =>
        ExtremeCell(question) is { } cell && !IsExtreme(cell, question.Extreme!, [Passage]);

    /// <summary>The row of a table that has more of what is asked for than this one, in another passage; null where none has.</summary>
    /// <param name="question">The question.</param>
    /// <param name="passages">All passages of the article.</param>
    public (Passage Passage, TextSpan Row)? MoreElsewhere(TableQuestion question, IReadOnlyList<Passage> passages) =>
        ExtremeCell(question) is { } cell && MostIn(cell, question.Extreme!, passages) is { } most && most.Passage.Span != Passage.Span
        && AmountOf(cell.Text) is { } amount && amount.Value != most.Amount.Value
            ? (most.Passage, most.Passage.Sentences.First(sentence => sentence.Contains(most.Cell.Span))) : null;

    /// <summary>
    /// Whether no row of the table has more, or less, of what is asked for; false where it cannot be told, since a row has no amount or one of another
    /// kind.
    /// </summary>
    private static bool IsExtreme(TableCell own, Extreme extreme, IEnumerable<Passage> passages) =>
        MostIn(own, extreme, passages) is { } most && AmountOf(own.Text) is { } amount && amount.Value == most.Amount.Value;

    // What is free costs nothing.
    private static Quantity? AmountOf(string cell) => Quantity.Of(cell).FirstOrDefault()
        ?? (WholeWords.AreIn(cell, "free") ? new Quantity(0, null, 0, [], QuantityBound.Exact, false) : null);

    private static (Passage Passage, Element Cell, Quantity Amount)? MostIn(TableCell own, Extreme extreme, IEnumerable<Passage> passages)
    {
        var column = passages.SelectMany(passage => passage.Structure.Elements
            .Where(element => element.IsCell && passage.Span.Contains(element.Span)
                && SpansOf(element).SequenceEqual(SpansOf(own.Element)) && passage.Quote(element.Span).Any(char.IsLetterOrDigit))
            .Select(element => (Passage: passage, Cell: element, Amount: AmountOf(passage.Quote(element.Span))))).ToList();
        var measure = column.Find(cell => cell.Amount is { Value: not 0 }).Amount?.Measure;
        if (column.Count < 2 || column.Exists(cell => cell.Amount is null || (cell.Amount.Value != 0 && cell.Amount.Measure != measure)))
            return null;
        var best = extreme.IsMost ? column.MaxBy(cell => cell.Amount!.Value) : column.MinBy(cell => cell.Amount!.Value);
        return (best.Passage, best.Cell, best.Amount!);

        static IEnumerable<TextSpan> SpansOf(Element element) => element.Context.Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Span);
    }

    /// <summary>The one cell of a row whose value the question gives, where the question names the columns of several cells alike; else null.</summary>
    private TableCell? GivenCell(TableQuestion question, WordingScale scale)
    {
        if (question.IsNegated || question.Reading.Wants is not (AnswerType.Any or AnswerType.Person or AnswerType.Place))
            return null;
        var values = Cells.FindAll(cell => !IsKey(cell) && cell.RowHeads.Count > 0);
        if (values.Count < 2 || values.Exists(cell => !cell.HeadStems.Overlaps(question.Reading.Stems)))
            return null;
        var best = values.OrderByDescending(Given).ToList();
        return Given(best[0]) > Given(best[1]) ? best[0] : null;

        float Given(TableCell cell) => scale.Mass(stem => cell.Stems.Contains(stem) && !cell.HeadStems.Contains(stem));
    }

    /// <summary>
    /// The cells that name the rows of a passage's tables in which the same value stands as in this row, where the question gives that value; with that value's
    /// cell. Null where it gives none, or where this row is the only one.
    /// </summary>
    /// <param name="question">The question.</param>
    public (Element Value, IReadOnlyList<TextSpan> Names)? Alike(TableQuestion question)
    {
        if (question.Reading.Wants != AnswerType.Any || Cells.Find(cell => IsGivenValue(cell, question)) is not { } value)
            return null;
        var names = CellsLike(Passage.Structure.Elements.First(element => element.IsCell && element.Span == value.Span), Passage, Passage)
            .SelectMany(NamesOf).Select(part => part.Span).Where(Passage.Span.Contains).Distinct().ToList();
        return names.Count > 1 ? (Passage.Structure.Elements.First(element => element.IsCell && element.Span == value.Span), names) : null;
    }

    // Of a code and a name the name.
    private static IEnumerable<ContextPart> NamesOf(Element cell) => cell.Context.Where(part => part.Kind == ContextKind.RowHead).ToList() is var names
        && names is [{ Text: var code }, _] && code.AsSpan().ContainsAnyInRange('0', '9') && !code.Any(char.IsLower) ? names[1..] : names;

    /// <summary>The cells of a passage below the same heads as a cell of this or another one, and with the same words.</summary>
    public static IEnumerable<Element> CellsLike(Element cell, Passage of, Passage passage) => passage.Structure.Elements.Where(other =>
        other.IsCell && passage.Span.Contains(other.Span)
        && HeadsOf(other, ContextKind.ColumnHead).SequenceEqual(HeadsOf(cell, ContextKind.ColumnHead))
        && passage.Quote(other.Span).Equals(of.Quote(cell.Span), StringComparison.OrdinalIgnoreCase));

    private bool IsGivenValue(TableCell cell, TableQuestion question) => !question.IsNegated
        && !IsKey(cell) && cell.RowHeads.Count > 0 && cell.ColumnHeads.Count > 0 && cell.Stems.Count > 0
        && cell.Stems.IsSubsetOf(question.Reading.Stems);

    /// <summary>The heads of a cell.</summary>
    public static IEnumerable<string> HeadsOf(Element element, ContextKind kind) =>
        element.Context.Where(part => part.Kind == kind).Select(part => part.Text);

    /// <summary>Whether the cell is what the question names: the row, or a value that is given.</summary>
    private bool IsAsked(TableCell cell, QuestionReading question) =>
        IsKey(cell) ? cell.Stems.Overlaps(question.Stems) : cell.Stems.Count > 0 && cell.Stems.IsSubsetOf(question.Stems);

    /// <summary>Whether a cell names the row.</summary>
    public bool IsKey(TableCell cell) => Cells.Exists(other => other.RowHeads.Contains(cell.Text));

    /// <summary>Whether the question names a column, and these words stand in another one: the length of Odde is no answer for Ranke.</summary>
    /// <param name="words">Words of the row, in offsets of the article.</param>
    /// <param name="question">The question.</param>
    public bool IsOfAnotherColumn(TextSpan words, TableQuestion question) =>
        Cells.Find(cell => cell.Span.Contains(words)) is { } cell && IsOfAnotherColumn(cell, question);

    private bool IsOfAnotherColumn(TableCell cell, TableQuestion asked)
    {
        if (cell.ColumnHeads.Count == 0)
            return false;
        var question = asked.Reading;
        if (asked.Dimension?.IsAnotherIn(cell.HeadStems) == true || IsOfAnotherMember(cell, question))
            return true;
        // "Off-peak" is no "Peak".
        var said = asked.Says(Heads);
        if (said.Any(name => !cell.ColumnHeads.Contains(name) && cell.ColumnHeads.Exists(own => !said.Contains(own) && TableQuestion.IsPartOf(own, name))))
            return true;
        var used = HeadsNamingRow(question);
        return Columns.Except(cell.ColumnHeads).Select(head => StemsOf([head])).Any(head =>
            question.Stems.Any(stem => !used.Contains(stem) && Has(head, stem) && !Has(cell.HeadStems, stem))
                && !question.Stems.Any(stem => Has(cell.HeadStems, stem) && !Has(head, stem)));

        static bool Has(HashSet<string> head, string stem) => head.Contains(stem) || Names(head, stem);
    }

    // Over what names the row nothing else is asked for: "I leave Port Ennis at 13:00, when …?" does not want the column "Arrives Port Ennis".
    private HashSet<string> HeadsNamingRow(QuestionReading question) =>
        StemsOf(Cells.Where(cell => IsKey(cell) && IsAsked(cell, question)).SelectMany(cell => cell.ColumnHeads));

    // "Adults" where it is asked for kids.
    private static bool IsOfAnotherMember(TableCell cell, QuestionReading question)
    {
        var heads = cell.ColumnHeads.SelectMany(WordsOf).ToHashSet();
        return WordsOf(question.Text).Any(word =>
            ExclusiveWords.Of(word).Any(group => group.CountIn(heads) > 0 && !group.HasMemberOf(word, heads)));
    }

    // "11 to 15" tells a time below "Hours" only.
    private static bool MayTellTime(QuestionReading question, string text) =>
        question.Wants == AnswerType.Time && text.AsSpan().ContainsAnyInRange('0', '9') && !text.AsSpan().ContainsAny('£', '$', '€');

    /// <summary>Whether a word of a question names a column in another word: "supplies" and "Supplier".</summary>
    public static bool Names(HashSet<string> head, string stem) =>
        Measures.NamesOf(stem).Any(head.Contains) || ExclusiveWords.NamesOf(stem).Any(head.Contains) || stem.Length >= SameBeginning
            && head.Any(word => word.Length >= SameBeginning && word.AsSpan(0, SameBeginning).SequenceEqual(stem.AsSpan(0, SameBeginning)));

    /// <summary>The stems of texts.</summary>
    public static HashSet<string> StemsOf(IEnumerable<string> texts) => [.. texts.SelectMany(text => TermAnalyzer.English.Terms(text))];

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
