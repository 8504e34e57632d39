using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>Orders passages by when their articles were published, as far as the question and the day of asking give a reason to.</summary>
internal static class Timeliness
{
    /// <summary>Publishers stamp articles in their own time zone and restamp them when they correct them.</summary>
    private const int DaysOfGrace = 2;

    /// <summary>How much a brand-new article gains over an old one, as a share of its score.</summary>
    private const float Weight = 0.25f;

    /// <summary>The gain is down to a third after that many days.</summary>
    private const float DaysOfNews = 14f;

    /// <summary>
    /// Leaves out what was published after the day of asking and prefers what was news on that day. Without a day of asking, or without
    /// dates, the order stays.
    /// </summary>
    public static IReadOnlyList<RankedPassage> Order(IReadOnlyList<RankedPassage> passages, string question, DateOnly? askedOn)
    {
        if (askedOn is not { } today)
            return passages;

        var asked = DateGrammar.Find(question, askedOn);
        var weight = asked is { IsRelative: true } ? 2 * Weight : Weight;
        return
        [
            .. passages
                .Where(found => !IsLater(found.Passage.Article.Published, today.AddDays(DaysOfGrace)))
                .Select(found => found with { Score = found.Score * (1 + (weight * Newness(found.Passage.Article.Published, today))) })
                .OrderByDescending(found => found.Score),
        ];
    }

    private static bool IsLater(PublicationDate? published, DateOnly day) => published?.Exact is { } exact
        ? exact > day
        : published?.Year is { } year && (year > day.Year || (year == day.Year && published.Month > day.Month));

    private static float Newness(PublicationDate? published, DateOnly today) =>
        published?.Exact is { } exact ? MathF.Exp(-Math.Abs(today.DayNumber - exact.DayNumber) / DaysOfNews) : 0f;
}
