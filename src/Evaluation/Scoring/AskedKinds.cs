using System.Text.RegularExpressions;
using ArticleBot.English.Words;
using ArticleBot.Evaluation.Cases;
using ArticleBot.Retrieval.Ranking;

namespace ArticleBot.Evaluation.Scoring;

/// <summary>
/// What a question asks for, so that figures can be told apart by it: as the set says, where its types name such kinds, else as the wording tells.
/// </summary>
/// <remarks>Not the reading that the bot itself goes by: figures of two versions of the bot are compared, so the rows must hold the same questions.</remarks>
internal static partial class AskedKinds
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase;

    /// <summary>The kind by name.</summary>
    public static string Of(EvaluationQuestion question) => question.Type switch
    {
        "yesno" or "yes/no" or "boolean" => "yes/no",
        "number" or "when" or "time" or "where" or "place" or "who" or "person" or "definition" or "list" or "how" or "table" or "comparison" =>
        NameOf(question.Type),
        "why" or "reason" => "why",
        _ => Read(question.Question),
    };

    private static string NameOf(string type) => type switch { "when" => "time", "where" => "place", "who" => "person", _ => type };

    // What stands before the question mark last is the question; what was told before only leads to it.
    private static string Read(string text)
    {
        var question = LastSentence().Match(text).Groups["last"].Value.Trim();
        return YesOrNo().IsMatch(question) ? "yes/no"
            : Definition().IsMatch(question) ? "definition"
            : QuestionKinds.Of(question) switch
            {
                QuestionKind.Number => "number",
                QuestionKind.Time => "time",
                QuestionKind.Person => "person",
                QuestionKind.Place => "place",
                QuestionKind.Reason => "why",
                QuestionKind.Manner => "how",
                _ => List().IsMatch(question) ? "list" : "thing",
            };
    }

    [GeneratedRegex(@"([.!?]\s+)?(?<last>[^.!?]*(\.\S[^.!?]*)*[.!?]*)\s*$", Options)]
    private static partial Regex LastSentence();

    [GeneratedRegex(@"^\W*((and|so|but|or|then|also)\b\W*)?(" + QuestionWords.Auxiliaries + @")(n['’]?t)?\b(?!.*\bor\b)",
        Options)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(
        @"^\W*(what(['’]s| is| are| was| were) (an? |the (meaning|definition) of |meant by )[\p{L}\p{N}'’.\- ]{1,40}\W*$|what does [^?]+ (mean|stand "
        + @"for)\b|(define|explain) )", Options)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^\W*((list|name)\b|(what|which) (are|were)\b|(what|which) (\w+ ){0,3}\w+[^s\W]s (are|were|do|did|have|can|will|must)\b)", Options)]
    private static partial Regex List();
}
