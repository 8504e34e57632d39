using System.Text.RegularExpressions;
using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Composing;

/// <summary>Finds where an article itself says that somebody contradicts what was just quoted.</summary>
internal static partial class Objection
{
    /// <summary>How many sentences further it may stand.</summary>
    private const int Reach = 4;

    /// <summary>The contradicting sentence behind the given one in its passage, or null.</summary>
    public static SentenceEvidence? To(SentenceEvidence sentence)
    {
        var sentences = sentence.Passage.Sentences;
        var names = CapitalisedWords(sentence.Text);
        for (var i = sentence.Index + 1; i < Math.Min(sentences.Count, sentence.Index + 1 + Reach); i++)
        {
            var text = sentence.Passage.Quote(sentences[i]);
            if (Contradiction().IsMatch(text) && (CapitalisedWords(text).Overlaps(names) || PointsBack().IsMatch(text)))
                return sentence with { Index = i, Answer = null };
        }

        return null;
    }

    private static HashSet<string> CapitalisedWords(string text) =>
        [.. Capitalised().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(
        @"\b(contradict(s|ed|ing)?|den(y|ies|ied) (this|that(?=[,.;])|it|the (claim|report|allegation)s?)|disput(es|ed) (this|that(?=[,.;])|it|the)|"
        + @"refut(es|ed)|rejected (this|that(?=[,.;])|the (claim|report))s?|walked back|would deny)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Contradiction();

    [GeneratedRegex(
        @"\b(this|that|him|her|them|it|his|their) ?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PointsBack();

    [GeneratedRegex(@"(?<=\w\W+)\p{Lu}\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capitalised();
}
