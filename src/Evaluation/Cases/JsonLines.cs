using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ArticleBot.Evaluation.Cases;

/// <summary>Reads files with one JSON object a line, one line at a time.</summary>
internal static class JsonLines
{
    /// <param name="path">The file.</param>
    /// <param name="type">What a line is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="EvaluationFailedException">The file or a line cannot be read; the message names file and line.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(string path, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var (line, _) in ReadNumberedAsync(path, type, cancellationToken))
            yield return line;
    }

    /// <summary>The same with the number of each line in the file, from 1.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async IAsyncEnumerable<(T Line, int Number)> ReadNumberedAsync<T>(string path, JsonTypeInfo<T> type,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var reader = Open(path);
        for (var number = 1; await reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return (Parse(line, type, path, number), number);
        }
    }

    /// <exception cref="EvaluationFailedException">The line is not such an object.</exception>
    public static T Parse<T>(string line, JsonTypeInfo<T> type, string path, int number)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new EvaluationFailedException($"{path}, line {number} cannot be read: {exception.Message} Every line must be one JSON object.", exception);
        }
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new EvaluationFailedException($"There is no file {path}. Name a .jsonl file, relative to where you are.", exception);
        }
    }
}
