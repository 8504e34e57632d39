using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>Finds what is asked in a long story: "… so could you please tell me how much the tax is, since I would like to surprise him?"</summary>
/// <remarks>
/// The words of the story would be searched for like those of the question. Short stories stay whole, because what they tell may be a condition of
/// the answer.
/// </remarks>
internal static partial class StatedQuestion
{
    /// <summary>A turn of fewer words is its own question.</summary>
    private const int LeastWords = 40;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Asking = "(" + QuestionWords.Alternation + "|whether|if)";

    /// <summary>What is asked, or null where the turn is short or tells without asking.</summary>
    /// <param name="text">What the person wrote, white space collapsed.</param>
    public static string? Of(string text)
    {
        if (text.AsSpan().Count(' ') + 1 < LeastWords)
            return null;
        var asked = Direct().Matches(text).Concat(Indirect().Matches(text)).OrderBy(match => match.Index).LastOrDefault();
        return asked?.Groups["asked"].Value.Trim(' ', ',', '.', '?', '!') is { Length: > 0 } core ? $"{char.ToUpperInvariant(core[0])}{core[1..]}?" : null;
    }

    // A sentence of its own that asks, from its question word or verb to the question mark.
    [GeneratedRegex(
        @"(?<=[.!?:;] |[.!?:;] (and|but|so|now|then),? )(?<asked>(" + Asking + "|" + QuestionWords.CommonVerbs + @"|can|may|must|will) [^.!?]+)\?",
        Options)]
    private static partial Regex Direct();

    // Behind "tell me" and the like, up to the comma that ends the clause.
    [GeneratedRegex(
        @"\b(tell (me|us)|let (me|us) know|to (know|find out|learn|ask( you)?)|(want|wish|like)(ed)? to (know|ask)|(i|we)('m| am|'re| are)? wonder(ing)?|"
        + @"do you know|my question is|ask(ing)? (you )?(about )?)[:,]? (?<asked>" + Asking + @" [^,.;?!]+)",
        Options)]
    private static partial Regex Indirect();
}
