using System.Collections.Frozen;

namespace ArticleBot.English.Words;

/// <summary>Words that stand for persons and things.</summary>
public static class PersonalPronouns
{
    /// <summary>Of the third person in all cases but "hers" and "theirs", for a regular expression.</summary>
    public const string ThirdPerson = "he|she|it|they|him|her|them|his|its|their";

    /// <summary>For a man.</summary>
    public static FrozenSet<string> Masculine { get; } = FrozenSet.ToFrozenSet(["he", "him", "his"]);

    /// <summary>For a woman.</summary>
    public static FrozenSet<string> Feminine { get; } = FrozenSet.ToFrozenSet(["she", "her", "hers"]);

    /// <summary>Of the third person, for what somebody or something has.</summary>
    public static FrozenSet<string> Possessive { get; } = FrozenSet.ToFrozenSet(["his", "her", "its", "their"]);
}
