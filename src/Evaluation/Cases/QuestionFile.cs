using System.Runtime.CompilerServices;

namespace ArticleBot.Evaluation.Cases;

/// <summary>Reads questions from a file of either kind: .jsonl, or a .transcript.</summary>
internal static class QuestionFile
{
    /// <exception cref="EvaluationFailedException">The file cannot be read; the message says where and why.</exception>
    public static async IAsyncEnumerable<EvaluationQuestion> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Path.GetExtension(path).Equals(TranscriptFile.Extension, StringComparison.OrdinalIgnoreCase))
        {
            foreach (var question in await TranscriptFile.ReadAsync(path, cancellationToken))
                yield return question;
        }
        else
        {
            await foreach (var question in JsonLines.ReadAsync(path, EvaluationJson.Default.EvaluationQuestion, cancellationToken))
                yield return question;
        }
    }
}
