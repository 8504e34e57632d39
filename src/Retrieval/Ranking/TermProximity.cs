namespace ArticleBot.Retrieval.Ranking;

/// <summary>How near to each other a passage holds terms that are neighbours in the question, fed one matched term at a time.</summary>
internal sealed class TermProximity
{
    // Further apart than about one sentence, two words have nothing to do with each other.
    private const int Reach = 12;

    // "bridge of the harbour" is worth less for "harbour bridge" than the two in the question's order.
    private const float ReversedShare = 0.7f;

    private readonly QuestionAnalysis _question;
    private readonly int[] _lastPlaces;
    private readonly float[] _closest;

    internal TermProximity(QuestionAnalysis question)
    {
        _question = question;
        _closest = new float[question.Terms.Count];
        _lastPlaces = new int[question.Terms.Count];
        Array.Fill(_lastPlaces, -Reach);
    }

    /// <summary>Adds a matched term.</summary>
    /// <param name="term">Its index in the question.</param>
    /// <param name="place">Its place in the passage, stop words not counted.</param>
    internal void Add(int term, int place)
    {
        _lastPlaces[term] = place;
        for (var other = 0; other < _lastPlaces.Length; other++)
        {
            var distance = place - _lastPlaces[other];
            if (distance is 0 or >= Reach)
                continue;
            if ((_question.Following[other] >> term & 1) != 0)
                _closest[other] = MathF.Max(_closest[other], 1f / distance);
            else if ((_question.Following[term] >> other & 1) != 0)
                _closest[term] = MathF.Max(_closest[term], ReversedShare / distance);
        }
    }

    /// <summary>The mean closeness of the question's neighbours, weighted by their idf: 1 when all stand side by side, 0 when none is near.</summary>
    internal float Mean()
    {
        var (sum, total) = (0f, 0f);
        for (var term = 0; term + 1 < _closest.Length; term++)
        {
            var weight = _question.Idf[term] + _question.Idf[term + 1];
            sum += weight * _closest[term];
            total += weight;
        }

        return total > 0 ? sum / total : 0;
    }
}
