namespace ArticleBot.English.Words;

/// <summary>Adjectives of things that are measured, with the words for the most and the least of them.</summary>
public static class Superlatives
{
    /// <summary>By the plainest adjective; words that mean the same are several.</summary>
    public static IReadOnlyList<(string Adjective, IReadOnlyList<string> Most, IReadOnlyList<string> Least)> OfMeasures { get; } =
    [
        ("expensive", ["dearest", "priciest"], ["cheapest"]),
        ("long", ["longest"], ["shortest"]),
        ("high", ["highest", "tallest"], ["lowest"]),
        ("deep", ["deepest"], ["shallowest"]),
        ("wide", ["widest", "broadest"], ["narrowest"]),
        ("thick", ["thickest"], ["thinnest"]),
        ("heavy", ["heaviest"], ["lightest"]),
        ("big", ["biggest", "largest", "greatest"], ["smallest"]),
        ("loud", ["loudest", "noisiest"], ["quietest"]),
        ("fast", ["fastest", "quickest"], ["slowest"]),
        ("hot", ["hottest", "warmest"], ["coldest", "coolest"]),
        ("far", ["farthest", "furthest"], ["nearest", "closest"]),
        ("strong", ["strongest"], ["weakest"]),
    ];

    /// <summary>All words for the most or the least of something that is measured.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfMeasures.SelectMany(measure => measure.Most.Concat(measure.Least))];
}
