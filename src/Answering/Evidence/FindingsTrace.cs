using ArticleBot.Answering.Answers;

namespace ArticleBot.Answering.Evidence;

/// <summary>Tells why findings are what they are.</summary>
internal static class FindingsTrace
{
    /// <summary>So many sentences, and so many that were left out, are told.</summary>
    private const int MostSentences = 8;

    /// <summary>The trace with what was found.</summary>
    /// <param name="trace">What is known of the answer.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="passages">How many passages are told.</param>
    public static AnswerTrace With(this AnswerTrace trace, Findings findings, int passages) => trace with
    {
        Kind = findings.Kind?.Name,
        Wants = findings.Question.Wants.ToString(),
        Candidates =
        [
            .. findings.Passages.Take(passages).Select(found => new TracedPassage(
                found.Passage.Article.Key, found.Passage.Span.Start, found.Passage.Span.End, found.Passage.Text, found.Score, found.Lexical, found.Cosine,
                Finite(ReadingIn(findings, found.Passage)))),
        ],
        Read = [.. All(findings).OrderByDescending(sentence => sentence.Score).Take(MostSentences).Select(Traced)],
        LeftOut = [.. AllLeftOut(findings).Take(MostSentences).Select(left => new TracedExclusion(left.Sentence.Shown, left.Rule))],
        // Nothing at all was found where it is no number.
        Answerability = Finite(findings.Answerability),
        Probability = findings.Probability,
    };

    private static IEnumerable<SentenceEvidence> All(Findings findings) => findings.Sentences.Concat(findings.Parts.SelectMany(All));

    private static IEnumerable<(Composing.DraftQuote Sentence, string Rule)> AllLeftOut(Findings findings) =>
        findings.LeftOut.Concat(findings.Parts.SelectMany(AllLeftOut)).Distinct();

    private static TracedSentence Traced(SentenceEvidence sentence) => new(
        sentence.Passage.Article.Key, sentence.Span.Start, sentence.Span.End, sentence.Quote.Shown, sentence.Score, Finite(sentence.Reading),
        [.. sentence.Effects.All.Select(one => new TracedRule(one.Rule, one.Effect.Choice, one.Effect.Belief))]);

    private static float ReadingIn(Findings findings, Articles.Passage passage) => findings.Sentences
        .Where(sentence => sentence.Passage.Article.Key == passage.Article.Key && sentence.Passage.Span == passage.Span)
        .Select(sentence => sentence.Reading).DefaultIfEmpty(float.NegativeInfinity).Max();

    private static float? Finite(float value) => float.IsFinite(value) ? value : null;
}
