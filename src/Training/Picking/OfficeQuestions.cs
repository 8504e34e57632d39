using System.Text.Json;
using ArticleBot.Answering.Reading;

namespace ArticleBot.Training.Picking;

/// <summary>
/// Questions over documents of organisations that the reader was not trained on: what is judged by them carries over to the documents people have.
/// </summary>
internal static class OfficeQuestions
{
    /// <summary>One document in so many is set aside, as <c>src/Training/Encoder/train.py</c> does.</summary>
    private const int OneIn = 8;

    /// <summary>A shorter answer ("no", "2") stands in many sentences that do not answer.</summary>
    private const int LeastAnswer = 4;

    /// <summary>The folder whose questions are of every kind in the proportions in which people ask; the others lean to words that the documents lack.</summary>
    private const string InProportion = "mixed";

    /// <summary>
    /// The folders of documents, each with <c>corpus</c> and <c>questions.jsonl</c>, whether the reader was trained on a part of it, and how often its
    /// questions count.
    /// </summary>
    /// <param name="data">The folder with the training files.</param>
    /// <param name="material">The folder of our own documents.</param>
    public static IEnumerable<(string Folder, bool IsReaders, int Times)> Folders(string data, string material) =>
    [
        (Path.Combine(data, "office"), true, 1),
        .. Inside(Path.Combine(material, "reader")).Select(folder => (folder, true, 1)),
        .. Inside(Path.Combine(material, "picker")).Select(folder => (folder, false, Path.GetFileName(folder) == InProportion ? 3 : 1)),
    ];

    /// <summary>Where the documents of a folder lie.</summary>
    public static string Corpus(string folder) => Path.Combine(folder, "corpus");

    /// <summary>The questions, answerable and not, without those that follow another.</summary>
    /// <param name="folder">The folder of documents.</param>
    /// <param name="isReaders">Whether only the documents count that were set aside when the reader was trained.</param>
    public static IEnumerable<PickerQuestion> Read(string folder, bool isReaders)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "questions.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            var document = root.GetProperty("id").GetString()!;
            document = document[..document.LastIndexOf('-')];
            if ((isReaders && TokenHash.Of(document) % OneIn != 0) || root.GetProperty("history").GetArrayLength() > 0)
                continue;
            var answers = root.GetProperty("answers").EnumerateArray().Select(answer => answer.GetString()!).Where(answer => answer.Length >= LeastAnswer);
            yield return new PickerQuestion(root.GetProperty("question").GetString()!, document, [.. answers])
            {
                AskedOn = DateOnly.TryParse(root.GetProperty("date").GetString(), out var day) ? day : null,
                Proofs =
                [
                    .. root.GetProperty("evidence").EnumerateArray().Select(proof =>
                        new Proof(proof.GetProperty("article_id").GetString()!, proof.GetProperty("text").GetString()!)),
                ],
            };
        }
    }

    private static IEnumerable<string> Inside(string folder) => Directory.GetDirectories(folder).Order(StringComparer.Ordinal);
}
