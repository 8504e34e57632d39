using System.Text.RegularExpressions;
using ArticleBot.Answering.Checking.Facts;
using ArticleBot.Answering.Numbers;
using ArticleBot.Answering.Time;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Questions;

/// <summary>What a question asks of a table: by its row and column for what stands where they meet, or by a value for the row that has it.</summary>
internal sealed partial class TableQuestion(QuestionReading reading)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private readonly Lazy<List<Quantity>> _amounts = new(() => Quantity.Of(reading.Text));

    private readonly Lazy<List<DayRange>> _days = new(() => DayRange.FindAll(reading.Text));

    private readonly string _text = Unhyphened(reading.Text);

    /// <summary>The question.</summary>
    public QuestionReading Reading => reading;

    /// <summary>Whether it says what is not so: the rows with a value are then those that do not answer.</summary>
    public bool IsNegated { get; } = Negation.IsIn(reading.Text);

    /// <summary>Whether it gives a value and asks what has it: "Which model weighs 96 kg?"</summary>
    public bool IsByValue { get; } = reading.Wants is AnswerType.Any or AnswerType.Person or AnswerType.Place && ByValue().IsMatch(reading.Text);

    /// <summary>The amounts that it gives.</summary>
    public IReadOnlyList<Quantity> Amounts => _amounts.Value;

    /// <summary>The words in which it gives them, as stems: numbers and units.</summary>
    public HashSet<string> StemsOfAmounts => [.. TermAnalyzer.English.Analyze(reading.Text)
        .Where(term => char.IsAsciiDigit(term.Word[0]) || Quantity.MeasureOf(term.Word) is not null).Select(term => term.Stem)];

    /// <summary>The dimension that is asked for, or of the amount that is given ("which pump is 1600 mm high"); else null.</summary>
    public Dimension? Dimension { get; } = Dimensions.AskedIn(reading.Text) ?? Dimensions.GivenIn(reading.Text);

    /// <summary>What it asks for where it wants the row with the most or least of something; else null.</summary>
    public Extreme? Extreme { get; } = reading.Wants == AnswerType.Truth ? null : Extreme.In(reading.Text);

    /// <summary>The days that it gives, with their words.</summary>
    public IReadOnlyList<DayRange> Days => _days.Value;

    /// <summary>The words in which it gives its days, as stems.</summary>
    public IEnumerable<string> StemsOfDays => Days.SelectMany(days => TermAnalyzer.English.Terms(days.Words.In(reading.Text).ToString()));

    /// <summary>
    /// Of the names of columns those that it has as they are, such as "Hall A", hyphens aside; who says "off-peak" says no "peak" by it, and "for" names none.
    /// </summary>
    /// <param name="names">The names.</param>
    public IReadOnlyList<string> Says(IEnumerable<string> names)
    {
        var said = names.Distinct().Where(name => name.Length > 1 && TermAnalyzer.English.Terms(name).Any())
            .Select(name => (Name: name, Places: WholeWords.PlacesIn(_text, Unhyphened(name)).ToList())).Where(said => said.Places.Count > 0).ToList();
        return [.. said.Where(one => one.Places.Exists(place => !said.Exists(other =>
            other.Places.Exists(longer => longer != place && longer.Contains(place))))).Select(one => one.Name)];
    }

    /// <summary>Whether the name of a column is a part of another one's, hyphens aside.</summary>
    public static bool IsPartOf(string name, string longer) => name.Length < longer.Length && WholeWords.AreIn(Unhyphened(longer), Unhyphened(name));

    /// <summary>Whether it has a code of the make of one that names a row, such as a ratio, a version or a telephone number, and not that one.</summary>
    /// <param name="name">What names the row.</param>
    public bool HasOtherCode(string name) => RowCode.IsOtherIn(reading.Text, name);

    private static string Unhyphened(string text) => text.Replace('-', ' ').Replace('‑', ' ').Replace('–', ' ');

    /// <summary>The number that follows a word of it: 3 of "room 3"; null where none does.</summary>
    /// <param name="word">In small letters.</param>
    public string? NumberBehind(string word) => Numbered().Matches(reading.Text)
        .FirstOrDefault(match => match.Groups["word"].Value.Equals(word, StringComparison.OrdinalIgnoreCase))?.Groups["number"].Value;

    [GeneratedRegex(
        @"^\W*((and|so) )?((which|what)( [\w-]+){1,2} (costs?|weighs?|is|are|was|were|has|have|had|needs?|takes?|holds?|gets?|measures?)\b"
            + @"|what (costs?|weighs?|has|holds?|needs?|takes?|measures?)\b)",
        Options)]
    private static partial Regex ByValue();

    [GeneratedRegex(@"\b(?<word>\p{L}{2,})\.? (?<number>\d{1,4}[a-z]?)\b", Options)]
    private static partial Regex Numbered();
}
