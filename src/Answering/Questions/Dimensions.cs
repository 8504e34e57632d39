using System.Text.RegularExpressions;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Questions;

/// <summary>One of the ways in which a thing is measured, by the adjective that asks for it.</summary>
/// <param name="Adjective">As it stands in the question, the plainest of those that mean the same.</param>
internal readonly record struct Dimension(string Adjective)
{
    /// <summary>Whether it is that of time since a beginning.</summary>
    public bool IsAge => Adjective == "old";

    /// <summary>Whether one of the stems names it: "height" for high.</summary>
    public bool IsNamedIn(IReadOnlySet<string> stems) => Measures.Have(stems, Stem);

    /// <summary>Whether the stems name another one and not this: "length" for high.</summary>
    public bool IsAnotherIn(IReadOnlySet<string> stems) => !IsNamedIn(stems) && Measures.OthersThan(Stem).Overlaps(stems);

    private string Stem => TermAnalyzer.English.Analyze(Adjective)[0].Stem;
}

/// <summary>Finds what dimension a question asks for, and the amounts of other ones: "15 metres long" where it is asked how high.</summary>
internal static partial class Dimensions
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Adjectives = "(?<dimension>long|high|tall|deep|wide|broad|thick|heavy|old)";

    private const string Unit = @"(\s?(\p{L}{1,3}|\p{L}+s|feet|foot))?[ -]" + Adjectives + @"\b";

    /// <summary>The dimension that is asked for, or null.</summary>
    public static Dimension? AskedIn(string question) => Asked().Match(question) is { Success: true } match ? Of(match) : null;

    /// <summary>The dimension of an amount that a question gives, or null.</summary>
    public static Dimension? GivenIn(string question) => Amount().Match(question) is { Success: true } match ? Of(match) : null;

    /// <summary>A sentence without the amounts of other dimensions than the one that is asked for.</summary>
    public static string WithoutOthers(string sentence, Dimension asked) =>
        Amount().Replace(sentence, match => Of(match) == asked ? match.Value : string.Empty);

    /// <summary>Whether text that goes on behind an amount tells a dimension that is not the one asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="behind">What stands behind the amount.</param>
    public static bool IsAnother(string question, string behind) =>
        AskedIn(question) is { } asked && Behind().Match(behind) is { Success: true } match && Of(match) != asked;

    /// <summary>Whether a sentence may tell how old somebody or something is: in years, by the year of its beginning, or as "Holm, 47,".</summary>
    public static bool TellsAge(string sentence) => Age().IsMatch(sentence);

    private static Dimension Of(Match match) => new(match.Groups["dimension"].Value.ToLowerInvariant() switch
    {
        "tall" => "high",
        "broad" => "wide",
        var adjective => adjective,
    });

    [GeneratedRegex(@"\bhow " + Adjectives + @"\b(?! (ago|before))", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\b\d[\d.,]{0,15}" + Unit, Options)]
    private static partial Regex Amount();

    [GeneratedRegex(
        @"\b(years?|months?|weeks?|days?|century|centuries|decades?|born|old|age[ds]?|birthday|teenagers?)\b|\b(1\d|20)\d\d(s|\b)|, \d{1,3}(,|\)|$)|"
            + @"\(\d{1,3}\)|"
            + @"\b(turned|at|under|over|from) \d{1,3}\b",
        Options)]
    private static partial Regex Age();

    [GeneratedRegex("^" + Unit, Options)]
    private static partial Regex Behind();
}
