using System.Text.Json;
using ArticleBot.Articles;
using ArticleBot.Articles.Sources;
using ArticleBot.Retrieval;
using Microsoft.Extensions.Options;

namespace ArticleBot.Training.Sets;

/// <summary>Reads a folder with <c>corpus.jsonl</c> or a folder <c>corpus</c>, and <c>questions*.jsonl</c>, the format that <c>eval</c> reads too.</summary>
public static class BenchSet
{
    public static async Task<LabelledSet> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var lines = Path.Combine(folder, "corpus.jsonl");
        var passages = await PassagesAsync(File.Exists(lines) ? lines : Path.Combine(folder, "corpus"), cancellationToken);
        var questions = new List<LabelledQuestion>();
        foreach (var file in Directory.GetFiles(folder, "questions*.jsonl").Order(StringComparer.Ordinal))
        {
            await foreach (var line in File.ReadLinesAsync(file, cancellationToken))
            {
                if (!string.IsNullOrWhiteSpace(line))
                    questions.Add(Question(line));
            }
        }

        return new LabelledSet(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), passages, questions);
    }

    /// <summary>Reads and cuts articles exactly as the application does.</summary>
    public static async Task<List<Passage>> PassagesAsync(string place, CancellationToken cancellationToken)
    {
        var passages = new List<Passage>();
        await foreach (var reading in new ArticleSources(Options.Create(new ArticlesOptions())).Open(place).ReadAsync(cancellationToken))
            passages.AddRange(reading.Passages);
        return passages;
    }

    private static LabelledQuestion Question(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var evidence = root.TryGetProperty("evidence", out var list)
            ? list.EnumerateArray().Select(item => new Evidence(
                item.GetProperty("article_id").GetString()!,
                item.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "")).ToArray()
            : [];
        var mode = root.TryGetProperty("evidence_mode", out var named) ? Enum.Parse<EvidenceMode>(named.GetString()!, ignoreCase: true) : EvidenceMode.All;
        DateOnly? date = root.TryGetProperty("date", out var asked) && DateOnly.TryParse(asked.GetString(), out var day) ? day : null;
        return new LabelledQuestion(
            root.GetProperty("id").GetString()!,
            new Question(root.GetProperty("question").GetString()!, date),
            root.TryGetProperty("answers", out var answers) ? [.. answers.EnumerateArray().Select(answer => answer.GetString()!)] : [],
            evidence,
            mode);
    }
}
