using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ArticleBot.Evaluation.Cases;

/// <summary>Reads a .transcript file as cases: what the bot said when it was written is what it should say again.</summary>
/// <remarks>
/// The Emulator and the bot's own setting Channels:Transcripts write such files: a list of activities, or an object with the list as
/// <c>transcript</c>.
/// </remarks>
internal static partial class TranscriptFile
{
    /// <summary>How such a file's name ends.</summary>
    public const string Extension = ".transcript";

    private const string WhyThisAnswer = "WhyThisAnswer";

    /// <summary>The questions of a transcript, each with what was said before it. Small talk is part of the course, but no case.</summary>
    /// <exception cref="EvaluationFailedException">The file cannot be read, or is no transcript; the message names it.</exception>
    public static async Task<IReadOnlyList<EvaluationQuestion>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var activities = await ParseAsync(path, cancellationToken);
        var cases = new List<EvaluationQuestion>();
        var history = new List<EvaluationTurn>();
        for (var i = 0; i < activities.Count; i++)
        {
            if (activities[i] is not { Type: "message", From.Role: "user", Text: { } said } asked || string.IsNullOrWhiteSpace(said))
                continue;

            var replies = activities.Skip(i + 1).TakeWhile(activity => activity is not { Type: "message", From.Role: "user" }).ToList();
            var reply = replies.FirstOrDefault(activity => activity is { Type: "message", From.Role: "bot", Text.Length: > 0 })?.Text;
            var outcome = replies.FirstOrDefault(activity =>
                activity is { Type: "trace", Name: WhyThisAnswer })?.Value is { ValueKind: JsonValueKind.Object } value
                && value.TryGetProperty("outcome", out var told) ? told.ToString() : null;
            if (outcome is null or "Answered" or "NothingFound")
            {
                cases.Add(new EvaluationQuestion
                {
                    Id = $"{Path.GetFileName(path)}#{cases.Count + 1}",
                    Question = said.Trim(),
                    Type = "transcript",
                    Answers = reply is not null && outcome is not "NothingFound" ? [Answer(reply)] : [],
                    Unanswerable = outcome is "NothingFound",
                    History = [.. history],
                    Date = asked.Day,
                });
            }

            history.Add(new EvaluationTurn("user", said.Trim()));
            if (reply is not null)
                history.Add(new EvaluationTurn("assistant", Words(reply)));
        }

        return cases;
    }

    /// <summary>The short answer where the reply begins with one, else all it said.</summary>
    private static string Answer(string reply) => ShortAnswer().Match(reply) is { Success: true } match ? match.Groups["answer"].Value : Words(reply);

    /// <summary>A reply without markers, and without the list or the definitions of sources below it.</summary>
    private static string Words(string reply) =>
        Marker().Replace(SourceList().Replace(reply, ""), "").Replace("**", "", StringComparison.Ordinal).Trim();

    private static async Task<IReadOnlyList<TranscriptActivity>> ParseAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            using var document = await JsonDocument.ParseAsync(file, cancellationToken: cancellationToken);
            var list = document.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("transcript", out var inner)
                ? inner : document.RootElement;
            return list.Deserialize(EvaluationJson.Default.IReadOnlyListTranscriptActivity) ?? [];
        }
        catch (JsonException exception)
        {
            throw new EvaluationFailedException($"{path} is no transcript: {exception.Message} It must be a JSON list of activities.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EvaluationFailedException($"There is no file {path}. Name a .transcript file, relative to where you are.", exception);
        }
    }

    [GeneratedRegex(@"^\*\*(?<answer>[^\n]+)\*\*(\n|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ShortAnswer();

    [GeneratedRegex(@" ?\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();

    [GeneratedRegex(@"\n\n(\*\*)?Sources(\*\*)?\n.*$|\n*^\[\d+\]: .*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex SourceList();
}

/// <summary>An activity of a transcript, as far as a case needs it.</summary>
internal sealed record TranscriptActivity(string? Type, string? Text, TranscriptSpeaker? From, string? Name, JsonElement? Value, string? Timestamp,
    string? LocalTimestamp)
{
    /// <summary>The person's own day, else the day in UTC; null where neither is told.</summary>
    public DateOnly? Day =>
        DateOnly.TryParseExact((LocalTimestamp ?? Timestamp)?.Split('T')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}

/// <summary>Who speaks.</summary>
/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
internal sealed record TranscriptSpeaker(string? Role);
