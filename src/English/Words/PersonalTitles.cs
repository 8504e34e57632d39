namespace ArticleBot.English.Words;

/// <summary>What stands before a person's name.</summary>
public static class PersonalTitles
{
    /// <summary>How people are addressed, without a full stop, for a regular expression.</summary>
    public const string Alternation = "Mr|Mrs|Ms|Dr";

    /// <summary>Offices and ranks that are said with the name most often, for a regular expression.</summary>
    public const string Offices = "President|Secretary|Minister|General|Captain|Professor|Senator";

    /// <summary>How people are addressed, in small letters and without a full stop.</summary>
    public static IReadOnlyList<string> Names { get; } = WordList.Of(Alternation);
}
