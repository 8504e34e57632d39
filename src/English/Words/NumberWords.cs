namespace ArticleBot.English.Words;

/// <summary>Numbers in words.</summary>
public static class NumberWords
{
    /// <summary>Two to nine, for a regular expression.</summary>
    public const string TwoToNine = "two|three|four|five|six|seven|eight|nine";

    /// <summary>One to ten, for a regular expression.</summary>
    public const string OneToTen = "one|" + TwoToNine + "|ten";

    /// <summary>One to twelve, for a regular expression.</summary>
    public const string OneToTwelve = OneToTen + "|eleven|twelve";

    /// <summary>Twenty to ninety, for a regular expression.</summary>
    public const string TensAlternation = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";

    /// <summary>First to twelfth, for a regular expression.</summary>
    public const string FirstToTwelfth = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";

    /// <summary>Zero to nineteen, each at its own place.</summary>
    public static IReadOnlyList<string> Small { get; } =
        WordList.Of("zero|" + OneToTwelve + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen");

    /// <summary>Twenty to ninety in their order.</summary>
    public static IReadOnlyList<string> Tens { get; } = WordList.Of(TensAlternation);
}
