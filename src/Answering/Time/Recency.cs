using ArticleBot.Articles;

namespace ArticleBot.Answering.Time;

/// <summary>Which of two articles is newer, as far as their dates tell.</summary>
internal static class Recency
{
    /// <summary>Whether an article was out on a day; false where it has no date.</summary>
    public static bool IsOutBy(DateOnly day, ArticleMetadata article) => article.Published is { Year: { } year } published
        && (year < day.Year || (year == day.Year && (published.Month ?? 1) <= day.Month));

    /// <summary>False when either date is missing or too vague to tell.</summary>
    public static bool IsNewer(ArticleMetadata article, ArticleMetadata than) =>
        article.Published is { } published && than.Published is { } other && published.IsAfter(other);
}
