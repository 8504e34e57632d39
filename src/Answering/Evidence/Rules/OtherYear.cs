using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Evidence.Rules;

/// <summary>What is told of another year than the one that is asked about, in the sentence itself or in what stands over it.</summary>
internal sealed partial class OtherYear : IEvidenceRule
{
    /// <summary>Where the sentence names another year, in log-odds.</summary>
    private const float InSentence = 7f;

    /// <summary>Where only its title or heading does.</summary>
    private const float OverSentence = 5f;

    /// <summary>
    /// Where the article alone is of another year, and its passage does not name the one that is asked about; when it is judged whether it answers.
    /// </summary>
    private const float OfArticle = 4f;

    /// <summary>The same where the article is a paper that holds until the next one: it came out after the year that is asked about.</summary>
    private const float OfLaterPaper = 6f;

    /// <summary>The same when sentences are compared: the paper of that year has the same sentence.</summary>
    private const float OfLaterPaperInChoice = 3f;

    /// <inheritdoc/>
    public string Name => "other-year";

    /// <inheritdoc/>
    public IEvidenceTest? For(AskedOfPassages asked) =>
        YearsIn(asked.Question.Text) is [var year] && !Before().IsMatch(asked.Question.Text) ? new Test(year) : null;

    private static List<int> YearsIn(string text) =>
        [.. Year().Matches(text).Select(match => int.Parse(match.Value, CultureInfo.InvariantCulture)).Distinct()];

    private sealed class Test(int asked) : IEvidenceTest
    {
        public Effect Of(in JudgedSentence sentence)
        {
            var own = YearsIn(sentence.Words.Text);
            if (own.Contains(asked) || (own.Count > 1 && own.Min() < asked && asked < own.Max()))
                return Effect.None;
            // Since 2019, until 2026: also in the years between.
            if (own.Count > 0 && Spans().IsMatch(sentence.Words.Text))
                return Effect.None;
            var over = YearsIn($"{sentence.Passage.Article.Title}\n{string.Join('\n', sentence.Passage.ContextOf(sentence.Span).Select(part => part.Text))}");
            if (over.Contains(asked) || (over.Count > 1 && over.Min() < asked && asked < over.Max()))
                return Effect.None;
            var published = sentence.Passage.Article.Published?.Exact?.Year;
            // What holds until the next paper does not tell of its own year alone.
            if (sentence.Passage.Article.IsStanding && published < asked && own.Count == 0 && over.Count == 0)
                return Effect.None;
            return own.Count > 0 ? Effect.OfBoth(-InSentence)
                : published == asked ? Effect.None
                : over.Count > 0 ? Effect.OfBoth(-OverSentence)
                : published is null || Tells(sentence.Passage.Text) ? Effect.None
                : published > asked && sentence.Passage.Article.IsStanding ? new Effect(-OfLaterPaperInChoice, -OfLaterPaper)
                : new Effect(0f, -OfArticle);
        }

        // A paper that replaces the one of a year tells nothing of that year.
        private bool Tells(string text) => Year().Matches(text)
            .Any(year => int.Parse(year.ValueSpan, CultureInfo.InvariantCulture) == asked && !EditionNamed.IsReplaced(text, year.Index));
    }

    [GeneratedRegex(@"(?<![\d.,:/\p{Sc}-])(1[5-9]|20)\d\d(?![\d:/]|[.,]\d|-\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Year();

    // What was before a year is told of other years.
    [GeneratedRegex(@"\b(" + CalendarWords.Before + @")[ \t]+(\w+[ \t]+)?(1[5-9]|20)\d\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(since|from|until|till|after|before|ever|between|by|through|each year|every year|annual(ly)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Spans();
}
