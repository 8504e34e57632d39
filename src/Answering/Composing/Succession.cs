using System.Text.RegularExpressions;
using ArticleBot.English;
using ArticleBot.English.Words;

namespace ArticleBot.Answering.Composing;

/// <summary>Who follows whom: of "Ada Sund takes over as warden from Per Holm" the one who is in office, or the one before, as the question asks.</summary>
internal static partial class Succession
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Name = "((" + PersonalTitles.Alternation + @"|Prof)\.? )?\p{Lu}[\p{L}'’-]+( (van|von|de|der|la))?( \p{Lu}[\p{L}'’.-]+){0,3}";

    /// <summary>The name that is asked for, in offsets of the sentence; the reader's own words where the sentence tells of no succession.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">What the reader chose.</param>
    public static TextSpan In(string question, string sentence, TextSpan words)
    {
        if (!Who().IsMatch(question) || Told().Match(sentence) is not { Success: true } told)
            return words;
        var (next, before) = (told.Groups["next"], told.Groups["before"]);
        var isOfOne = Overlaps(next, words) != Overlaps(before, words);
        var asked = Before().IsMatch(question) ? before : next;
        return isOfOne && !Overlaps(asked, words) ? new TextSpan(asked.Index, asked.Index + asked.Length) : words;
    }

    private static bool Overlaps(Group group, TextSpan words) => group.Index < words.End && words.Start < group.Index + group.Length;

    [GeneratedRegex(
        "(?<next>" + Name + @"),?( who)? ((takes|took|has taken|will take) over\b[^.;]{0,60}? from|(will |has |had )?(succeeds?|succeeded|replaces?|replaced|"
            + @"follows?|followed)) (?<before>" + Name + ")"
            + "|(?<before>" + Name + @") (was|is|has been|will be) (succeeded|replaced|followed)\b[^.;]{0,60}? by (?<next>" + Name + ")"
            + "|(?<before>" + Name + @") (hands?|handed|has handed|will hand) over\b[^.;]{0,60}? to (?<next>" + Name + ")",
        Options)]
    private static partial Regex Told();

    [GeneratedRegex(@"^\W*(and |so )?(who|whose)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Who();

    [GeneratedRegex(@"\b(before|former(ly)?|previous(ly)?|predecessors?|until|used to|old|last|earlier|did|was|were)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex Before();
}
