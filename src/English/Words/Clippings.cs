using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>Words that people cut short when they speak, which papers write out: "max" and "maximum", "phone" and "telephone".</summary>
public static class Clippings
{
    // The short word first.
    private const string Pairs =
        "ad advertisement|admin administration|bike bicycle|dept department|exam examination|flu influenza|fridge refrigerator|gym gymnasium|hrs hours|" +
        "info information|lab laboratory|max maximum|min minimum|mins minutes|phone telephone|photo photograph|physio physiotherapy|plane aeroplane|" +
        "promo promotion|specs specifications|telly television|temp temperature|uni university|vet veterinary|yr year|yrs years";

    private static readonly FrozenDictionary<string, string> Others = Pairs.Split('|').Select(pair => pair.Split(' '))
        .SelectMany(pair => new[] { KeyValuePair.Create(pair[0], pair[1]), KeyValuePair.Create(pair[1], pair[0]) })
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The long form of a short word, or the short one of a long word; null for other words.</summary>
    /// <param name="word">The word, in letters of any size.</param>
    public static string? OtherOf(string word) => Others.GetValueOrDefault(word);
}
