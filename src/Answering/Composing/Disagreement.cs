using ArticleBot.Answering.Changes;
using ArticleBot.Answering.Evidence;
using ArticleBot.Answering.Questions;
using ArticleBot.Answering.Time;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Languages;

namespace ArticleBot.Answering.Composing;

/// <summary>Finds a passage that answers the same question otherwise: nearly the same sentence, another value.</summary>
internal static class Disagreement
{
    /// <summary>How alike the rest of the two sentences must be.</summary>
    private const double LeastOverlap = 0.4;

    /// <summary>Both sides must be believed by the reader, and the other nearly as much as the first.</summary>
    private const float Margin = 4f;

    /// <summary>The best sentence of another article whose answer differs from that of the best one, or null.</summary>
    public static SentenceEvidence? OtherSide(Findings findings)
    {
        var first = findings.Sentences[0];
        // Two different numbers, days, persons or places cannot both be right; two different statements can.
        var isExact = findings.Question.Wants is AnswerType.Number or AnswerType.Money or AnswerType.Time or AnswerType.Person or AnswerType.Place;
        if (!isExact || first.Answer is not { Score: > 0 } answer)
            return null;

        var value = Overlap.Stems(first.Passage.Quote(answer.Span));
        var rest = Rest(first, answer.Span);
        foreach (var sentence in findings.Sentences.Skip(1))
        {
            if (sentence.Answer is not { } other || other.Score <= 0 || sentence.Score < first.Score - Margin)
                continue;
            if (sentence.Passage.Article.Key == first.Passage.Article.Key)
                continue;
            // Who asks for the old version, or for what held in a year, does not ask what has come since.
            if (Versions.IsOneAsked(findings.Question.Text) && Versions.AreOfOne(first, sentence))
                continue;
            var otherValue = Overlap.Stems(sentence.Passage.Quote(other.Span));
            if (!Differ(value, otherValue))
                continue;
            // A sentence that has the first value as well does not contradict it.
            if (Overlap.Stems(sentence.Text).IsSupersetOf(value) || Overlap.Stems(first.Text).IsSupersetOf(otherValue))
                continue;
            if (Overlap.Of(rest, Rest(sentence, other.Span)) >= LeastOverlap)
                return sentence;
        }

        return null;
    }

    /// <summary>Says that there are two sides, and from when each is.</summary>
    public static string Notice(IReadOnlyList<SentenceEvidence> sides) =>
        Phrases.FormatDisagreement(Side(sides[0].Passage.Article), Side(sides[1].Passage.Article));

    /// <summary>Says which of two versions of a paper counts.</summary>
    /// <param name="newer">The newer one.</param>
    /// <param name="older">The older one.</param>
    public static string VersionsNotice(ArticleMetadata newer, ArticleMetadata older) => Phrases.FormatNewerVersion(Side(newer), Side(older));

    /// <summary>Says which articles were compared, and from when each is; the newer one first.</summary>
    public static string NewerFirst(IReadOnlyList<Change> changes) => string.Join(' ', changes
        .Select(change => (Now: Side(change.Now.Passage.Article), Before: Side(change.Before.Passage.Article)))
        .Distinct()
        .Select(sides => Phrases.FormatCompared(sides.Now, sides.Before)));

    /// <summary>How a side is called in front of its words: by the day of its article, else by its title.</summary>
    public static string SideOf(ArticleMetadata article) => article.Published?.ToString() ?? article.Title;

    private static string Side(ArticleMetadata article) => ReaderDates.BesideTitle(article) is { } published
        ? Phrases.FormatQuotedWithDate(article.Title, published)
        : Phrases.FormatQuoted(article.Title);

    /// <summary>"Ri" and "Ri Yong-ho" agree; "82 million euros" and "97 million euros" do not, although they share words.</summary>
    private static bool Differ(HashSet<string> value, HashSet<string> other)
    {
        if (value.Count == 0 || other.Count == 0)
            return false;
        var numbers = value.Where(IsNumber).ToList();
        var otherNumbers = other.Where(IsNumber).ToList();
        return numbers.Count > 0 && otherNumbers.Count > 0 ? !numbers.Exists(otherNumbers.Contains) : !value.Overlaps(other);
    }

    private static bool IsNumber(string stem) => char.IsAsciiDigit(stem[0]);

    private static HashSet<string> Rest(SentenceEvidence sentence, TextSpan answer)
    {
        var text = sentence.Text;
        return Overlap.Stems(text.Remove(answer.Start - sentence.Span.Start, answer.Length));
    }
}
