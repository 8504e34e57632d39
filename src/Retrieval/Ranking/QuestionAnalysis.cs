using ArticleBot.English.Terms;
using ArticleBot.Retrieval.Embedding;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>
/// A question as the learned models see it: its terms with their rarity, which of them are names or numbers, and how they follow each other.
/// Made once per question, then every candidate is compared with it.
/// </summary>
/// <remarks>Thread-safe. Sets of terms are bit masks: bit i stands for <see cref="Terms"/>[i].</remarks>
public sealed class QuestionAnalysis
{
    /// <summary>Terms beyond this number are left out: a mask has 64 bits.</summary>
    public const int MaximumTerms = 64;

    private const int BeginningLength = 5;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _beginnings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> _beginningsBySpan;
    private readonly List<string> _stems = [];

    /// <summary>Analyses a question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="statistics">How rare each term is in the articles.</param>
    public QuestionAnalysis(Question question, ITermStatistics statistics)
        : this(question, statistics, StaticEmbedder.BuiltIn.Table)
    {
    }

    /// <summary>Analyses a question with the word vectors of a table, as the training does before it ships one.</summary>
    /// <param name="question">The question.</param>
    /// <param name="statistics">How rare each term is in the articles.</param>
    /// <param name="table">The word vectors.</param>
    public QuestionAnalysis(Question question, ITermStatistics statistics, TokenTable table)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(statistics);
        Question = question;
        Kind = QuestionKinds.Of(question.Text);

        var following = new List<ulong>();
        var wordTerms = new List<int>();
        var previous = -1;
        var isFirst = true;
        foreach (var term in TermAnalyzer.English.Enumerate(question.Text))
        {
            if (!_places.TryGetValue(term.Word, out var places))
                _places.Add(term.Word, places = []);
            if (wordTerms.Count < MaximumTerms)
            {
                places.Add(wordTerms.Count);
                wordTerms.Add(-1);
            }

            if (term.IsStopWord || TermAnalyzer.OnlyAsks(question.Text.AsSpan(term.Span.Start, term.Span.Length)))
            {
                isFirst = false;
                continue;
            }

            if (!_terms.TryGetValue(term.Stem, out var index))
            {
                if (_stems.Count == MaximumTerms)
                    continue;
                index = _stems.Count;
                _terms.Add(term.Stem, index);
                _stems.Add(term.Stem);
                following.Add(0);
            }

            if (places.Count > 0 && places[^1] == wordTerms.Count - 1)
                wordTerms[^1] = index;
            if (previous >= 0)
                following[previous] |= 1UL << index;
            var first = question.Text[term.Span.Start];
            if (char.IsAsciiDigit(first))
                Numbers |= 1UL << index;
            else if (char.IsUpper(first) && !isFirst)
                Names |= 1UL << index;
            previous = index;
            isFirst = false;
        }

        _beginningsBySpan = _beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < _stems.Count; i++)
        {
            if (_stems[i].Length >= BeginningLength && _stems[i][..BeginningLength] is var beginning)
                _beginnings[beginning] = _beginnings.GetValueOrDefault(beginning) | 1UL << i;
        }

        Following = [.. following];
        WordTerms = [.. wordTerms];
        Idf = [.. _stems.Select(statistics.Idf)];
        Known = Mask(i => statistics.DocumentFrequency(_stems[i]) > 0);
        AllTerms = Mask(_ => true);
        TotalIdf = Idf.Sum();
        var rarest = Enumerable.Range(0, _stems.Count).OrderByDescending(i => Idf[i]).ThenBy(i => i).Take(3).ToArray();
        Rarest = Mask(i => rarest.Contains(i));
        Similarity = new WordSimilarity(table, question.Text, _stems);
        Pairs = Following.Sum(mask => System.Numerics.BitOperations.PopCount(mask));
    }

    /// <summary>The question itself.</summary>
    public Question Question { get; }

    /// <summary>What it asks for.</summary>
    public QuestionKind Kind { get; }

    /// <summary>The distinct terms in the order of their first use.</summary>
    public IReadOnlyList<string> Terms => _stems;

    /// <summary>Inverse document frequency of each term.</summary>
    public IReadOnlyList<float> Idf { get; }

    /// <summary>The sum of <see cref="Idf"/>.</summary>
    public float TotalIdf { get; }

    /// <summary>All terms.</summary>
    public ulong AllTerms { get; }

    /// <summary>The terms that occur in the articles at all.</summary>
    public ulong Known { get; }

    /// <summary>The terms written with a capital, except at the question's start.</summary>
    public ulong Names { get; }

    /// <summary>The terms that begin with a digit.</summary>
    public ulong Numbers { get; }

    /// <summary>The three rarest terms.</summary>
    public ulong Rarest { get; }

    /// <summary>How near other words are to its terms.</summary>
    internal WordSimilarity Similarity { get; }

    /// <summary>For each term, those that follow it directly when stop words are left out.</summary>
    internal ulong[] Following { get; }

    /// <summary>How many such pairs there are.</summary>
    internal int Pairs { get; }

    /// <summary>For each of the first words of the question its term, or -1 for a stop word.</summary>
    internal int[] WordTerms { get; }

    /// <summary>The idf of a set of terms as a share of the whole question's; 0 for a question without terms.</summary>
    public float Coverage(ulong terms) => TotalIdf > 0 ? IdfOf(terms) / TotalIdf : 0;

    /// <summary>The summed idf of a set of terms.</summary>
    public float IdfOf(ulong terms)
    {
        var sum = 0f;
        for (; terms != 0; terms &= terms - 1)
            sum += Idf[System.Numerics.BitOperations.TrailingZeroCount(terms)];
        return sum;
    }

    /// <summary>The index of a term, or -1 when the question does not have it.</summary>
    internal int IndexOf(string stem) => _terms.GetValueOrDefault(stem, -1);

    /// <summary>The terms that begin with the same five letters: "nominee" and "nominate" have different stems.</summary>
    internal ulong SimilarTo(string stem) =>
        stem.Length >= BeginningLength && _beginningsBySpan.TryGetValue(stem.AsSpan(0, BeginningLength), out var terms) ? terms : 0;

    /// <summary>Whether the question has the word, stop words included.</summary>
    internal bool HasWord(string word) => _places.ContainsKey(word);

    /// <summary>Where in <see cref="WordTerms"/> the word stands; null when the question does not have it.</summary>
    internal List<int>? PlacesOf(string word) => _places.GetValueOrDefault(word);

    private ulong Mask(Predicate<int> isIn)
    {
        var mask = 0UL;
        for (var i = 0; i < _stems.Count; i++)
        {
            if (isIn(i))
                mask |= 1UL << i;
        }

        return mask;
    }
}
