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

    /// <summary>The candidates of every question whose answer is among them.</summary>
    /// <param name="set">Articles and questions.</param>
    /// <param name="firstGroup">The number of the first question, so that several sets can be put together.</param>
    public static IReadOnlyList<TreeRow> Create(LabelledSet set, int firstGroup)
    {
        var groups = new TreeRow[set.Questions.Count][];
        Parallel.For(0, groups.Length, i => groups[i] = Group(set, set.Questions[i], (uint)(firstGroup + i + 1)));
        return [.. groups.SelectMany(group => group)];
    }

    private static TreeRow[] Group(LabelledSet set, LabelledQuestion question, uint group)
    {
        var found = set.Index.Find(question.Question.Text, Candidates);
        var hits = found.Select(item => set.IsHit(question, item.Passage)).ToArray();
        if (!hits.Contains(true) || !hits.Contains(false))
            return [];

        var rows = Features(set, question.Question, [.. found.Select(item => set.Passages[item.Passage])]);
        return [.. hits.Select((hit, i) => new TreeRow { Group = group, Label = hit ? 1 : 0, Features = rows[i] })];
    }

    /// <summary>The features of some passages for a question, a row each.</summary>
    public static float[][] Features(LabelledSet set, Question question, IReadOnlyList<Passage> passages)
    {
        var analysis = new QuestionAnalysis(question, set.Index);
        return [.. RankingFeatures.Compute(analysis, [.. passages.Select(passage => new PassageAnalysis(analysis, passage))]).Chunk(RankingFeatures.Count)];
    }
}
