using ArticleBot.Articles;

namespace ArticleBot.Training.Sets;

/// <summary>Articles cut into passages, and questions about them.</summary>
public sealed class LabelledSet
{
    private readonly string[] _squashed;

    public LabelledSet(string name, IReadOnlyList<Passage> passages, IReadOnlyList<LabelledQuestion> questions)
    {
        Name = name;
        Passages = passages;
        Questions = questions;
        Index = new PassageIndex(passages);
        _squashed = [.. passages.Select(passage => Squash(passage.Text))];
    }

    public string Name { get; }

    public IReadOnlyList<Passage> Passages { get; }

    public IReadOnlyList<LabelledQuestion> Questions { get; }

    public PassageIndex Index { get; }

    /// <summary>
    /// Whether a passage is a hit: it holds an evidence text whole, the marks of lists, tables and emphasis and white space aside, which reading takes out.
    /// </summary>
    public bool IsHit(LabelledQuestion question, int passage) => question.Mode == EvidenceMode.Article
        ? question.Evidence.Any(evidence => evidence.ArticleKey == Passages[passage].Article.Key)
        : question.Evidence.Any(evidence => _squashed[passage].Contains(Squash(evidence.Text), StringComparison.Ordinal));

    private static string Squash(string text) => string.Create(text.Count(char.IsLetterOrDigit), text, static (squashed, text) =>
    {
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                squashed[length++] = c;
        }
    });
}
