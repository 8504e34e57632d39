namespace ArticleBot.English.Words;

/// <summary>Units of measure in other spellings, in short, and in irregular plurals.</summary>
public static class UnitForms
{
    /// <summary>The one form of each, such as "kilometre" for "km", by the others, in small letters.</summary>
    public static IReadOnlyDictionary<string, string> Plain { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["meter"] = "metre",
        ["kilometer"] = "kilometre",
        ["km"] = "kilometre",
        ["cm"] = "centimetre",
        ["mm"] = "millimetre",
        ["feet"] = "foot",
        ["kg"] = "kilogram",
        ["min"] = "minute",
        ["mins"] = "minute",
        ["hrs"] = "hour",
        ["usd"] = "dollar",
    };
}
