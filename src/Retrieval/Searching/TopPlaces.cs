namespace ArticleBot.Retrieval.Searching;

/// <summary>Keeps the best scored places. Equal scores are ordered by place, so a result never depends on the order of visits.</summary>
/// <remarks>A binary heap with the worst kept place at its root.</remarks>
internal sealed class TopPlaces(int capacity)
{
    private readonly ScoredPlace[] _heap = new ScoredPlace[capacity];

    /// <summary>Number of places kept.</summary>
    public int Count { get; private set; }

    /// <summary>Scores up to this cannot enter any more, unless their place comes before that of the worst kept.</summary>
    public int Threshold => Count == _heap.Length ? _heap[0].Score : int.MinValue;

    /// <summary>Offers a place.</summary>
    public void Offer(int score, int place)
    {
        var offered = new ScoredPlace(score, place);
        if (Count < _heap.Length)
        {
            _heap[Count++] = offered;
            Rise(Count - 1);
        }
        else if (_heap.Length > 0 && offered.IsBetterThan(_heap[0]))
        {
            _heap[0] = offered;
            Sink(0);
        }
    }

    /// <summary>What is kept, best first.</summary>
    public ScoredPlace[] BestFirst()
    {
        var places = _heap.AsSpan(0, Count).ToArray();
        Array.Sort(places, static (a, b) => a.IsBetterThan(b) ? -1 : b.IsBetterThan(a) ? 1 : 0);
        return places;
    }

    private void Rise(int i)
    {
        while (i > 0 && _heap[(i - 1) / 2].IsBetterThan(_heap[i]))
        {
            (_heap[i], _heap[(i - 1) / 2]) = (_heap[(i - 1) / 2], _heap[i]);
            i = (i - 1) / 2;
        }
    }

    private void Sink(int i)
    {
        while (true)
        {
            var worst = i;
            for (var child = (2 * i) + 1; child <= (2 * i) + 2 && child < Count; child++)
            {
                if (_heap[worst].IsBetterThan(_heap[child]))
                    worst = child;
            }

            if (worst == i)
                return;
            (_heap[i], _heap[worst]) = (_heap[worst], _heap[i]);
            i = worst;
        }
    }
}

/// <summary>A passage of a snapshot with its score in one search.</summary>
/// <param name="Score">Higher is better.</param>
/// <param name="Place">The passage's number in the snapshot.</param>
internal readonly record struct ScoredPlace(int Score, int Place)
{
    /// <summary>Whether this one is listed first.</summary>
    public bool IsBetterThan(ScoredPlace other) => Score > other.Score || (Score == other.Score && Place < other.Place);
}
