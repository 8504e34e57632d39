using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>Whether a question says what is not so.</summary>
internal static partial class Negation
{
    /// <summary>Whether it denies or excepts something: "not", "without", "non-members".</summary>
    public static bool IsIn(string question) => Words().IsMatch(question);

    [GeneratedRegex(
        @"\bnon-|\b(" + DenyingWords.Alternation + @"|except)\b|" + DenyingWords.Ending,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Words();
}
