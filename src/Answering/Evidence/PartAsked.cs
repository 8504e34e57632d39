using System.Text.RegularExpressions;
using ArticleBot.Answering.Questions;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// The numbered part of an article that a question asks for or names: "in which version was … removed" is answered by the heading over what was removed, and
/// "what does § 3 say" by what stands under it.
/// </summary>
internal static partial class PartAsked
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Parts = "version|release|edition|volume|chapter|section|part|paragraph|clause|article|rule|step|update";

    /// <summary>The least share of the question's other words that must stand under the heading.</summary>
    private const double LeastKnown = 0.75;

    /// <summary>The heading that answers which part it is, or null where that is not asked, or no heading over the words has a number.</summary>
    /// <param name="question">The question.</param>
    /// <param name="context">What stands over the words.</param>
    public static ContextPart? HeadingIn(QuestionReading question, IReadOnlyList<ContextPart> context) => WhichPart().IsMatch(question.Text)
        ? context.LastOrDefault(part => part.Kind == ContextKind.Heading && part.Text.AsSpan().ContainsAnyInRange('0', '9'))
        : null;

    /// <summary>How much of the question the words under such a heading hold, 0 to 1; null where they do not tell of what is asked.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scale">Weighs its words.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="span">Where the words lie.</param>
    public static float? Named(QuestionReading question, WordingScale scale, Passage passage, TextSpan span)
    {
        var context = passage.ContextOf(span);
        if (HeadingIn(question, context) is not { } heading)
            return null;
        var below = context.SkipWhile(part => part != heading).Select(part => part.Text).Append(passage.Article.Title).Append(passage.Quote(span));
        var told = below.SelectMany(text => TermAnalyzer.English.Terms(text)).ToHashSet();
        var asked = TermAnalyzer.English.Terms(WhichPart().Match(question.Text).Value).ToHashSet();
        var rest = question.Stems.Where(stem => !asked.Contains(stem)).ToList();
        return rest.Count > 0 && rest.Count(told.Contains) >= LeastKnown * rest.Count ? scale.Mass(stem => told.Contains(stem) || asked.Contains(stem)) : null;
    }

    /// <summary>Whether words stand under the part that a subject names by its number: "§ 3", "section 3 of the act".</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="passage">The passage.</param>
    public static bool IsUnder(string subject, Passage passage)
    {
        if (NumberedPart().Match(subject) is not { Success: true } named || !passage.Structure.Headings.Any(heading =>
            HeadingNumber().Match(heading.Text) is { Success: true } own && own.Groups["number"].Value == named.Groups["number"].Value))
            return false;
        // "Of the act" names the article that it is in.
        var over = passage.Structure.Headings.Select(heading => heading.Text).Append(passage.Article.Title).Append(passage.Article.Key)
            .SelectMany(text => TermAnalyzer.English.Terms(text)).ToHashSet();
        return TermAnalyzer.English.Terms(subject.AsSpan(named.Length)).All(over.Contains);
    }

    [GeneratedRegex(@"\b(in|with|since|by|under|from|as of) (which|what) (" + Parts + @")s?\b", Options)]
    private static partial Regex WhichPart();

    [GeneratedRegex(@"^(the )?(§|(" + Parts + @")\b)\s?(?<number>\d+[a-z]?(\.\d+)*)", Options)]
    private static partial Regex NumberedPart();

    [GeneratedRegex(@"^\W{0,3}((" + Parts + @")\s)?\s?(?<number>\d+[a-z]?(\.\d+)*)(?=\W|$)", Options)]
    private static partial Regex HeadingNumber();
}
