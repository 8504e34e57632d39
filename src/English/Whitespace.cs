using System.Text;

namespace ArticleBot.English;

/// <summary>Articles break lines within sentences; an answer does not.</summary>
public static class Whitespace
{
    /// <summary>The text with every run of white space as one blank, and none at its ends.</summary>
    public static string Collapse(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                builder.Append(c);
            else if (builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        return builder.ToString().TrimEnd();
    }
}
