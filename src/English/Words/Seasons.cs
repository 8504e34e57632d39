namespace ArticleBot.English.Words;

/// <summary>The seasons.</summary>
public static class Seasons
{
    /// <summary>Their British names, which mean nothing else, for a regular expression.</summary>
    public const string Alternation = "spring|summer|autumn|winter";

    /// <summary>With the American name of autumn, which is a verb as well.</summary>
    public const string WithFall = Alternation + "|fall";
}
