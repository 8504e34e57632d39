namespace ArticleBot.English.Words;

/// <summary>Days that are counted from the day of speaking.</summary>
public static class RelativeDays
{
    /// <summary>In one word each, for a regular expression.</summary>
    public const string Alternation = "today|yesterday|tomorrow";
}
