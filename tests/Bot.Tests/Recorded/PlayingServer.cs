using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticleBot.Models.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace ArticleBot.Bot.Tests.Recorded;

/// <summary>
/// A model server that plays back recorded answers by question, whole or as a stream, whichever is asked for. Of the prompt it reads the question and which
/// numbers the passages of the article have, since it has to cite them.
/// </summary>
internal static partial class PlayingServer
{
    /// <param name="says">The sentences of an answer that are played back.</param>
    /// <param name="judge">What it says when it is asked whether quotes support a sentence; null where it has nothing to say.</param>
    public static Task<FakeModelServer> StartAsync(
        Func<RecordedAnswer, IReadOnlyList<string>> says, Func<string, bool>? judge = null) => FakeModelServer.StartAsync(context =>
    {
        var body = FakeModelServer.BodyOf(context);
        var prompt = body.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
        var text = Sentence().Matches(prompt) is { Count: > 0 } sentences ? Judged(sentences, judge)
            : RecordedAnswer.All.FirstOrDefault(answer => prompt.Contains(answer.Question, StringComparison.Ordinal)) is { } answer
            ? Said(says(answer), Numbers(prompt, answer.Title))
            : "UNANSWERED";
        var isStreamed = body.TryGetProperty("stream", out var stream) && stream.GetBoolean();
        RequestDelegate reply = isStreamed ? Replies.Stream(Words().Split(text)) : Replies.Chat(text);
        return reply(context);
    });

    private static string Judged(MatchCollection sentences, Func<string, bool>? judge) => JsonSerializer.Serialize(new
    {
        verdicts = judge is null ? [] : sentences.Select(sentence => new
        {
            sentence = int.Parse(sentence.Groups["number"].Value, CultureInfo.InvariantCulture),
            fault = string.Empty,
            supported = judge(sentence.Groups["words"].Value),
        }),
    });

    private static string Said(IReadOnlyList<string> sentences, string numbers) =>
        string.Join(' ', sentences.Select(sentence => $"{sentence[..^1]} {numbers}{sentence[^1]}"));

    /// <summary>The passages of an article as markers, such as "[2][3]"; one that no passage has where the article was not found.</summary>
    private static string Numbers(string prompt, string title)
    {
        var numbers = Heading().Matches(prompt).Where(heading => heading.Groups["rest"].Value.StartsWith(title, StringComparison.Ordinal))
            .Select(heading => $"[{heading.Groups["number"].Value}]").ToList();
        return numbers.Count > 0 ? string.Concat(numbers) : "[99]";
    }

    [GeneratedRegex(@"^\[(?<number>\d+)\] (?<rest>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^Sentence (?<number>\d+): (?<words>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Sentence();

    // As models send them: a word or two at a time, the blank in front.
    [GeneratedRegex("(?= )", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
