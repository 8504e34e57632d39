namespace ArticleBot.Training.Embedding;

/// <summary>Some queries with their passages; a passage that several queries share occurs once.</summary>
/// <param name="Queries">The queries as rows.</param>
/// <param name="Passages">The distinct passages as rows.</param>
/// <param name="Passage">Which passage belongs to each query.</param>
public sealed record PairBatch(IReadOnlyList<(int Row, float Weight)[]> Queries, IReadOnlyList<(int Row, float Weight)[]> Passages, IReadOnlyList<int> Passage);

/// <summary>The pairs of one source as rows, handed out in random order over and over.</summary>
public sealed class EncodedPairs
{
    private readonly List<(int Row, float Weight)[]> _passages = [];
    private readonly ((int Row, float Weight)[] Query, int Passage)[] _pairs;
    private readonly Random _random;
    private int _next;

    public EncodedPairs(TextPairs source, Vocabulary vocabulary, Random random)
    {
        _random = random;
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (_, passage) in source.Pairs)
        {
            if (places.TryAdd(passage, _passages.Count))
                _passages.Add(vocabulary.Encode(passage));
        }

        _pairs =
        [
            .. source.Pairs
                .Select(pair => (Query: vocabulary.Encode(pair.Query), Passage: places[pair.Passage]))
                .Where(pair => pair.Query.Length > 0 && _passages[pair.Passage].Length > 0),
        ];
        random.Shuffle(_pairs);
    }

    public int Count => _pairs.Length;

    public PairBatch Next(int size)
    {
        var queries = new List<(int Row, float Weight)[]>();
        var passages = new List<(int Row, float Weight)[]>();
        var passage = new List<int>();
        var places = new Dictionary<int, int>();
        for (var i = 0; i < size; i++)
        {
            if (_next == _pairs.Length)
            {
                _random.Shuffle(_pairs);
                _next = 0;
            }

            var pair = _pairs[_next++];
            if (!places.TryGetValue(pair.Passage, out var place))
            {
                places.Add(pair.Passage, place = passages.Count);
                passages.Add(_passages[pair.Passage]);
            }

            queries.Add(pair.Query);
            passage.Add(place);
        }

        return new PairBatch(queries, passages, passage);
    }
}
