using ArticleBot.Answering.Questions;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>
/// A row of a table that is another one than the question asks for: of another name, number or value, or with nothing in the column that is meant. Where an
/// amount lies beyond all rows, or a code is none of theirs, no row answers for sure.
/// </summary>
internal sealed class OtherRow : IEvidenceRule
{
    /// <summary>What a row loses of which it cannot be told whether it is the one, in log-odds.</summary>
    private const float Doubt = 12f;

    /// <inheritdoc/>
    public string Name => "other-row";

    // Whether something is so may be told by another row, too.
    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) => asked.Question.Wants == AnswerType.Truth ? null : new Test(new TableQuestion(asked.Question));

    private sealed class Test(TableQuestion question) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence) => sentence.Row is not { IsHead: false } row ? Effect.None
            : IsOther(row) ? Effect.Exclusion
            : IsDoubtful(row) ? new Effect(0f, -Doubt)
            : Effect.None;

        private bool IsOther(TableRow row) => SaysNothing(row) || IsOfOtherAmounts(row) || HasOtherName(row) || HasOtherNumber(row) || HasOtherValue(row)
            || LacksAsked(row) || row.HasLessThanAnother(question);

        /// <summary>
        /// Whether an amount lies beyond the ranges that name the row, or in those of another one, too; or a code is given that is not the row's.
        /// </summary>
        private bool IsDoubtful(TableRow row) => !question.IsNegated
            && (HasAmountsBeyond(row) || row.Cells.Where(row.IsKey).Any(key => question.HasOtherCode(key.Text)));

        private bool HasAmountsBeyond(TableRow row)
        {
            var own = row.Ranges.ToList();
            var amounts = question.Amounts.Where(amount => own.Exists(range => range.IsComparable(amount))).ToList();
            var beyond = amounts.FindAll(amount => !own.Exists(range => range.Contains(amount)));
            // Plain numbers may count something else.
            return beyond.Count > 0 && (beyond.Count == amounts.Count || beyond.Exists(amount => amount.Measure is not null));
        }

        /// <summary>Whether it has no more than the name that the question has, too.</summary>
        private bool SaysNothing(TableRow row) => row is { Cells: [var only], Heads.Count: > 1 } && only.Stems.IsSubsetOf(question.Reading.Stems);

        /// <summary>Whether the rows are named by ranges of amounts, and the amount that the question gives lies in another row's.</summary>
        private bool IsOfOtherAmounts(TableRow row) => !question.IsNegated && row.Ranges.ToList() is { Count: > 0 } own
            && question.Amounts.Any(amount => own.Exists(range => range.IsComparable(amount)))
            && (!question.Amounts.Any(amount => own.Exists(range => range.Contains(amount))) || HasOtherRange(row))
            && row.Keys.Exists(key => key.Range is { } other && question.Amounts.Any(other.Contains));

        // "Zones 1-3" lie in "1 to 5", too.
        private bool HasOtherRange(TableRow row)
        {
            return row.Cells.Where(row.IsKey).Any(own => !IsSaid(own) && row.Keys.Exists(key => IsSaid(key) && key.ColumnHeads.SequenceEqual(own.ColumnHeads)));

            bool IsSaid(TableCell key) => key.Amounts.Count > 1 && key.Amounts.TrueForAll(amount => question.Amounts.Any(amount.Is));
        }

        /// <summary>Whether the question has the whole name of another row, and not of this one.</summary>
        private bool HasOtherName(TableRow row) => !question.IsNegated && row.Cells.Where(row.IsKey).Any(own =>
            own.Range is null && !own.Stems.IsSubsetOf(question.Reading.Stems)
            && row.Passage.Structure.Elements.Any(element => element.IsCell && element.Span != own.Span && row.Passage.Span.Contains(element.Span)
                && TableRow.HeadsOf(element, ContextKind.ColumnHead).ToList() is { Count: > 0 } heads && heads.SequenceEqual(own.ColumnHeads)
                && TableRow.StemsOf([row.Passage.Quote(element.Span)]) is { Count: > 0 } other
                && other.IsSubsetOf(question.Reading.Stems) && !other.IsSubsetOf(own.Stems)));

        /// <summary>Whether the rows are numbered, as rooms are, and the question names another number than this row's.</summary>
        private bool HasOtherNumber(TableRow row) => row.Cells.Where(row.IsKey).Any(key =>
            TableRow.WordsOf(key.Text).FirstOrDefault(word => question.NumberBehind(word) is not null) is { } word
            && row.Keys.Count(other => TableRow.WordsOf(other.Text).Contains(word)) > 1
            && !key.Stems.Contains(question.NumberBehind(word)!.ToLowerInvariant()));

        /// <summary>
        /// Whether it is asked what has a value, and this row has another one. A number without a unit may be something else than a value, if no row has it.
        /// </summary>
        private bool HasOtherValue(TableRow row) => question is { IsByValue: true, IsNegated: false, Amounts.Count: > 0 } && !row.HasAllAmounts(question)
            && (question.Amounts.Any(amount => amount.Measure is not null)
                || row.Passage.Sentences.Any(sentence => TableRow.At(row.Passage, sentence) is { IsHead: false } other && other.HasAllAmounts(question)));

        /// <summary>Whether nothing stands in the one column that the question names, or that is called by the kind of thing that is asked for.</summary>
        private bool LacksAsked(TableRow row)
        {
            var said = question.Says(row.Heads);
            var asked = row.Columns.FindAll(said.Contains);
            if (asked.Count == 0)
                asked = row.Columns.FindAll(head => TableRow.StemsOf([head]) is var stems
                    && question.Reading.Stems.Any(stem => stems.Contains(stem) || TableRow.Names(stems, stem)));
            if (asked.Count == 0)
                asked = row.Columns.FindAll(head => AnswerHeads.AreOf(question.Reading.Wants, [head]));
            return asked is [var column] && !row.Cells.Exists(cell => cell.ColumnHeads.Contains(column) && cell.IsFilled);
        }
    }
}
