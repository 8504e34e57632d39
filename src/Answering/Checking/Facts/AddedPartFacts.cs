using System.Text.RegularExpressions;

namespace ArticleBot.Answering.Checking.Facts;

/// <summary>
/// Parts added to a sentence behind an "and" or "but": each has to be about something that quotes, titles or question speak of. One that is about
/// something else altogether did not come from them, however much of the rest did.
/// </summary>
internal static partial class AddedPartFacts
{
    /// <summary>Fewer words of content may well be others' words for the same.</summary>
    private const int LeastWords = 2;

    /// <summary>Why the claim fails, or null.</summary>
    public static string? Reject(ComparedFacts facts)
    {
        var added = Boundary().Split(facts.Claim.Sentence)[1..];
        if (added.Length == 0)
            return null;
        var asked = Assertion.Of(facts.Claim.Question ?? string.Empty);
        return added.Any(part => IsAboutSomethingElse(Assertion.Of(part), facts.Known, asked))
            ? "a part of it is about nothing that its quotes speak of" : null;
    }

    private static bool IsAboutSomethingElse(Assertion part, Assertion known, Assertion asked)
    {
        var content = part.Sequence.Where(word => word.IsContent && !FramingWords.IsLight(word.Word)).ToList();
        return content.Count >= LeastWords && part.Numbers.Count == 0
            && content.TrueForAll(word => !known.Stems.Contains(word.Stem) && !known.Words.Contains(word.Word) && !asked.Stems.Contains(word.Stem));
    }

    [GeneratedRegex(@"[,;:–—]\s+(and|but|or|while|so|yet)\s+|;\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Boundary();
}
