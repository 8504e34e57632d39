using ArticleBot.Training.Picking;
using ArticleBot.Training.Sets;

namespace ArticleBot.Training.Tests.Picking;

public sealed class PickerSetTests
{
    private static readonly SquadParagraph[][] Articles =
    [
        .. Enumerable.Range(0, 60).Select(i => new[]
        {
            new SquadParagraph($"Town_{i}", $"Town {i} has {i + 100} houses. It lies at a river.", [new($"How many houses has town {i}?", [$"{i + 100}"])]),
            new SquadParagraph($"Town_{i}", $"The {i + 3} mills of the town stand still.", []),
            new SquadParagraph($"Town_{i}", $"Its market is held on {i + 1} days.", []),
            new SquadParagraph($"Town_{i}", $"A railway of {i + 7} stations ends there.", []),
            new SquadParagraph($"Town_{i}", $"In winter {i + 2} ferries lie at its quay.", []),
        }),
    ];

    [Fact]
    public void Questions_are_asked_only_about_the_articles_that_the_reader_has_not_seen()
    {
        var set = PickerSet.Create(Articles, 1000, new Random(1));

        Assert.Equal(42, set.Questions.Select(question => question.ArticleKey).Distinct().Count());
        Assert.Equal(60, set.Articles.Count);
    }

    [Fact]
    public void Which_articles_are_set_aside_does_not_follow_from_the_seed()
    {
        var (one, other) = (PickerSet.Create(Articles, 1000, new Random(1)), PickerSet.Create(Articles.Reverse().ToArray(), 1000, new Random(2)));

        Assert.Equal(Keys(one), Keys(other));

        static HashSet<string> Keys(PickerSet set) => [.. set.Questions.Select(question => question.ArticleKey)];
    }
}
