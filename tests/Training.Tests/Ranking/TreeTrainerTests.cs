using ArticleBot.Retrieval.Ranking;
using ArticleBot.Training.Ranking;

namespace ArticleBot.Training.Tests.Ranking;

public sealed class TreeTrainerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void A_fitted_ranker_prefers_what_was_labelled_right()
    {
        var trees = Fit("a.zip");

        Assert.True(trees.Score([0.9f, 0.5f]) > trees.Score([0.1f, 0.5f]));
    }

    [Fact]
    public void Fitting_again_gives_the_same_scores()
    {
        var (first, second) = (Fit("a.zip"), Fit("b.zip"));

        Assert.All(Rows(), row => Assert.Equal(first.Score(row.Features), second.Score(row.Features)));
    }

    [Fact]
    public void The_scale_turns_scores_into_odds_that_fit_other_questions()
    {
        var trees = Fit("a.zip");
        var rows = Rows();

        var scale = ScoreScale.Fit(trees, rows);

        Assert.True(LogLikelihood(scale) >= LogLikelihood(scale * 2) && LogLikelihood(scale) >= LogLikelihood(scale / 2));

        double LogLikelihood(float factor) => rows.GroupBy(row => row.Group).Sum(group =>
        {
            var odds = group.Select(row => (row.Label, Odds: Math.Exp(factor * trees.Score(row.Features)))).ToArray();
            return Math.Log(odds.Where(row => row.Label > 0).Sum(row => row.Odds) / odds.Sum(row => row.Odds));
        });
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private GradientTrees Fit(string name)
    {
        var file = Path.Combine(_folder.FullName, name);
        TreeTrainer.FitRanking(Rows(), trees: 20, seed: 3, file);
        using var model = File.OpenRead(file);
        return GradientTreesReader.Read(model, features: 2);
    }

    /// <summary>Questions of eight candidates; the right one mostly has the highest first number, the second number is noise.</summary>
    private static TreeRow[] Rows()
    {
        var random = new Random(11);
        return
        [
            .. Enumerable.Range(1, 300).SelectMany(group =>
            {
                var candidates = Enumerable.Range(0, 8).Select(_ => new[] { random.NextSingle(), random.NextSingle() }).ToArray();
                var right = candidates.MaxBy(candidate => candidate[0] + (0.3f * random.NextSingle()));
                return candidates.Select(candidate => new TreeRow { Group = (uint)group, Label = candidate == right ? 1 : 0, Features = candidate });
            }),
        ];
    }
}
