namespace ArticleBot.English.Words;

/// <summary>Words that are written as the alternatives of a regular expression, which has to be known when it is compiled.</summary>
public static class WordList
{
    /// <summary>The words one by one, in small letters.</summary>
    /// <param name="alternation">Words with bars between them.</param>
    public static IReadOnlyList<string> Of(string alternation) => alternation.ToLowerInvariant().Split('|');
}
