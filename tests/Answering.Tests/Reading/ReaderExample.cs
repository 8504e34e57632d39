using System.Text.Json;
using ArticleBot.Answering.Reading;
using ArticleBot.Articles;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Reading;

/// <summary>An example of our own with what the training code makes of it (<c>src/Training/Reader/examples.py</c>).</summary>
internal sealed record ReaderExample(
    string Title, string Text, int[][] Sentences, string Question, ReaderNumbers PassageNumbers, ReaderNumbers QuestionNumbers, float[] Start, float[] End)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static IReadOnlyList<ReaderExample> All { get; } = Load();

    /// <summary>The passage as it would lie in an article, some way behind its start.</summary>
    internal Passage Passage(int offset = 0) => new()
    {
        Article = new ArticleMetadata { Key = "example.txt", Title = Title },
        Version = "1",
        Span = new TextSpan(offset, offset + Text.Length),
        Text = Text,
        Sentences = [.. Sentences.Select(s => new TextSpan(s[0] + offset, s[1] + offset))],
    };

    private static ReaderExample[] Load()
    {
        using var stream = typeof(ReaderExample).Assembly
            .GetManifestResourceStream("ArticleBot.Answering.Tests.Reading.reader-examples.json")!;
        return JsonSerializer.Deserialize<ReaderExample[]>(stream, Options)!;
    }
}

/// <summary>The numbers per token of one text.</summary>
internal sealed record ReaderNumbers(int[] Rows, long[] Suffixes, long[] Forms, long[] Stems, long[] Sentences, float[] Shapes)
{
    internal void AssertEqual(EncodedText encoded)
    {
        Assert.Equal(Rows, encoded.Rows);
        Assert.Equal(Suffixes, encoded.Suffixes);
        Assert.Equal(Forms, encoded.Forms);
        Assert.Equal(Stems, encoded.Stems);
        Assert.Equal(Sentences, encoded.Sentences);
        Assert.Equal(Shapes.Length, encoded.Shapes.Length);
        Assert.All(Shapes.Zip(encoded.Shapes), pair => Assert.Equal(pair.First, pair.Second, 0.0001f));
    }
}
