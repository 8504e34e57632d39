using System.Text.RegularExpressions;
using ArticleBot.Articles;

namespace ArticleBot.Answering.Composing;

/// <summary>Proposes further questions from the passages at hand, without a model. Whoever offers them has them answered first.</summary>
internal static partial class QuestionSuggester
{
    private const int MostCandidates = 8;

    /// <summary>Asks what people say, whom they met, what they visited: the forms whose wording the article itself gives.</summary>
    /// <param name="question">The question just answered; its own form is not proposed again.</param>
    /// <param name="material">The passages.</param>
    public static IReadOnlyList<string> Suggest(string question, IReadOnlyList<Passage> material)
    {
        var suggestions = new List<string>();
        foreach (var passage in material)
        {
            foreach (Match match in Deed().Matches(passage.Text))
            {
                var name = match.Groups["name"].Value;
                if (name.StartsWith("The ", StringComparison.Ordinal))
                    name = "the " + name[4..];
                Add(match.Groups["verb"].Value switch
                {
                    "met" => $"Who did {name} meet?",
                    "visited" => $"What did {name} visit?",
                    _ => $"What did {name} say?",
                });
            }
        }

        return [.. suggestions.Take(MostCandidates)];

        void Add(string suggestion)
        {
            if (!suggestions.Contains(suggestion) && !suggestion.TrimEnd('?').Equals(question.Trim().TrimEnd('?'), StringComparison.OrdinalIgnoreCase))
                suggestions.Add(suggestion);
        }
    }

    [GeneratedRegex(
        @"(?<=(^|[.”""] |, ?”? ?|[.,”""\n] ?))(?<name>(\p{Lu}[\p{L}’-]*\p{Ll}[’-]?[\p{L}]* ){0,3}\p{Lu}[\p{L}’-]*\p{Ll})( also)? (?<verb>said|told|announced|stated|warned|argued|explained|believes|emphasized|met|visited)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Deed();
}
