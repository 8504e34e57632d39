using System.Text.RegularExpressions;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Sources;

/// <summary>Takes a question apart that names publications: each with what it shall have said.</summary>
internal static partial class SourceSides
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A part with fewer content words tells too little; the whole question is asked of that publication.</summary>
    private const int LeastWords = 3;

    private const string Name = @"(?<name>\p{Lu}[\p{L}\p{N}.&-]*( (of |the )?\p{Lu}[\p{L}\p{N}.&-]*){0,5})";

    /// <summary>The sides in order; empty when the question asks for no publication's words.</summary>
    /// <param name="question">The question.</param>
    /// <param name="names">The publications that there are.</param>
    public static IReadOnlyList<SourceSide> Of(string question, SourceNames names)
    {
        var mentions = names.FindIn(question).ToList();
        var speaksOfTexts = SpeaksOfTexts().IsMatch(question);
        foreach (Match unknown in NamedText().Matches(question))
        {
            var name = unknown.Groups["name"];
            var span = new TextSpan(name.Index, name.Index + name.Length);
            if (!mentions.Exists(mention => mention.Span.Start < span.End && span.Start < mention.Span.End))
                mentions.Add((span, new HashSet<string>()));
        }

        mentions.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        // One publication is enough where its words are asked for; a name alone may mean the company as well.
        var isAsked = mentions.Count switch
        {
            0 => false,
            1 => mentions[0].Sources.Count > 0 && StandsBehind().IsMatch(question[..mentions[0].Span.Start]),
            _ => speaksOfTexts || mentions.DistinctBy(mention => question[mention.Span.Start..mention.Span.End])
                .Count(mention => mention.Sources.Count > 0) >= 2,
        };
        if (mentions.Count == 1 && mentions[0].Sources.Count > 0 && BothTexts().IsMatch(question))
        {
            mentions.Add(mentions[0]);
            isAsked = true;
        }

        return isAsked ? [.. mentions.Select((mention, i) => Side(question, mentions, i))] : [];
    }

    private static SourceSide Side(string question, List<(TextSpan Span, IReadOnlySet<string> Sources)> mentions, int index)
    {
        var span = mentions[index].Span;
        var before = question[(index == 0 ? 0 : mentions[index - 1].Span.End)..Math.Max(span.Start, index == 0 ? 0 : mentions[index - 1].Span.End)];
        var after = question[span.End..(index + 1 < mentions.Count ? Math.Max(mentions[index + 1].Span.Start, span.End) : question.Length)];
        var own = mentions.Count == 1 ? Without(question, mentions) : StandsBehind().IsMatch(before) ? before : after;
        return new SourceSide(
            question[span.Start..span.End],
            mentions[index].Sources,
            Bare(TermAnalyzer.English.Terms(Bare(own)).Count >= LeastWords ? own : Without(question, mentions)));
    }

    private static string Without(string question, List<(TextSpan Span, IReadOnlySet<string> Sources)> mentions)
    {
        foreach (var (span, _) in mentions.DistinctBy(mention => mention.Span).OrderByDescending(mention => mention.Span.Start))
            question = question.Remove(span.Start, span.Length);
        return question;
    }

    /// <summary>Without the words that speak of the texts and not of what they are about.</summary>
    private static string Bare(string text) => OfTexts().Replace(text, " ");

    [GeneratedRegex(@"\b(articles?|reports?|reported|reporting|according to|as per|review|story|coverage|piece)\b", Options | RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfTexts();

    [GeneratedRegex(@"\b[Bb]oth\b[^,.;]{0,60}\b(articles|reports|stories|pieces)\b|\b(articles|reports|stories|pieces)\b[^,.;]{0,60}\bboth\b|"
        + @"\btwo\b[^,.;]{0,40}\b(articles|reports|stories|pieces)\b", Options)]
    private static partial Regex BothTexts();

    // A Herald article; an article by the Herald.
    [GeneratedRegex(
        @"(?<=\b([Aa]|[Aa]n|[Tt]he|[Bb]oth|[Aa]nother|[Ss]eparate) ['‘“""]?)" + Name + @"['’”""]?(['’]s)? (articles?|reports?|review|story|piece)\b|"
        + @"\b(articles?|reports?|review|story|piece) (from|by|in) (the )?['‘“""]?" + Name,
        Options)]
    private static partial Regex NamedText();

    [GeneratedRegex(
        @"\b(according to|as per|per|(reported|covered|noted|described|highlighted|mentioned|stated|published|featured|discussed|written|quoted) (by|"
        + @"in))\s+(both |the |an? |articles? (from|by|in) |reports? (from|by|in) )*['‘“""]?$",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex StandsBehind();

    [GeneratedRegex(
        @"\b(articles?|reports?|reported|reporting|according to|as per|published|suggest(s|ed|ing)?|claim(s|ed|ing)?|indicat(es?|ed|ing)|discuss(es|ed|"
        + @"ing)?|mention(s|ed|ing)?|focus(es|ed|ing)?|describ(es?|ed|ing)|detail(s|ed|ing)?|highlight(s|ed|ing)?|portray(s|ed|al|ing)?|featured?|"
        + @"narrative|regarding|concerning|coverage|between|consisten(t|cy)|inconsisten(t|cy)|agree(s|d|ment)?|compared?|respectively|while|whereas|both|"
        + @"considering|information|which|what|who|does|did|do|was there|is there)\b",
        Options | RegexOptions.IgnoreCase)]
    private static partial Regex OfTexts();
}
