using System.Globalization;
using System.Text;
using ArticleBot.Answering.Checking;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Composing;

/// <summary>Passages as a language model sees them: numbered from 1, each with its article and date.</summary>
internal static class PassageListing
{
    /// <summary>Writes the passages. Their text stays text: the prompt's template encodes whatever looks like its own markup.</summary>
    public static string Write(IReadOnlyList<Passage> passages)
    {
        var builder = new StringBuilder();
        for (var i = 0; i < passages.Count; i++)
        {
            var article = passages[i].Article;
            builder.Append(CultureInfo.InvariantCulture, $"[{i + 1}] {article.Title}");
            if (article.Published is { } published)
                builder.Append(CultureInfo.InvariantCulture, $" ({published})");
            builder.Append('\n').Append(Whitespace.Collapse(passages[i].Text)).Append("\n\n");
        }

        return builder.ToString().TrimEnd();
    }
}
