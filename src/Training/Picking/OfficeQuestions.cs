using System.Text.Json;
using ArticleBot.Answering.Reading;

namespace ArticleBot.Training.Picking;

/// <summary>Questions over documents of organisations that the reader was not trained on: what is judged by them carries over to the documents people have.</summary>
internal static class OfficeQuestions
{
    /// <summary>One document in so many is set aside, as <c>src/Training/Encoder/train.py</c> does.</summary>
    private const int OneIn = 8;

    /// <summary>Where the documents lie.</summary>
    public static string Corpus(string folder) => Path.Combine(folder, "office", "corpus");

    /// <summary>The questions about documents that were set aside, answerable and not, without those that follow another.</summary>
    public static IEnumerable<PickerQuestion> Read(string folder)
    {
        foreach (var line in File.ReadLines(Path.Combine(folder, "office", "questions.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var root = row.RootElement;
            var document = root.GetProperty("id").GetString()!;
            document = document[..document.LastIndexOf('-')];
            if (TokenHash.Of(document) % OneIn != 0 || root.GetProperty("history").GetArrayLength() > 0)
                continue;
            yield return new PickerQuestion(root.GetProperty("question").GetString()!, document, [])
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
}
