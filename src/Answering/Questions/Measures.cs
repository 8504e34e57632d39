using System.Collections.Frozen;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Questions;

/// <summary>What tables and lists call that which a question asks for with "how": how long a bridge is stands beside "Length".</summary>
internal static class Measures
{
    private static readonly FrozenDictionary<string, string[]> Nouns = new (string Asked, string Named)[]
    {
        ("long", "length duration period term"),
        ("high tall", "height altitude elevation"),
        ("deep", "depth draught"),
        ("wide broad", "width breadth span"),
        ("thick", "thickness"),
        ("old", "age"),
        ("heavy weigh", "weight mass"),
        ("loud quiet noisy", "noise volume sound"),
        ("fast quick", "speed velocity"),
        ("hot warm cold", "temperature heat"),
        ("far", "distance range"),
        ("big large", "size area volume capacity"),
        ("strong powerful", "strength power output"),
        ("expensive cost", "cost price fee charge rate"),
    }.SelectMany(measure => TermAnalyzer.English.Terms(measure.Asked).Select(asked => (asked, TermAnalyzer.English.Terms(measure.Named).ToArray())))
        .ToFrozenDictionary(measure => measure.asked, measure => measure.Item2);

    /// <summary>The stems that name what a stem of a question asks for; none for most.</summary>
    public static IReadOnlyList<string> NamesOf(string stem) => Nouns.GetValueOrDefault(stem) ?? [];

    /// <summary>The stems that name what other measures than that of a stem ask for, and not that one.</summary>
    public static IReadOnlySet<string> OthersThan(string stem) =>
        Nouns.Where(measure => measure.Key != stem).SelectMany(measure => measure.Value).Except(NamesOf(stem)).ToHashSet();

    /// <summary>Whether words have a stem of a question, or name what it asks for.</summary>
    public static bool Have(IReadOnlySet<string> words, string stem) => words.Contains(stem) || NamesOf(stem).Any(words.Contains);
}
