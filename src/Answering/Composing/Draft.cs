using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Composing;

/// <summary>An answer as composed, before it is checked.</summary>
/// <param name="Sentences">The sentences in order.</param>
internal sealed record Draft(IReadOnlyList<DraftSentence> Sentences)
{
    /// <summary>A draft that says nothing.</summary>
    public static Draft Empty { get; } = new([]);

    /// <summary>The span that answers by itself, or null.</summary>
    public DraftQuote? ShortAnswer { get; init; }

    /// <summary>"Yes" or "No" where the first sentence plainly says so; or null.</summary>
    public string? Verdict { get; init; }

    /// <summary>Whether it says itself that it may not answer what was asked.</summary>
    public bool IsHedged { get; init; }

    /// <summary>The draft with each sentence under the day of its article.</summary>
    public Draft WithSidesByDay() =>
        this with { Sentences = [.. Sentences.Select(sentence => sentence with { Side = Disagreement.SideOf(sentence.Quotes[0].Passage.Article) })] };

    /// <summary>A remark for the person, such as that articles disagree; null when there is nothing to say.</summary>
    public string? Notice { get; init; }
}

/// <summary>A sentence as composed.</summary>
/// <param name="Text">The sentence without markers.</param>
/// <param name="Quotes">What is said to prove it.</param>
internal sealed record DraftSentence(string Text, IReadOnlyList<DraftQuote> Quotes)
{
    /// <summary>Whether the words are the article's own: all of them but the <see cref="Insertions"/>.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Stands where a part of a sentence was left out.</summary>
    public const string Omission = "[…]";

    /// <summary>
    /// Runs of <see cref="Text"/>, square brackets included, that were put in, in order: what the article says elsewhere, or <see cref="Omission"/>.
    /// </summary>
    public IReadOnlyList<TextSpan> Insertions { get; init; } = [];

    /// <summary>Where several sides are told: whose this sentence is, in the bot's own words, such as the day of its article; else null.</summary>
    public string? Side { get; init; }

    /// <summary>The sentence with something put in.</summary>
    /// <param name="insertion">Square brackets, and blanks where they are needed.</param>
    /// <param name="position">Where in <see cref="Text"/>.</param>
    public DraftSentence With(string insertion, int position) => this with
    {
        Text = Text.Insert(position, insertion),
        Insertions =
        [
            .. Insertions.Where(other => other.Start < position),
            new TextSpan(position, position + insertion.Length),
            .. Insertions.Where(other => other.Start >= position).Select(other => new TextSpan(other.Start + insertion.Length, other.End + insertion.Length)),
        ],
    };

    /// <summary>The sentence behind what makes it stand alone.</summary>
    /// <param name="lead">What goes before; may be empty.</param>
    public DraftSentence Behind(string lead) => this with
    {
        Text = lead + Text,
        Insertions = [.. Insertions.Select(insertion => new TextSpan(insertion.Start + lead.Length, insertion.End + lead.Length))],
    };

    /// <summary>The text without its insertions.</summary>
    public string WithoutInsertions()
    {
        var rest = Text;
        foreach (var insertion in Insertions.Reverse())
            rest = rest.Remove(insertion.Start, insertion.Length);
        return rest;
    }
}

/// <summary>A run of a passage's text.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Span">The run, in the article's offsets; lies within the passage.</param>
internal sealed record DraftQuote(Passage Passage, TextSpan Span)
{
    /// <summary>The quoted words.</summary>
    public string Text => Passage.Quote(Span);

    /// <summary>What of the article has to be said with them so that they stand alone, from the outside in.</summary>
    public IReadOnlyList<ContextPart> Context { get; init; } = [];

    /// <summary>The items of a list or rows of a table that is quoted whole, in order; else empty.</summary>
    public IReadOnlyList<TextSpan> Items { get; init; } = [];

    /// <summary>The cells of a row that is quoted whole, from left to right, but for those that name the row; else empty.</summary>
    public IReadOnlyList<Element> Cells { get; init; } = [];

    /// <summary>What goes before the words to make them stand alone.</summary>
    public string Lead => Cells.Count > 0 ? StandingAlone.BeforeCells(Context, Cells) : StandingAlone.Before(Context);

    /// <summary>The words as they stand alone.</summary>
    public string Shown => Lead + (Items.Count > 0 ? StandingAlone.Together(Items.Select(ShownItem))
        : Cells.Count > 0 ? StandingAlone.Together(Cells.Select(cell => StandingAlone.BelowHeads(cell, Passage.Quote(cell.Span))))
        : Whitespace.Collapse(Text));

    /// <summary>Where the items stand in words that show the quote; empty where they do not, or where it has no items.</summary>
    /// <param name="words">The words.</param>
    public IReadOnlyList<TextSpan> ItemsIn(string words)
    {
        var found = new List<TextSpan>();
        foreach (var item in Items.Select(item => StandingAlone.InRow(ShownItem(item))))
        {
            var start = words.IndexOf(item, found.Count > 0 ? found[^1].End : Math.Min(Lead.Length, words.Length), StringComparison.Ordinal);
            if (start < 0)
                return [];
            found.Add(new TextSpan(start, start + item.Length));
        }

        return found;
    }

    /// <summary>The number that the article gives the first item; null where it gives none.</summary>
    public int? FirstNumber => Items.Count > 0 ? Passage.Structure.ElementAt(Items[0])?.Number : null;

    private string ShownItem(TextSpan item) => Passage.Structure.CellsIn(item).ToList() is { Count: > 1 } cells
        ? StandingAlone.Row(cells, cell => Passage.Quote(cell.Span)) : Passage.Quote(item);

    /// <summary>The words with their context as one statement, in which what the introduction denies is denied of them.</summary>
    public string Statement => StandingAlone.AsStatement(Context, Text);

    /// <summary>Whether words are the quote as it stands alone, or a part of it behind its context.</summary>
    /// <param name="words">Words without insertions, white space collapsed.</param>
    public bool Shows(string words) => words == Shown
        || words.StartsWith(Lead, StringComparison.Ordinal) && Whitespace.Collapse(Text).Contains(words[Lead.Length..], StringComparison.Ordinal);
}
