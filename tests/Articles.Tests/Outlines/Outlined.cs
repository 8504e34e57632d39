using System.Text;
using ArticleBot.Articles.Readers;
using ArticleBot.English;

namespace ArticleBot.Articles.Tests.Outlines;

/// <summary>Articles in the formats that mark structure, and in plain text, which does not; read and edited as a folder's files are.</summary>
internal static class Outlined
{
    public static ArticleReading Markdown(string text, int wordsPerPassage = 256) => Edit(new MarkdownReader(), text, wordsPerPassage);

    public static ArticleReading Html(string body, int wordsPerPassage = 256) => Edit(new HtmlReader(), $"<html><body>{body}</body></html>", wordsPerPassage);

    public static ArticleReading Plain(string text, int wordsPerPassage = 256) => Edit(new PlainTextReader(), text, wordsPerPassage);

    /// <summary>What says what the first occurrence of some words means, from the outside in, as "introduction / item".</summary>
    public static string ContextOf(this ArticleReading reading, string words, int occurrence = 0)
    {
        var start = -1;
        for (var i = 0; i <= occurrence; i++)
            start = reading.Article!.Text.IndexOf(words, start + 1, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The article has no “{words}”.");
        var span = new TextSpan(start, start + words.Length);
        var passage = reading.Passages.Single(passage => passage.Span.Contains(span));
        var context = passage.ContextOf(span);
        Assert.All(context, part => Assert.Equal(part.Text, part.Span.In(reading.Article!.Text).ToString()));
        return string.Join(" / ", context.Select(part => part.Text));
    }

    private static ArticleReading Edit(IArticleReader reader, string text, int wordsPerPassage) =>
        new ArticleEditor(new ArticlesOptions { WordsPerPassage = wordsPerPassage }).Edit("test", reader.Read(Encoding.UTF8.GetBytes(text)));
}
