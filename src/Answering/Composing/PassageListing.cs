using System.Globalization;
using System.Text;
using ArticleBot.Answering.Checking;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;

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
            builder.Append('\n').Append(WithContext(passages[i])).Append("\n\n");
        }

        return builder.ToString().TrimEnd();
    }

    // What the passage stands in comes first; within it, what a sentence lacks of its row or list comes before the sentence.
    private static string WithContext(Passage passage)
    {
        var said = new HashSet<TextSpan>();
        var builder = new StringBuilder();
        var end = passage.Span.Start;
        foreach (var sentence in passage.Sentences)
        {
            builder.Append(passage.Quote(new TextSpan(end, sentence.Start)));
            end = sentence.End;
            foreach (var part in passage.ContextOf(sentence))
            {
                var mustBeSaidAgain = part.Kind == ContextKind.RowHead;
                if ((!passage.Span.Contains(part.Span) || mustBeSaidAgain) && (said.Add(part.Span) || mustBeSaidAgain))
                    builder.Append(part.Text).Append(part.Kind is ContextKind.RowHead or ContextKind.ColumnHead ? " | " : part.Text.EndsWith(':') ? " " : ". ");
            }

            builder.Append(passage.Quote(sentence));
        }

        return Whitespace.Collapse(builder.Append(passage.Quote(new TextSpan(end, passage.Span.End))).ToString());
    }
}
