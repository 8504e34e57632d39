using System.Text.RegularExpressions;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>Finds the questions in a turn that asks several: "When was the bridge opened, and how long is it?"</summary>
internal static partial class QuestionParts
{
    /// <summary>So many are answered in one turn.</summary>
    public const int Most = 3;

    private const int LeastWords = 3;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Words = "(" + QuestionWords.Alternation + ")";
    private const string Auxiliaries = "(" + QuestionWords.Auxiliaries + ")";

    /// <summary>The questions in their order, each with a question mark; a single one where the turn asks only one.</summary>
    /// <param name="text">What the person wrote, white space collapsed.</param>
    public static IReadOnlyList<string> Of(string text)
    {
        // What stands in quotation marks is spoken of, and two sides of one comparison are one question.
        if (QuotationMark().IsMatch(text) || IsOne(QuestionReader.Read(text).Bare))
            return [text];
        var parts = Sentence().Matches(text).SelectMany(sentence => Clauses(sentence.Value)).Where(part => Asks().IsMatch(part)).ToList();
        return parts.Count > 1 ? [.. parts.Select(AsQuestion)] : [text];
    }

    private static bool IsOne(string bare) => ComparisonWording.Of(bare) is not null || ChangeWording.SubjectOf(bare) is not null;

    /// <summary>A clause with a question word and its verb behind "and" or a comma asks by itself, if what stands before it asks too.</summary>
    private static IEnumerable<string> Clauses(string sentence)
    {
        var from = 0;
        foreach (Match joint in Joint().Matches(sentence))
        {
            // "What did he say about what is lost and what is left?" asks once.
            // "When and where was it built?" does, too.
            var before = sentence[from..joint.Index];
            if (!Asks().IsMatch(before) || QuestionWord().Count(before) > 1 || before.AsSpan().Trim().Count(' ') + 1 < LeastWords)
                continue;
            yield return sentence[from..joint.Index];
            from = joint.Index + joint.Length;
        }

        yield return sentence[from..];
    }

    private static string AsQuestion(string part)
    {
        var bare = LeadingAnd().Replace(part.Trim(), string.Empty).TrimEnd('?', '!', '.', ',', ';', ' ');
        return $"{char.ToUpperInvariant(bare[0])}{bare[1..]}?";
    }

    [GeneratedRegex("[“”\"„«»]", Options)]
    private static partial Regex QuotationMark();

    [GeneratedRegex(@"[^?]+\?*", Options)]
    private static partial Regex Sentence();

    [GeneratedRegex(
        @"(,( (and|or|but))?|;( and)?| (and|or)) (?=" + Words + @"( (many|much|long|old|far|tall|big|large|high|often|deep|wide|heavy|fast|expensive))?( "
        + @"\w+)? (" + Auxiliaries + @"|\p{L}+(s|ed))\b)|"
        // "and by when", "and in which room" at the end: the rest is that of the question before.
        + @",? and (?=((in|on|at|by|for|from|to|with|since|until) )?(when|where|whom|(which|what) \p{L}+( \p{L}+)?|how (much|many|long|often|far))\W*$)",
        Options)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b" + Words + @"\b", Options)]
    private static partial Regex QuestionWord();

    // The question word begins the sentence or stands behind a preposition, or a verb begins it.
    [GeneratedRegex(@"(^|[.!:] )\W*((and|but|so|also|then|please|hi|hello),? )*((in|on|at|by|for|from|of|to|with|since|until) )?(" + Words + "|" + Auxiliaries
        + @")\b", Options)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^((and|but|so|also|then),? )+", Options)]
    private static partial Regex LeadingAnd();
}
