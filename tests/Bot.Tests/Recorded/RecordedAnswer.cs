using System.Text.Json;

namespace ArticleBot.Bot.Tests.Recorded;

/// <summary>What a language model is made to say to one question, in its own words: once all of it true, once all of it subtly false.</summary>
/// <param name="Question">The question.</param>
/// <param name="Article">The file of the article, without its ending, that every sentence cites.</param>
/// <param name="True">Sentences that the article supports.</param>
/// <param name="False">Sentences that it does not support, each a small change away from a true one.</param>
internal sealed record RecordedAnswer(string Question, string Article, IReadOnlyList<string> True, IReadOnlyList<string> False)
{
    /// <summary>The folder of the articles that the answers are about.</summary>
    public static string Articles { get; } = Path.Combine(AppContext.BaseDirectory, "Recorded", "Articles");

    /// <summary>All of them, from <c>answers.jsonl</c>.</summary>
    public static IReadOnlyList<RecordedAnswer> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Recorded", "answers.jsonl"))
            .Select(line => JsonSerializer.Deserialize<RecordedAnswer>(line, JsonSerializerOptions.Web)!),
    ];

    /// <summary>The title of the article, as passages are headed by it.</summary>
    public string Title => File.ReadLines(Path.Combine(Articles, Article + ".md"))
        .First(line => line.StartsWith("title: ", StringComparison.Ordinal))["title: ".Length..];
}
