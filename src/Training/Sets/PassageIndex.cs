using ArticleBot.Articles;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;

namespace ArticleBot.Training.Sets;

/// <summary>
/// Exhaustive BM25 over the passages of one set, with title and heading as light fields: finds the candidates that the models are fitted on.
/// Small and exact where the application's own index is built for millions.
/// </summary>
public sealed class PassageIndex : ITermStatistics
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;
    private const float FieldWeight = 0.5f;

    private readonly Dictionary<string, List<(int Passage, float Frequency)>> _postings = new(StringComparer.Ordinal);

    public PassageIndex(IReadOnlyList<Passage> passages)
    {
        PassageCount = passages.Count;
        var terms = passages.Select(passage => TermAnalyzer.English.Terms(passage.Text)).ToArray();
        var mean = Math.Max(1, terms.Average(list => list.Count));
        var frequencies = new Dictionary<string, float>(StringComparer.Ordinal);
        for (var i = 0; i < terms.Length; i++)
        {
            frequencies.Clear();
            var weight = (float)(1 / (1 - B + (B * terms[i].Count / mean)));
            Add(terms[i], weight);
            Add(TermAnalyzer.English.Terms(passages[i].Article.Title).Distinct(), FieldWeight);
            Add(TermAnalyzer.English.Terms(passages[i].Heading).Distinct(), FieldWeight);
            foreach (var (term, frequency) in frequencies)
            {
                if (!_postings.TryGetValue(term, out var postings))
                    _postings.Add(term, postings = []);
                postings.Add((i, frequency * (K1 + 1) / (frequency + K1)));
            }
        }

        void Add(IEnumerable<string> stems, float weight)
        {
            foreach (var stem in stems)
                frequencies[stem] = frequencies.GetValueOrDefault(stem) + weight;
        }
    }

    public int PassageCount { get; }

    public int DocumentFrequency(string term) => _postings.TryGetValue(term, out var postings) ? postings.Count : 0;

    /// <summary>The best passages by BM25, best first.</summary>
    public IReadOnlyList<(int Passage, float Score)> Find(string question, int count)
    {
        var scores = new float[PassageCount];
        foreach (var term in TermAnalyzer.English.Terms(question).Distinct())
        {
            if (!_postings.TryGetValue(term, out var postings))
                continue;
            var idf = ((ITermStatistics)this).Idf(term);
            foreach (var (passage, weight) in postings)
                scores[passage] += idf * weight;
        }

        var best = new PriorityQueue<int, (float Score, int Earlier)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0)
                continue;
            best.Enqueue(i, (scores[i], -i));
            if (best.Count > count)
                best.Dequeue();
        }

        var found = new (int Passage, float Score)[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var passage = best.Dequeue();
            found[i] = (passage, scores[passage]);
        }

        return found;
    }
}
