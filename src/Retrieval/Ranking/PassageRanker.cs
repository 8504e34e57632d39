namespace ArticleBot.Retrieval.Ranking;

/// <summary>Scores the candidates of one question with the learned ranker and the closeness of their dates.</summary>
/// <remarks>
/// Immutable and thread-safe. It holds two models: one that sees the pretrained encoder's cosines, and one for questions most of whose candidates are
/// not encoded, so that ranking is as good as it was before there was an encoder.
/// </remarks>
public sealed class PassageRanker
{
    /// <summary>
    /// How much likelier, as a logarithm of odds, a passage from the very day of the question is to answer it than one from long ago with the same
    /// words. Of three years of news one week in 150 is the week of the question; with nearly all questions about that week this is ln(150).
    /// </summary>
    /// <remarks>Weights from 4 to 8 order news about equally well; without dates they change nothing.</remarks>
    public const float TimeWeight = 5;

    private static readonly Lazy<PassageRanker> Shipped = new(LoadShipped);

    private readonly RankerModel _withEncoder;
    private readonly RankerModel _withoutEncoder;

    private PassageRanker(RankerModel withEncoder, RankerModel withoutEncoder) => (_withEncoder, _withoutEncoder) = (withEncoder, withoutEncoder);

    /// <summary>The ranker that ships with the application.</summary>
    public static PassageRanker BuiltIn => Shipped.Value;

    /// <summary>Scores candidates.</summary>
    /// <param name="question">The question.</param>
    /// <param name="candidates">Its candidates.</param>
    /// <returns>A score for each candidate, in their order: a logarithm of odds, comparable only within the question.</returns>
    public float[] Score(QuestionAnalysis question, IReadOnlyList<PassageAnalysis> candidates)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(candidates);
        var rows = RankingFeatures.Compute(question, candidates);
        var scores = new float[candidates.Count];
        var model = IsEncoded(candidates) ? _withEncoder : _withoutEncoder;
        for (var i = 0; i < scores.Length; i++)
            scores[i] = model.Score(rows.AsSpan(i * RankingFeatures.Count, RankingFeatures.Count));
        AddTime(question.Question, candidates, scores);
        return scores;
    }

    // Trees that lean on the encoder's cosine rank worse than those that never had it where it is missing: two to four points of Hits@1 on covidqa and mtrag.
    private static bool IsEncoded(IReadOnlyList<PassageAnalysis> candidates) =>
        2 * candidates.Count(candidate => candidate.EncoderCosine is not null) >= candidates.Count;

    /// <summary>An article of which nothing can be told is taken for as close as the others are on average: it neither gains nor loses.</summary>
    private static void AddTime(Question question, IReadOnlyList<PassageAnalysis> candidates, float[] scores)
    {
        if (TimeCloseness.Of(question) is not { } time)
            return;
        var closeness = candidates.Select(candidate => time.To(candidate.Passage.Article)).ToArray();
        var mean = closeness.Average() ?? 0;
        for (var i = 0; i < scores.Length; i++)
            scores[i] += TimeWeight * (closeness[i] ?? mean);
    }

    /// <summary>Reads what the training wrote; what it did not write is taken from what ships.</summary>
    /// <param name="folder">Where <c>ranker.zip</c> and <c>ranker.json</c> are, or the same two of <c>words-ranker</c>, or all four.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features, or is no ranker.</exception>
    public static PassageRanker Load(string folder) =>
        Load(name => Path.Combine(folder, name) is var path && File.Exists(path) ? File.OpenRead(path) : OpenShipped(name));

    private static PassageRanker LoadShipped() => Load(OpenShipped);

    private static PassageRanker Load(Func<string, Stream> open) =>
        new(RankerModel.Read(RankerModel.WithEncoder, open), RankerModel.Read(RankerModel.WithoutEncoder, open));

    private static Stream OpenShipped(string name) => typeof(PassageRanker).Assembly.GetManifestResourceStream($"ArticleBot.Retrieval.Learned.{name}")!;
}
