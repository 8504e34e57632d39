using ArticleBot.Articles;
using ArticleBot.Retrieval;
using ArticleBot.Retrieval.Embedding;
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

    /// <summary>The candidates of every question whose answer is among them.</summary>
    /// <param name="set">Articles and questions.</param>
    /// <param name="firstGroup">The number of the first question, so that several sets can be put together.</param>
    public static IReadOnlyList<TreeRow> Create(LabelledSet set, int firstGroup)
    {
        var vectors = new PassageVectors(set.Passages, StaticEmbedder.BuiltIn.Table);
        var groups = new TreeRow[set.Questions.Count][];
        Parallel.For(0, groups.Length, i => groups[i] = Group(set, vectors, set.Questions[i], (uint)(firstGroup + i + 1)));
        return [.. groups.SelectMany(group => group)];
    }

    private static TreeRow[] Group(LabelledSet set, PassageVectors vectors, LabelledQuestion question, uint group)
    {
        var text = question.Question.Text;
        var found = vectors.Join(text, set.Index.Find(text, LegSize), Candidates);
        var hits = found.Select(passage => set.IsHit(question, passage)).ToArray();
        if (!hits.Contains(true) || !hits.Contains(false))
            return [];

        var rows = Features(set, question.Question, [.. found.Select(passage => set.Passages[passage])]);
        return [.. hits.Select((hit, i) => new TreeRow { Group = group, Label = hit ? 1 : 0, Features = rows[i] })];
    }

    /// <summary>The features of some passages for a question, a row each.</summary>
    public static float[][] Features(LabelledSet set, Question question, IReadOnlyList<Passage> passages)
    {
        var analysis = new QuestionAnalysis(question, set.Index);
        return [.. RankingFeatures.Compute(analysis, [.. passages.Select(passage => new PassageAnalysis(analysis, passage))]).Chunk(RankingFeatures.Count)];
    }
}
