using System.Globalization;
using System.Text;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Composing.Prompting;

/// <summary>
/// Passages as a language model sees them: numbered from 1, each headed by its article, whose it is, of which day, and its part of the article.
/// </summary>
internal static class PassageListing
{
    private const string Between = " · ";

    /// <summary>Writes the passages. Their text stays text: the prompt's template encodes whatever looks like its own markup.</summary>
    public static string Write(IReadOnlyList<Passage> passages) =>
        string.Join("\n\n", passages.Select((passage, index) => Write(index + 1, passage)));

    /// <summary>Writes one.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="passage">The passage.</param>
    public static string Write(int number, Passage passage) =>
        string.Create(CultureInfo.InvariantCulture, $"[{number}] {string.Join(Between, Heading(passage))}\n{WithContext(passage)}");

    private static IEnumerable<string> Heading(Passage passage)
    {
        yield return passage.Article.Title;
        if (passage.Article.Source is { Length: > 0 } source)
            yield return source;
        if (passage.Article.Published is { } published)
            yield return published.ToString();
        if (Part(passage) is { Length: > 0 } part)
            yield return part;
    }

    private static string Part(Passage passage) => string.Join(
        " > ", passage.Structure.Headings.Select(heading => Whitespace.Collapse(heading.Text)).Where(heading => heading != passage.Article.Title));

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
