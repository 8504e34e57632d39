using System.Text.RegularExpressions;
using ArticleBot.Answering.Time;
using ArticleBot.English;

namespace ArticleBot.Answering.Questions;

/// <summary>How is asked what became different.</summary>
internal static partial class ChangeWording
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether there are date words does not hang on the day of asking.</summary>
    private static readonly DateOnly AnyDay = new(2000, 1, 1);

    /// <summary>Of what it is asked; null where no change is asked for, or of nothing in particular.</summary>
    /// <param name="bare">The question without its mark.</param>
    public static string? SubjectOf(string bare)
    {
        var match = Change().Match(bare) is { Success: true } change ? change : TwoYears().Match(bare);
        return match.Success && Subject(string.Join(' ', match.Groups["topic"].Captures)) is { Length: > 0 } subject ? subject : null;
    }

    /// <summary>Without "since March", and without the words that lead to it.</summary>
    private static string Subject(string topic)
    {
        topic = BetweenYears().Replace(topic, string.Empty);
        if (Since().Match(topic) is { Success: true } since
            && (since.Value.EndsWith(" then", StringComparison.Ordinal) || DateGrammar.Find(since.Value, AnyDay) is not null))
            topic = topic.Remove(since.Index, since.Length);
        return Whitespace.Collapse(ToSubject().Replace(topic, string.Empty));
    }

    [GeneratedRegex(@"\bbetween (the )?(1\d{3}|20\d\d) and (the )?(1\d{3}|20\d\d)( editions?| versions?)?$", Options)]
    private static partial Regex BetweenYears();

    // Of one thing in two years is asked what has changed.
    [GeneratedRegex(
        @"^(compare|(what('s| is| are| was| were) )?(the )?differences? between|how (do|does|did)) (?<topic>.*?) ?(in|of|from|for)? ?\b(1\d{3}|20\d\d) (and|"
        + @"with|to|from|compare to|compare with|differ from) ((in|of|that of|those of|the one of|the one from) )?(1\d{3}|20\d\d)(?<topic>( .+)?)$",
        Options)]
    private static partial Regex TwoYears();

    [GeneratedRegex(
        @"^(and |so )?((what|anything|what else)(['’]s| has| have| had| was| were)?( been| all)? (changed|updated|revised)|(what|anything|what "
        + @"else)(['’]s| is| are| was| were)( there)? (new|different))\b(?<topic>.*)$|"
        + @"^(and |so )?how (has|have|had|did) (?<topic>.+?) (changed?|evolved?|developed?)(?<topic>( (since|over|from|between|after)\b.*)?)$|"
        + @"^(and |so )?what (?<topic>.+ )?(has|have|had) (changed|been (changed|updated|revised))\b(?<topic>.*)$|"
        + @"^(and |so )?what (is|are|was|were) the (latest |recent |new )*(changes|updates|news|developments?)\b(?<topic>.*)$|"
        + @"^(and |so )?what (new |recent )?(changes|updates) (are|were|have been|has been)( there| made)?\b(?<topic>.*)$",
        Options)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(since|after|from|in|as of)\b(?!.*\b(since|after|from|in|as of)\b).*$", Options)]
    private static partial Regex Since();

    [GeneratedRegex(@"^\W*((since|then|about|with|in|to|of|for|at|on|regarding|concerning|the|and|now|lately|recently|yet|been|made|there)\b\W*)+", Options)]
    private static partial Regex ToSubject();
}
