using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Training.Embedding;

/// <summary>The stems that get a row of their own, how rare they are, and texts written as rows with weights.</summary>
public sealed class Vocabulary
{
    public const int Size = 20_000;
    public const int HashedRows = 4_096;

    private const int FewestTexts = 3;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public Vocabulary(IReadOnlyCollection<IReadOnlyList<string>> texts)
    {
        var frequencies = texts.SelectMany(text => text.Distinct()).CountBy(stem => stem).Where(pair => pair.Value >= FewestTexts)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Size).ToArray();
        var idf = new List<float>();
        foreach (var (stem, frequency) in frequencies)
        {
            _rows.Add(stem, _rows.Count);
            idf.Add(MathF.Max(0.2f, MathF.Log(1 + (texts.Count / (frequency + 1f)))));
        }

        var rare = 0.9f * idf.Max();
        Stems = [.. frequencies.Select(pair => pair.Key)];
        Idf = [.. idf, .. Enumerable.Repeat(rare, HashedRows)];
    }

    public IReadOnlyList<string> Stems { get; }

    /// <summary>Inverse document frequency of every row, hashed ones included.</summary>
    public IReadOnlyList<float> Idf { get; }

    /// <summary>The row of a stem, or -1 when it has none of its own.</summary>
    public int RowOf(string stem) => _rows.GetValueOrDefault(stem, -1);

    /// <summary>A text as rows with their weights; each row at most once.</summary>
    public (int Row, float Weight)[] Encode(string text) =>
        [.. TermAnalyzer.English.Terms(text).CountBy(stem => stem)
            .SelectMany(pair => TokenTable.RowsOf(pair.Key, _rows, HashedRows).Select(row => (row.Row, Weight: row.Weight * TokenTable.Saturate(pair.Value))))
            .GroupBy(row => row.Row)
            .Select(group => (group.Key, group.Sum(row => row.Weight)))];
}
