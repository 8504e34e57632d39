using System.Text.RegularExpressions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>What could be known on the day of asking, and what held.</summary>
internal static partial class Known
{
    /// <summary>Publishers stamp articles in their own time zone and restamp them when they correct them.</summary>
    private const int DaysOfGrace = 2;

    /// <summary>
    /// Leaves out what was published after the day of asking: a question of that day cannot mean it. Papers that hold from a later day on are known before;
    /// they are left out where the edition that holds now was found too, and the question asks for no other time. Without a day, all stays.
    /// </summary>
    /// <param name="askedOn">The day of asking.</param>
    /// <param name="question">The question.</param>
    /// <param name="passages">What was found.</param>
    public static IReadOnlyList<RankedPassage> On(DateOnly? askedOn, string question, IReadOnlyList<RankedPassage> passages)
    {
        if (askedOn is not { } day)
            return passages;
        var later = passages.Select(found => found.Passage.Article).DistinctBy(article => article.Key)
            .Where(article => IsLater(article.Published, day)).ToList();
        if (later.Count == 0)
            return passages;
        var isOfOtherTime = OtherTime().IsMatch(question) || DateGrammar.Find(question, askedOn) is not null;
        var leftOut = later
            .Where(article => !article.IsStanding || (!isOfOtherTime && passages.Any(found =>
                !IsLater(found.Passage.Article.Published, day) && Versions.AreOfOnePaper(found.Passage.Article, article))))
            .Select(article => article.Key).ToHashSet();
        return [.. passages.Where(found => !leftOut.Contains(found.Passage.Article.Key))];
    }

    private static bool IsLater(PublicationDate? published, DateOnly day)
    {
        if (published?.Exact is { } exact)
            return exact.DayNumber > day.DayNumber + DaysOfGrace;
        return published?.Year is { } year && (year > day.Year || (year == day.Year && published.Month > day.Month));
    }

    [GeneratedRegex(@"\b(will|going to|new|newest|next|future|coming|upcoming|change[sd]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherTime();
}
