namespace ArticleBot.Articles.Splitting;

/// <summary>Lines such as "Front desk: 0555 20": below each other each stands for itself, however wide they are.</summary>
public static class LabelledLine
{
    private const int LongestLabel = 40;
    private const int MostWordsOfLabel = 5;

    /// <summary>Whether a line begins with a label of a few words, and says something behind it.</summary>
    public static bool Is(ReadOnlySpan<char> line) => !LabelOf(line).IsEmpty;

    /// <summary>The label that a line begins with, without its colon; empty where it has none.</summary>
    public static ReadOnlySpan<char> LabelOf(ReadOnlySpan<char> line) =>
        line.IndexOf(": ") is > 0 and <= LongestLabel and var colon && char.IsUpper(line[0]) && Words.Count(line[..colon]) <= MostWordsOfLabel
            ? line[..colon] : default;
}
