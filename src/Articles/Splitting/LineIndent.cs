namespace ArticleBot.Articles.Splitting;

/// <summary>How far in something stands in a line of plain text.</summary>
internal static class LineIndent
{
    /// <summary>The characters before a place in its line; a tab counts as four.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a line's first word, or a cell, begins.</param>
    public static int At(string text, int start)
    {
        var indent = 0;
        for (var i = start - 1; i >= 0 && text[i] != '\n'; i--)
            indent += text[i] == '\t' ? 4 : 1;
        return indent;
    }
}
