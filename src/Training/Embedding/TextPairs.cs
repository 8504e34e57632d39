using ArticleBot.Articles.Splitting;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Embedding;

/// <summary>Queries and the passages that belong to them, from one kind of source; one batch never mixes two.</summary>
/// <param name="Name">The source.</param>
/// <param name="Pairs">Query and passage.</param>
public sealed record TextPairs(string Name, IReadOnlyList<(string Query, string Passage)> Pairs)
{
    private const int MostPairs = 40_000;

    /// <summary>Everything that the embedder learns from.</summary>
    /// <param name="folder">The folder with the training files.</param>
    /// <param name="articles">The SQuAD articles it may see; the ranker is fitted on others, or it would trust the vectors too much.</param>
    /// <param name="random">Draws from the sources that are too large.</param>
    public static IReadOnlyList<TextPairs> Read(string folder, IEnumerable<IReadOnlyList<SquadParagraph>> articles, Random random)
    {
        var paragraphs = articles.SelectMany(article => article).ToArray();
        return
        [
            new("paragraphs", [.. paragraphs.SelectMany(paragraph =>
                paragraph.Questions.Select(question => (question.Text, $"{paragraph.Title}. {paragraph.Text}")))]),
            new("sentences", [.. paragraphs.SelectMany(Sentences)]),
            .. new[] { "medquad", "digitalgov", "wordnet" }.Select(name => new TextPairs(name, Draw(TrainingFiles.Pairs(folder, name), random))),
        ];
    }

    private static IEnumerable<(string Query, string Passage)> Sentences(SquadParagraph paragraph)
    {
        var sentences = SentenceSplitter.Split(paragraph.Text).Select(span => span.In(paragraph.Text).ToString()).ToArray();
        foreach (var question in paragraph.Questions)
        {
            if (Array.Find(sentences, sentence => sentence.Contains(question.Answers[0], StringComparison.Ordinal)) is { } answer)
                yield return (question.Text, answer);
        }
    }

    private static (string Query, string Passage)[] Draw(IEnumerable<(string Query, string Passage)> pairs, Random random)
    {
        var all = pairs.ToArray();
        random.Shuffle(all);
        return [.. all.Take(MostPairs)];
    }
}
