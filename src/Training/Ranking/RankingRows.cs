using ArticleBot.Articles;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Ranking;

/// <summary>Makes the rows that the ranker is fitted on.</summary>
public static class RankingRows
{
    /// <summary>How many passages of the first search are ranked.</summary>
    public const int Candidates = 30;

    /// <summary>How many passages each side of the first search brings.</summary>
    public const int LegSize = 200;

    // Folders whose passages are not encoded yet, wholly or in part, are ranked by the same trees.
    private const double WithoutEncoder = 0.15;
    private const double HalfEncoded = 0.1;

    /// <summary>The candidates of every question whose answer is among them.</summary>
    /// <param name="set">Articles and questions.</param>
    /// <param name="vectors">The set's vectors.</param>
    /// <param name="model">Which model they are for, as <see cref="RankerModel"/> names it.</param>
    /// <param name="firstGroup">The number of the first question, so that several sets can be put together; it also seeds which encoder cosines are
    /// left out.</param>
    public static IReadOnlyList<TreeRow> Create(LabelledSet set, PassageVectors vectors, string model, int firstGroup)
    {
        var groups = new TreeRow[set.Questions.Count][];
        Parallel.For(0, groups.Length, i => groups[i] = Group(set, vectors, model, set.Questions[i], (uint)(firstGroup + i + 1)));
        return [.. groups.SelectMany(group => group)];
    }

    private static TreeRow[] Group(LabelledSet set, PassageVectors vectors, string model, LabelledQuestion question, uint group)
    {
        var random = new Random((int)group);
        var draw = random.NextDouble();
        var known = model == RankerModel.WithoutEncoder || draw < WithoutEncoder ? 0 : draw < WithoutEncoder + HalfEncoded ? 0.5 : 1;
        var text = question.Question.Text;
        var found = vectors.Join(text, set.Index.Find(text, LegSize), known == 0 ? JoinWeights.WithoutEncoder : JoinWeights.Shipped, Candidates);
        var hits = found.Select(passage => set.IsHit(question, passage)).ToArray();
        if (!hits.Contains(true) || !hits.Contains(false))
            return [];

        var rows = Features(
            set,
            question.Question,
            [.. found.Select(passage => set.Passages[passage])],
            [.. found.Select(passage => random.NextDouble() < known ? vectors.EncoderCosine(text, passage) : (float?)null)]);
        return [.. hits.Select((hit, i) => new TreeRow { Group = group, Label = hit ? 1 : 0, Features = rows[i][..RankerModel.FeaturesOf(model)] })];
    }

    /// <summary>The features of some passages for a question, a row each.</summary>
    /// <param name="set">Tells how rare words are.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">The candidates.</param>
    /// <param name="encoderCosines">The encoder's cosine of each, null where it shall count as not encoded.</param>
    public static float[][] Features(LabelledSet set, Question question, IReadOnlyList<Passage> passages, IReadOnlyList<float?> encoderCosines)
    {
        var analysis = new QuestionAnalysis(question, set.Index);
        var compared = passages.Zip(encoderCosines, (passage, cosine) => new PassageAnalysis(analysis, passage) { EncoderCosine = cosine });
        return [.. RankingFeatures.Compute(analysis, [.. compared]).Chunk(RankingFeatures.Count)];
    }
}
