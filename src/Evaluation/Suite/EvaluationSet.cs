using System.Text.RegularExpressions;

namespace ArticleBot.Evaluation.Suite;

/// <summary>Articles and the questions about them, as they lie in a folder of sets.</summary>
/// <param name="Name">The folder's name; with a second corpus, also that corpus's name.</param>
/// <param name="Corpus">The articles.</param>
/// <param name="Questions">The questions.</param>
internal sealed partial record EvaluationSet(string Name, string Corpus, string Questions)
{
    /// <summary>
    /// Every subfolder with <c>corpus.jsonl</c>, or a folder <c>corpus</c> of article files, and a <c>questions*.jsonl</c> is a set; each further
    /// <c>corpus.OTHER.jsonl</c> or <c>corpus.OTHER</c> makes a set <c>NAME/OTHER</c> with the same questions. Ordered by name.
    /// </summary>
    /// <exception cref="EvaluationFailedException">There is no such folder, or no set in it.</exception>
    public static IReadOnlyList<EvaluationSet> FindIn(string folder)
    {
        if (!Directory.Exists(folder))
            throw new EvaluationFailedException($"There is no folder {folder}. Name one whose subfolders hold corpus.jsonl or a folder corpus, and "
                + "questions*.jsonl.");

        var sets = Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).SelectMany(SetsOf).ToList();
        return sets.Count > 0
            ? sets
            : throw new EvaluationFailedException($"{folder} holds no set. A set is a subfolder with corpus.jsonl, or a folder corpus, and questions*.jsonl.");
    }

    private static IEnumerable<EvaluationSet> SetsOf(string folder)
    {
        var questions = Directory.EnumerateFiles(folder, "questions*.jsonl").Order(StringComparer.Ordinal).FirstOrDefault();
        if (questions is null)
            yield break;
        var files = Directory.EnumerateFiles(folder, "corpus*.jsonl").Select(path => (Path: path, Name: Path.GetFileNameWithoutExtension(path)));
        var folders = Directory.EnumerateDirectories(folder, "corpus*").Select(path => (Path: path, Name: Path.GetFileName(path)));
        foreach (var (corpus, ofCorpus) in files.Concat(folders).Where(found => CorpusName().IsMatch(found.Name)).OrderBy(found => found.Name.Length))
        {
            var other = ofCorpus["corpus".Length..].TrimStart('.');
            var name = Path.GetFileName(folder);
            yield return new EvaluationSet(other.Length == 0 ? name : $"{name}/{other}", corpus, questions);
        }
    }

    [GeneratedRegex(@"^corpus(\..+)?$")]
    private static partial Regex CorpusName();
}
