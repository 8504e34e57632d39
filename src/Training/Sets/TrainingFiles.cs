using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace ArticleBot.Training.Sets;

/// <summary>One paragraph of the SQuAD training file with its questions.</summary>
public sealed record SquadParagraph(string Title, string Text, IReadOnlyList<SquadQuestion> Questions);

/// <summary>A crowd-written question and the words of its paragraph that answer it.</summary>
public sealed record SquadQuestion(string Text, IReadOnlyList<string> Answers);

/// <summary>Reads the public training files of the data folder.</summary>
public static class TrainingFiles
{
    private const int EmbedderArticles = 160;

    /// <summary>The SQuAD articles in file order, paragraph by paragraph.</summary>
    public static IReadOnlyList<IReadOnlyList<SquadParagraph>> Squad(string folder) =>
        [.. Lines(folder, "squad-train").Select(Paragraph).GroupBy(paragraph => paragraph.Title).Select(group => group.ToArray())];

    /// <summary>The SQuAD articles in random order, cut in two: what the embedder may see and what the ranker is fitted on.</summary>
    public static (IReadOnlyList<SquadParagraph>[] Embedder, IReadOnlyList<SquadParagraph>[] Ranker) SquadSplit(string folder, int seed)
    {
        var articles = Squad(folder).ToArray();
        new Random(seed).Shuffle(articles);
        return (articles[..EmbedderArticles], articles[EmbedderArticles..]);
    }

    /// <summary>The pairs of a file of queries and the passages that belong to them.</summary>
    public static IEnumerable<(string Query, string Passage)> Pairs(string folder, string name)
    {
        foreach (var line in Lines(folder, name))
            yield return (line.GetProperty("query").GetString()!, line.GetProperty("passage").GetString()!);
    }

    private static SquadParagraph Paragraph(JsonElement line) => new(
        line.GetProperty("title").GetString()!,
        line.GetProperty("passage").GetString()!,
        [.. line.GetProperty("questions").EnumerateArray().Select(question => new SquadQuestion(
            question.GetProperty("question").GetString()!,
            [.. question.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!)]))]);

    private static IEnumerable<JsonElement> Lines(string folder, string name)
    {
        using var file = File.OpenRead(Path.Combine(folder, name + ".jsonl.gz"));
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }
}
