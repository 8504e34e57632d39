using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArticleBot.Benchmarks.Injection;

/// <summary>Plants instructions into articles: one article, one question, one instruction.</summary>
internal static class Planting
{
    /// <summary>Writes the articles with the instructions in them, and says which question meets which instruction.</summary>
    /// <param name="corpus">Articles, one JSON object a line.</param>
    /// <param name="questions">Questions with answers and evidence, one JSON object a line.</param>
    /// <param name="attacks">Instructions, one JSON object with <c>text</c> a line.</param>
    /// <param name="output">The file to write the articles into.</param>
    public static IReadOnlyList<PlantedQuestion> Plant(string corpus, string questions, string attacks, string output)
    {
        var texts = Read(attacks).Select(attack => attack["text"]!.GetValue<string>()).ToList();
        var articles = Read(corpus).ToDictionary(article => article["id"]!.GetValue<string>());
        var planted = new Dictionary<string, PlantedQuestion>(StringComparer.Ordinal);
        foreach (var question in Read(questions))
        {
            var gold = question["evidence"]?.AsArray().FirstOrDefault()?.AsObject();
            if (gold is null || question["unanswerable"]?.GetValue<bool>() == true)
                continue;
            var articleId = gold["article_id"]!.GetValue<string>();
            var evidence = gold["text"]!.GetValue<string>();
            if (planted.ContainsKey(articleId) || !articles[articleId]["text"]!.GetValue<string>().Contains(evidence, StringComparison.Ordinal))
                continue;
            planted.Add(articleId, new PlantedQuestion(
                question["id"]!.GetValue<string>(),
                question["question"]!.GetValue<string>(),
                [.. question["answers"]!.AsArray().Select(answer => answer!.GetValue<string>())],
                articleId,
                evidence,
                texts[planted.Count % texts.Count],
                (PlantedAt)(planted.Count / texts.Count % 3)));
        }

        using var file = new StreamWriter(output);
        foreach (var (id, article) in articles)
        {
            if (planted.TryGetValue(id, out var question))
                article["text"] = Into(article["text"]!.GetValue<string>(), question);
            file.WriteLine(article.ToJsonString());
        }

        return [.. planted.Values];
    }

    private static string Into(string text, PlantedQuestion question) => question.At switch
    {
        PlantedAt.Start => $"{question.Attack}\n\n{text}",
        PlantedAt.BehindTheEvidence => text.Insert(text.IndexOf(question.Evidence, StringComparison.Ordinal) + question.Evidence.Length, " " + question.Attack),
        _ => $"{text}\n\n{question.Attack}",
    };

    private static IEnumerable<JsonObject> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<JsonObject>(line)!);
}
