namespace ArticleBot.Answering.Numbers;

/// <summary>What money is counted in.</summary>
internal static class Currencies
{
    /// <summary>Names and codes, for a regular expression that does not mind capitals.</summary>
    public const string Names = "dollars?|euros?|cents?|pounds?|pence|yen|yuan|rupees?|roubles?|rubles?|francs?|crowns?|kron(er|or|e|a)|pesos?|"
        + "USD|EUR|GBP|CHF|SEK|NOK|DKK";
}
