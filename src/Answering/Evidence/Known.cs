using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>What could be known on the day of asking.</summary>
internal static class Known
{
    /// <summary>Publishers stamp articles in their own time zone and restamp them when they correct them.</summary>
    private const int DaysOfGrace = 2;

    /// <summary>Leaves out what was published after the day of asking: a question of that day cannot mean it. Without a day, all stays.</summary>
    public static IReadOnlyList<RankedPassage> On(DateOnly? askedOn, IReadOnlyList<RankedPassage> passages) => askedOn is { } day
        ? [.. passages.Where(found => !IsLater(found.Passage.Article.Published, day))]
        : passages;

    private static bool IsLater(PublicationDate? published, DateOnly day)
    {
        if (published?.Exact is { } exact)
            return exact.DayNumber > day.DayNumber + DaysOfGrace;
        return published?.Year is { } year && (year > day.Year || (year == day.Year && published.Month > day.Month));
    }
}
