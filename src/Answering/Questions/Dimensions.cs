using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Questions;

/// <summary>One of the ways in which a thing is measured, by the adjective that asks for it.</summary>
/// <param name="Adjective">As it stands in the question, the plainest of those that mean the same.</param>
internal readonly record struct Dimension(string Adjective)
{
    /// <summary>Whether a stem names it: "height" for high.</summary>
    public bool IsNamedBy(string stem) => Measures.NamesOf(Adjective).Contains(stem);
}

/// <summary>Finds what dimension a question asks for, and which a sentence tells: "15 metres long".</summary>
internal static partial class Dimensions
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Adjectives = "(?<dimension>long|high|tall|deep|wide|broad|thick|heavy|old)";

    /// <summary>The dimension that is asked for, or null.</summary>
    public static Dimension? AskedIn(string question) => Asked().Match(question) is { Success: true } match ? Of(match) : null;

    /// <summary>The dimensions that are told with an amount before them.</summary>
    public static IReadOnlySet<Dimension> ToldIn(string sentence) => Told().Matches(sentence).Select(Of).ToHashSet();

    /// <summary>Whether text that goes on behind an amount tells a dimension that is not the one asked for.</summary>
    /// <param name="question">The question.</param>
    /// <param name="behind">What stands behind the amount.</param>
    public static bool IsAnother(string question, string behind) =>
        AskedIn(question) is { } asked && Behind().Match(behind) is { Success: true } match && Of(match) != asked;

    private static Dimension Of(Match match) => new(match.Groups["dimension"].Value.ToLowerInvariant() switch
    {
        "tall" => "high",
        "broad" => "wide",
        var adjective => adjective,
    });

    [GeneratedRegex(@"\bhow " + Adjectives + @"\b(?! (ago|before))", Options)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\d(\s?(\p{L}{1,3}|\p{L}+s|feet|foot))?[ -]" + Adjectives + @"\b", Options)]
    private static partial Regex Told();

    [GeneratedRegex(@"^(\s?(\p{L}{1,3}|\p{L}+s|feet|foot))?[ -]" + Adjectives + @"\b", Options)]
    private static partial Regex Behind();
}
