using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>What money is counted in.</summary>
public static class Currencies
{
    /// <summary>Names and codes, for a regular expression that does not mind capitals.</summary>
    public const string Names = "dollars?|euros?|cents?|pounds?|pence|yen|yuan|rupees?|roubles?|rubles?|francs?|crowns?|kron(er|or|e|a)|pesos?|"
        + "USD|EUR|GBP|CHF|SEK|NOK|DKK";

    private static readonly FrozenSet<string> Plain = FrozenSet.ToFrozenSet(["dollar", "euro", "pound", "yen", "cent", "crown", "franc"]);

    /// <summary>Whether what an amount measures is money.</summary>
    /// <param name="measure">The unit in small letters and in its plain form, such as "dollar"; null for a plain number.</param>
    public static bool IsMoney(string? measure) => measure is not null && Plain.Contains(measure);
}
