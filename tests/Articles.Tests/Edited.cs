using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Tests;

/// <summary>Plain text, edited into an article as every source does it.</summary>
internal static class Edited
{
    public static ArticleReading Text(string text, int wordsPerPassage = 256, string? title = null) =>
        new ArticleEditor(new ArticlesOptions { WordsPerPassage = wordsPerPassage })
            .Edit("test", new ArticleDraft(text, ArticleFacts.None with { Title = title }));

    public static IEnumerable<string> Sentences(this ArticleReading reading) =>
        reading.Passages.SelectMany(passage => passage.Sentences.Select(passage.Quote));
}
