using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ArticleBot.English.Terms;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Questions;

/// <summary>What is asked for where the question wants the first or last of an order: "the cheapest hose", "most seats", "the shortest notice".</summary>
/// <param name="IsMost">Whether the largest is asked for, not the smallest.</param>
/// <param name="Words">The words that ask for it.</param>
/// <param name="Measure">The stem of the adjective, such as that of "long"; null where the question names what is counted.</param>
/// <param name="Noun">The stem of what stands behind it, "seats" of "most seats"; null where nothing does.</param>
internal sealed partial record Extreme(bool IsMost, string Words, string? Measure, string? Noun)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly FrozenDictionary<string, (string Adjective, bool IsMost)> Forms = Superlatives.OfMeasures
        .SelectMany(measure => measure.Most.Select(word => (word, (measure.Adjective, true)))
            .Concat(measure.Least.Select(word => (word, (measure.Adjective, false)))))
        .ToFrozenDictionary(form => form.word, form => form.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Form = new(
        $@"\b((?<much>most|fewest|least)( (?<adjective>expensive|costly|powerful))?|(?<form>{string.Join('|', Forms.Keys)}))\b"
            + @"( (?<noun>\p{L}{2,}))?",
        Options);

    /// <summary>What a question asks for, or null.</summary>
    public static Extreme? In(string question)
    {
        if (AtMost().IsMatch(question) || Form.Match(question) is not { Success: true } match)
            return null;
        var (adjective, isMost) = match.Groups["form"].Success
            ? Forms[match.Groups["form"].Value]
            : (Of(match, "adjective"), match.Groups["much"].Value.StartsWith("m", StringComparison.OrdinalIgnoreCase));
        var words = match.Groups["noun"] is { Success: true, Index: var index } ? question[match.Index..index].TrimEnd() : match.Value;
        return new Extreme(isMost, words, StemOf(adjective), StemOf(Of(match, "noun")));
    }

    /// <summary>
    /// The adjective that a comparative is of and whether it means more of it, "longer" more and "shorter" less of long; null for any other word.
    /// </summary>
    public static (string Adjective, bool IsMore)? Compared(string comparative) =>
        comparative.EndsWith("er", StringComparison.OrdinalIgnoreCase) && Forms.TryGetValue(comparative[..^1] + "st", out var form) ? form : null;

    /// <summary>The one column in which what is asked for stands; null where none or several may be it.</summary>
    /// <param name="heads">The heads of the columns.</param>
    public string? ColumnIn(IReadOnlyList<string> heads)
    {
        var named = heads.Where(head => Noun is not null && TermAnalyzer.English.Terms(head).Contains(Noun)).ToList();
        if (named.Count == 0 && Measure is not null)
            named = [.. heads.Where(head => Measures.NamesOf(Measure).Any(TermAnalyzer.English.Terms(head).ToHashSet().Contains))];
        return named is [var only] ? only : null;
    }

    private static string? Of(Match match, string group) => match.Groups[group] is { Success: true, Value: var value } ? value : null;

    private static string? StemOf(string? word) => word is null ? null : TermAnalyzer.English.Analyze(word)[0].Stem;

    // "At most three", "at the latest": no order of things.
    [GeneratedRegex(@"\bat (the )?(most|least)\b|\bmost (of|recent(ly)?|often|likely|important)\b", Options)]
    private static partial Regex AtMost();
}
