using System.Text.RegularExpressions;
using ArticleBot.Articles.Readers;

namespace ArticleBot.Articles.Cleaning;

/// <summary>
/// Understands lines and sentences that tell when an article was last changed or takes effect: "Last updated: 3 May 2023", "effective from 1 March
/// 2024".
/// </summary>
internal static partial class RevisionWords
{
    private const int Longest = 300;
    private const int MostTokens = 4;

    /// <summary>The date, when it has its month and year; else null.</summary>
    public static PublicationDate? DateIn(ReadOnlySpan<char> line)
    {
        if (line.Length > Longest || !line.ContainsAnyInRange('0', '9'))
            return null;
        var words = line.ToString();
        foreach (Match label in Label().Matches(words))
        {
            var tokens = words[(label.Index + label.Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            // The longest run of words that is a date: "3 May 2023 by the office".
            for (var count = Math.Min(MostTokens, tokens.Length); count > 0; count--)
            {
                if (DateWords.TryRead(string.Join(' ', tokens.Take(count)).TrimEnd('.', ',', ';', ')'), out var date)
                    && date is { Month: not null, Year: not null })
                    return date;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"(?:^(?:page[ \t]+|date[ \t]+)?(?:last[ \t]+)?(?:updated?|modified|changed|reviewed|revised|revision|edited|adopted|approved)|^as[ \t]+of|"
            + @"^(?:version|edition)[ \t]+[\d.]+,?|^(?:version|edition)(?=[ \t]+of\b)|\b(?:effective(?:[ \t]+date)?|"
        + @"in[ \t]+(?:effect|force)|into[ \t]+(?:effect|force)|valid))(?:[ \t]*[:|][ \t]*|[ \t]+)(?:(?:on|of|from|since|as[ \t]+of|dated)[ \t:]+)?(?=[\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
