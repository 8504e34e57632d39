using System.Text.Json;

namespace ArticleBot.Retrieval.Ranking;

/// <summary>Scores the candidates of one question with the learned ranker and the closeness of their dates.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PassageRanker
{
    /// <summary>
    /// How much likelier, as a logarithm of odds, a passage from the very day of the question is to answer it than one from long ago with the same
    /// words. Of three years of news one week in 150 is the week of the question; with nearly all questions about that week this is ln(150).
    /// </summary>
    /// <remarks>Weights from 4 to 8 order news about equally well; without dates they change nothing.</remarks>
    public const float TimeWeight = 5;

    private static readonly Lazy<PassageRanker> Shipped = new(LoadShipped);

    private readonly GradientTrees _trees;
    private readonly float _scale;

    /// <summary>Makes a ranker from trees fitted on <see cref="RankingFeatures"/>.</summary>
    /// <param name="trees">The model.</param>
    /// <param name="scale">What turns the difference of two of its scores into the logarithm of the odds of the one over the other.</param>
    public PassageRanker(GradientTrees trees, float scale) => (_trees, _scale) = (trees, scale);

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
        for (var i = 0; i < scores.Length; i++)
            scores[i] = _scale * (float)_trees.Score(rows.AsSpan(i * RankingFeatures.Count, RankingFeatures.Count));
        AddTime(question.Question, candidates, scores);
        return scores;
    }

    /// <summary>An article that does not tell its year is taken for as close as the others are on average: it neither gains nor loses.</summary>
    private static void AddTime(Question question, IReadOnlyList<PassageAnalysis> candidates, float[] scores)
    {
        if (TimeCloseness.Of(question) is not { } time)
            return;
        var closeness = candidates.Select(candidate => time.To(candidate.Passage.Article.Published)).ToArray();
        var mean = closeness.Average() ?? 0;
        for (var i = 0; i < scores.Length; i++)
            scores[i] += TimeWeight * (closeness[i] ?? mean);
    }

    /// <summary>Reads a ranker from the two files that the training writes.</summary>
    /// <param name="folder">Where <c>ranker.zip</c> and <c>ranker.json</c> are.</param>
    /// <exception cref="InvalidDataException">It was fitted on other features, or is no ranker.</exception>
    public static PassageRanker Load(string folder)
    {
        using var card = File.OpenRead(Path.Combine(folder, "ranker.json"));
        using var model = File.OpenRead(Path.Combine(folder, "ranker.zip"));
        return Load(card, model);
    }

    private static PassageRanker LoadShipped()
    {
        var assembly = typeof(PassageRanker).Assembly;
        using var card = assembly.GetManifestResourceStream("ArticleBot.Retrieval.Learned.ranker.json")!;
        using var model = assembly.GetManifestResourceStream("ArticleBot.Retrieval.Learned.ranker.zip")!;
        return Load(card, model);
    }

    private static PassageRanker Load(Stream cardFile, Stream modelFile)
    {
        var card = JsonSerializer.Deserialize(cardFile, RankerCardContext.Default.RankerCard)
            ?? throw new InvalidDataException("The ranker's card is empty: fit it again with src/Training.");
        if (!card.Features.SequenceEqual(RankingFeatures.Names))
            throw new InvalidDataException("The ranker was fitted on other features than this version makes: fit it again with src/Training.");
        return new PassageRanker(GradientTreesReader.Read(modelFile, RankingFeatures.Count), card.Scale);
    }
}
