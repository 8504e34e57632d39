namespace ArticleBot.Training.Measuring;

/// <summary>The retrieval numbers of <c>bench/score.py</c>: how high the first hit stands.</summary>
public sealed class RetrievalQuality
{
    private int _count;
    private int _first;
    private int _four;
    private int _ten;
    private double _reciprocal;

    public int Count => _count;

    public double HitsAt1 => Share(_first);

    public double HitsAt4 => Share(_four);

    public double HitsAt10 => Share(_ten);

    /// <summary>Mean of 1/rank of the first hit, 0 where there is none among ten.</summary>
    public double MrrAt10 => Share(_reciprocal);

    /// <summary>Counts one question.</summary>
    /// <param name="hits">Whether each passage is a hit, best passage first.</param>
    public void Add(IEnumerable<bool> hits)
    {
        _count++;
        var rank = 0;
        foreach (var hit in hits.Take(10))
        {
            rank++;
            if (!hit)
                continue;
            _first += rank == 1 ? 1 : 0;
            _four += rank <= 4 ? 1 : 0;
            _ten++;
            _reciprocal += 1.0 / rank;
            break;
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"Hits@1 {HitsAt1:.000}  @4 {HitsAt4:.000}  @10 {HitsAt10:.000}  MRR@10 {MrrAt10:.000}  (n {_count})");

    private double Share(double sum) => _count == 0 ? 0 : sum / _count;
}
