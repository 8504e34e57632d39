using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Answering.Tests.Reading.Windows;

/// <summary>An example of our own with what the training code makes of it (<c>src/Training/Encoder/export.py</c>).</summary>
internal sealed record EncoderExample(string Question, string Title, string Heading, string[] Sentences, int[] Pieces, float[][] Scores)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static IReadOnlyList<EncoderExample> All { get; } = Load();

    /// <summary>The passage as it would lie in an article, some way behind its start.</summary>
    internal Passage Passage(int offset = 0)
    {
        var (spans, start) = (new List<TextSpan>(), offset);
        foreach (var sentence in Sentences)
        {
            spans.Add(new TextSpan(start, start + sentence.Length));
            start += sentence.Length + 1;
        }

        return new Passage
        {
            Article = new ArticleMetadata { Key = "example.txt", Title = Title },
            Version = "1",
            Span = new TextSpan(offset, start - 1),
            Text = string.Join('\n', Sentences),
            Sentences = spans,
            Structure = new PassageStructure
            {
                Headings = Heading.Length == 0 ? [] : [new ContextPart(ContextKind.Heading, new TextSpan(0, Heading.Length), Heading)],
            },
        };
    }

    private static EncoderExample[] Load()
    {
        using var stream = typeof(EncoderExample).Assembly
            .GetManifestResourceStream("ArticleBot.Answering.Tests.Reading.Windows.encoder-examples.json")!;
        return JsonSerializer.Deserialize<EncoderExample[]>(stream, Options)!;
    }
}
