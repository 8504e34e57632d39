using System.Text.RegularExpressions;
using ArticleBot.Articles;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Proposes further questions from the passages at hand, without a model. Whoever offers them has them answered first.</summary>
internal static partial class QuestionSuggester
{
    private const int MostCandidates = 8;

    private const int LongestHeading = 100;

    // A thing as a sentence begins with it: "The old mill of Karnsund", "A day ticket", "Marta Oduya". What only points back ("It", "This") is none.
    private const string Thing =
        @"(?<=^|[.!?”""] |\n)(?<thing>(The|An?) ([\p{L}\p{N}][\p{L}\p{N}’-]* ){0,4}?[\p{L}\p{N}][\p{L}\p{N}’-]*|(?!(It|He|She|They|We|You|I|This|That|"
        + @"These|Those|There|Here|Who|What|All|Each|Every|No|One|Some|Many|Most|Both|Its|His|Her|Their|Our|If|When|In|On|At)\b)(\p{Lu}[\p{L}\p{N}’-]+ "
        + @"){0,3}\p{Lu}[\p{L}\p{N}’-]+)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// Asks what an article answers in its own wording: its headings that ask, when and by whom something was done, how tall it is, what people said.
    /// </summary>
    /// <param name="question">The question just answered; its own form is not proposed again.</param>
    /// <param name="material">The passages.</param>
    public static IReadOnlyList<string> Suggest(string question, IReadOnlyList<Passage> material)
    {
        var suggestions = new List<string>();
        foreach (var passage in material)
        {
            if (passage.Heading is { Length: <= LongestHeading } heading && heading.EndsWith('?'))
                Add(heading);
            foreach (Match match in Deed().Matches(passage.Text))
                Add(AboutPerson(match.Groups["verb"].Value, Within(match.Groups["name"].Value)));
            foreach (Match match in Done().Matches(passage.Text))
                Add(match.Groups["by"].Success ? $"Who {match.Groups["deed"].Value} {Of(match)}?"
                    : $"When {match.Groups["was"].Value} {Of(match)} {match.Groups["deed"].Value}?");
            foreach (Match match in Size().Matches(passage.Text))
                Add($"How {match.Groups["how"].Value} {match.Groups["is"].Value} {Of(match)}?");
            foreach (Match match in Price().Matches(passage.Text))
                Add($"How much {(match.Groups["s"].Success ? "does" : "do")} {Of(match)} cost?");
            foreach (Match match in Hour().Matches(passage.Text))
                Add($"When {(match.Groups["s"].Success ? "does" : "do")} {Of(match)} {match.Groups["verb"].Value}?");
        }

        return [.. suggestions.Take(MostCandidates)];

        void Add(string suggestion)
        {
            if (!suggestions.Contains(suggestion) && !suggestion.TrimEnd('?').Equals(question.Trim().TrimEnd('?'), StringComparison.OrdinalIgnoreCase))
                suggestions.Add(suggestion);
        }
    }

    private static string AboutPerson(string verb, string name) => verb switch
    {
        "met" => $"Who did {name} meet?",
        "visited" => $"What did {name} visit?",
        _ => $"What did {name} say?",
    };

    private static string Of(Match match) => Within(match.Groups["thing"].Value);

    /// <summary>As the words stand inside a sentence.</summary>
    private static string Within(string thing) => Article().IsMatch(thing) ? $"{char.ToLowerInvariant(thing[0])}{thing[1..]}" : thing;

    [GeneratedRegex(
        @"(?<=(^|[.”""] |, ?”? ?|[.,”""\n] ?))(?<name>(\p{Lu}[\p{L}’-]*\p{Ll}[’-]?[\p{L}]* ){0,3}\p{Lu}[\p{L}’-]*\p{Ll})( also)? (?<verb>"
        + SpeechVerbs.Past + @"|believes|met|visited)\b",
        Options)]
    private static partial Regex Deed();

    // Forms that are participle and past at once, so that "who built it?" is said as "it was built".
    [GeneratedRegex(
        Thing + @" (?<was>was|were) (?<deed>\p{Ll}{2,}ed|built|led|made|bought|sold|won|lost|held|paid|taught)\b( (in|on|at|for|from|to) [^.,;]{1,40})?? "
            + @"((?<by>by) (the )?\p{Lu}|(in|on|in the) (\d|" + Months.Alternation + "|" + Weekdays.Alternation + "|" + Seasons.Alternation + "))",
        Options)]
    private static partial Regex Done();

    [GeneratedRegex(Thing + @" (?<is>is|are|was|were) (about |some |now |only )?[\d.,]+ (\p{L}+ ){1,2}(?<how>tall|high|long|wide|deep|old|thick|heavy|large)\b",
        Options)]
    private static partial Regex Size();

    [GeneratedRegex(Thing + @" cost(?<s>s)? (about |only |now )?(\p{Sc} ?\d|\d+([.,]\d+)? \p{L})", Options)]
    private static partial Regex Price();

    [GeneratedRegex(
        Thing + @" (?<verb>open|close|start|begin|end|leave)(?<s>s)? (at|on|from|in) (\d|noon|midnight|weekdays|(" + Weekdays.Alternation + ")s?|"
            + Months.Alternation + @")\b",
        Options)]
    private static partial Regex Hour();

    [GeneratedRegex("^(The|An?) ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Article();
}
