using System.Text.RegularExpressions;
using ArticleBot.Answering.Answers;
using ArticleBot.Answering.Conversations;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.Languages;
using ArticleBot.Retrieval;

namespace ArticleBot.Answering;

/// <summary>Lists articles: all of them, those of a time, or those about a subject.</summary>
internal sealed partial class Listing(IArticleLibrary library, PassageSearch search)
{
    /// <summary>How much of the subject's words a passage must have for its article to be listed.</summary>
    private const float LeastCoverage = 0.6f;

    /// <summary>The articles that are meant.</summary>
    /// <param name="question">The question.</param>
    /// <param name="about">What they shall be about, or from when; empty for all.</param>
    /// <param name="askedOn">The day of asking, or null.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<Answer> OfAsync(string question, string about, DateOnly? askedOn, CancellationToken cancellationToken)
    {
        var topic = LeadingWords().Replace(about, string.Empty).Trim();
        if (topic.Length == 0)
            return Replies.Listing(question, library.Articles, Known(library.Articles.Count));
        if (DateGrammar.FindPeriod(topic, askedOn) is var (range, _))
        {
            return Listed(
                question,
                [.. library.Articles.Where(article => range.MayContain(article.Published))],
                ReaderDates.Of(range),
                Phrases.FormatListedFrom,
                Phrases.FormatListedFromNone);
        }

        var found = await search.FindAsync(new Understanding(topic), Conversation.Empty, askedOn, cancellationToken);
        var articles = found.Where(passage => passage.Coverage >= LeastCoverage).Select(passage => passage.Passage.Article).DistinctBy(article => article.Key);
        return Listed(question, [.. articles], topic, Phrases.FormatListedAbout, Phrases.FormatListedAboutNone);
    }

    private Answer Listed(
        string question,
        IReadOnlyList<ArticleMetadata> articles,
        string which,
        Func<object?, object?, object?, string> some,
        Func<object?, object?, string> none) => Replies.Listing(
        question, articles, articles.Count == 0 ? none(library.Articles.Count, which) : some(articles.Count, library.Articles.Count, which));

    private static string Known(int count) => count switch
    {
        0 => Phrases.KnownNone,
        1 => Phrases.KnownOne,
        _ => Phrases.FormatKnownMany(count),
    };

    [GeneratedRegex(
        @"^\W*((do you have|are there|were published|published|are|you have|there|mention(ing|s)?|talk(ing)? about|deal(ing)? with|about|on|of|from|"
        + @"cover(ing)?|concern(ing)?|that|which|is|in the folder|any|i can ask about)\b\W*)+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex LeadingWords();
}
