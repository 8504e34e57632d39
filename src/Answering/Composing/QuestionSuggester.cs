using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Composing;

/// <summary>Proposes further questions from the passages at hand, without a model. Whoever offers them has them answered first.</summary>
internal static partial class QuestionSuggester
{
    private const int MaximumCount = 6;

    /// <summary>Questions about who said what, and about the names next to the answer.</summary>
    public static IReadOnlyList<string> Suggest(Findings findings)
    {
        var suggestions = new List<string>();
        foreach (var passage in findings.PassagesRead.Take(2))
        {
            foreach (Match match in Speaker().Matches(passage.Text))
                Add($"What did {match.Groups["name"].Value} say?");
        }

        return [.. suggestions.Take(MaximumCount)];

        void Add(string suggestion)
        {
            if (!suggestions.Contains(suggestion) && !suggestion.Equals(findings.Question.Text, StringComparison.OrdinalIgnoreCase))
                suggestions.Add(suggestion);
        }
    }

    [GeneratedRegex(
        @"(?<=(^|[.”""] |, ?”? ?))(?<name>\p{Lu}[\p{L}.'’-]+( \p{Lu}[\p{L}.'’-]+){0,3}) (said|told|announced|stated|warned|argued|explained|believes)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Speaker();
}
