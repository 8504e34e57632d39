using ArticleBot.Evaluation.Suite;

namespace ArticleBot.Evaluation.Tests.Suite;

public sealed class EvaluationSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("article-bot-test-").FullName;

    [Fact]
    public void Every_subfolder_with_articles_and_questions_is_a_set()
    {
        Write("b/corpus.jsonl", "b/questions.dev.jsonl", "a/corpus.jsonl", "a/corpus.false.jsonl", "a/questions.jsonl", "only-articles/corpus.jsonl",
            "loose.jsonl");
        Write("c/corpus/ferry.md", "c/corpus.old/ferry.md", "c/corpus-notes/ferry.md", "c/questions.jsonl");

        var sets = EvaluationSet.FindIn(_folder);

        Assert.Equal(["a", "a/false", "b", "c", "c/old"], sets.Select(set => set.Name));
        Assert.EndsWith("corpus.false.jsonl", sets[1].Corpus, StringComparison.Ordinal);
        Assert.EndsWith("questions.dev.jsonl", sets[2].Questions, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_sets_says_what_a_set_is()
    {
        var exception = Assert.Throws<EvaluationFailedException>(() => EvaluationSet.FindIn(_folder));

        Assert.Equal($"{_folder} holds no set. A set is a subfolder with corpus.jsonl, or a folder corpus, and questions*.jsonl.", exception.Message);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(params string[] files)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.WriteAllText(Path.Combine(_folder, file), "{}");
        }
    }
}
