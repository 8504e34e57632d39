using System.Diagnostics;
using ArticleBot.English.Terms;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Dense;
using ArticleBot.Retrieval.Lexical;
using ArticleBot.Retrieval.Searching;
using ArticleBot.Retrieval.Segments;

namespace ArticleBot.Benchmarks.Speed;

/// <summary>Asks ours and the peers the same questions in turn, in one process.</summary>
internal sealed class SearchMeasurement(SyntheticCorpus corpus, int passages, BenchmarkIndex ours, LuceneSearch? lucene, FloatScan scan)
{
    private const int Leg = HybridSearch.LegSize;
    private const float VectorWeight = 0.35f;

    private readonly IndexSnapshot _snapshot = ours.Index.Snapshot;

    public SearchFigures Run(int questions, CancellationToken cancellationToken)
    {
        var asked = Enumerable.Range(0, questions).Select(i => (Text: corpus.Question(i, passages), Vector: corpus.QuestionVector(i, passages))).ToArray();

        // Compiling happens before the clock starts.
        foreach (var (text, vector) in asked.Take(30))
        {
            Hybrid(text, vector);
            SideBySide(text, vector);
            Peers(text, vector);
        }

        Timings hybrid = new(), sideBySide = new(), lexical = new(), dense = new(), withTexts = new(), peers = new(), byLucene = new(), byScan = new();
        var recalled = 0;
        foreach (var (text, vector) in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hybrid.Time(() => Hybrid(text, vector));
            sideBySide.Time(() => SideBySide(text, vector));
            peers.Time(() => Peers(text, vector));
            lexical.Time(() => Lexical(text));
            if (lucene is not null)
                byLucene.Time(() => lucene.Find(text, Leg));
            var near = dense.Time(() => Dense(vector));
            var exact = byScan.Time(() => scan.Find(vector, Leg));
            recalled += near.Take(10).Select(place => place.Place).Intersect(exact.Take(10).Select(found => found.Passage)).Count();
            withTexts.Time(() => ours.Retriever.FindAsync(new Question(text), 30, cancellationToken).GetAwaiter().GetResult());
        }

        var compared = asked.Take(25).ToArray();
        return new SearchFigures
        {
            Hybrid = hybrid,
            SideBySide = sideBySide,
            Lexical = lexical,
            Dense = dense,
            WithTexts = withTexts,
            Peers = peers,
            Lucene = lucene is null ? null : byLucene,
            Scan = byScan,
            TwoThreads = TwoThreads(asked, Hybrid),
            TwoThreadsPeers = TwoThreads(asked.Take(Math.Max(20, questions / 4)).ToArray(), Peers),
            Recall = recalled / (10.0 * questions),
            Pruning = (compared.Count(question => Lexical(question.Text).SequenceEqual(Exhaustive(question.Text))), compared.Length),
        };
    }

    private HybridHit[] Hybrid(string text, float[] vector) =>
        HybridSearch.Find(_snapshot, TermAnalyzer.English.Terms(text), new QueryVector(vector), VectorWeight, 50);

    private HybridHit[] SideBySide(string text, float[] vector) =>
        HybridSearch.Find(_snapshot, TermAnalyzer.English.Terms(text), new QueryVector(vector), VectorWeight, 50, sideBySide: true);

    private ScoredPlace[] Lexical(string text) => LexicalSearch.Find(LexicalQuery.Create(_snapshot, TermAnalyzer.English.Terms(text)), Leg);

    private ScoredPlace[] Dense(float[] vector) => DenseSearch.Find(_snapshot, new QueryVector(vector), Leg);

    private (int Passage, float Score)[] Peers(string text, float[] vector)
    {
        var scores = new Dictionary<int, float>();
        var words = lucene?.Find(text, Leg) ?? [];
        foreach (var found in words)
            scores[found.Doc] = (1 - VectorWeight) * found.Score / words[0].Score;
        foreach (var (passage, cosine) in scan.Find(vector, Leg))
            scores[passage] = scores.GetValueOrDefault(passage) + (VectorWeight * cosine);
        return [.. scores.Select(found => (found.Key, found.Value)).OrderByDescending(found => found.Value).Take(50)];
    }

    private ScoredPlace[] Exhaustive(string text)
    {
        var query = LexicalQuery.Create(_snapshot, TermAnalyzer.English.Terms(text));
        var top = new TopPlaces(Leg);
        for (var place = 0; place < _snapshot.PlaceCount; place++)
        {
            if (query.Match(place).Score is > 0 and var score)
                top.Offer(score, place);
        }

        return top.BestFirst();
    }

    private static double TwoThreads<T>((string Text, float[] Vector)[] asked, Func<string, float[], T> find)
    {
        var start = Stopwatch.GetTimestamp();
        Parallel.For(0, 2, _ =>
        {
            foreach (var (text, vector) in asked)
                find(text, vector);
        });
        return 2 * asked.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
