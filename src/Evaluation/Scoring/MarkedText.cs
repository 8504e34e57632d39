using System.Net;
using System.Text.RegularExpressions;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>
/// Evidence as it stands in a file of Markdown or HTML: rows of tables with their borders, tags, emphasis. Who reads such a file keeps the words and
/// drops the marks, so the two are compared without.
/// </summary>
internal static partial class MarkedText
{
    /// <summary>Whether an evidence is a row of a table: with borders, with tags of cells, or with its columns held apart by blanks.</summary>
    public static bool IsTableRow(string evidence) => Row().IsMatch(evidence);

    /// <summary>The text without marks and white space.</summary>
    public static string Strip(string text) => AnswerWords.Squash(WebUtility.HtmlDecode(Marks().Replace(text, "")));

    [GeneratedRegex(@"\||</?t[rdh]\b|\S([ ]{3,}|\t)\S", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    // A link keeps what is shown of it.
    [GeneratedRegex(@"(?<=^|\n)\s*[-+•](?=\s)|</?[a-z][^<>]*>|(?<=\])\([^()\s]*\)|[|*_`\[\]#]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();
}
