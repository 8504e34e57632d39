using ArticleBot.Articles;

namespace ArticleBot.Answering.Time;

/// <summary>Which of two articles is newer, as far as their dates tell.</summary>
internal static class Recency
{
    /// <summary>False when either date is missing or too vague to tell.</summary>
    public static bool IsNewer(ArticleMetadata article, ArticleMetadata than)
    {
        if (article.Published is not { Year: { } year } published || than.Published is not { Year: { } otherYear } other)
            return false;
        if (year != otherYear)
            return year > otherYear;
        if (published.Month is not { } month || other.Month is not { } otherMonth)
            return false;
        return month != otherMonth ? month > otherMonth : published.Day > other.Day;
    }
}
