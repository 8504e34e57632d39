namespace ArticleBot.Retrieval.Ranking;

/// <summary>Finds the run of words that a question and a passage have in common and that weighs most, fed one passage word at a time.</summary>
internal sealed class PhraseRuns(QuestionAnalysis question)
{
    // The weight of the run that ends at each word of the question and at the last passage word; negative where there is none.
    private float[] _ending = Filled(question.WordTerms.Length);
    private float[] _before = Filled(question.WordTerms.Length);

    private List<int> _used = [];
    private List<int> _usedBefore = [];

    /// <summary>The idf of the heaviest run so far that has at least two words; 0 when there is none.</summary>
    internal float Best { get; private set; }

    internal void Add(string word)
    {
        (_ending, _before) = (_before, _ending);
        (_used, _usedBefore) = (_usedBefore, _used);
        foreach (var place in _used)
            _ending[place] = -1;
        _used.Clear();

        if (question.PlacesOf(word) is not { } places)
            return;
        foreach (var place in places)
        {
            var idf = question.WordTerms[place] is >= 0 and var term ? question.Idf[term] : 0;
            var before = place > 0 ? _before[place - 1] : -1;
            _ending[place] = MathF.Max(before, 0) + idf;
            _used.Add(place);
            if (before >= 0)
                Best = MathF.Max(Best, _ending[place]);
        }
    }

    private static float[] Filled(int length)
    {
        var values = new float[length];
        Array.Fill(values, -1);
        return values;
    }
}
