using ArticleBot.Answering.Questions;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// What is known of the chosen sentence when it is judged how probably it answers. One piece of code for the training and for use, so both see the
/// same numbers.
/// </summary>
internal static class AnswerFeatures
{
    // Beyond these borders nothing more is told, and single odd values cannot carry the sum away.
    private const float MostLogOdds = 12f;
    private const float MostMargin = 3f;
    private const float MostRank = 8f;

    /// <summary>What the numbers mean, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["reading", "evidence", "other reading", "margin", "rank", "share", "coverage", "context", "form", "missing names", "truth", "cosine", "closeness",
        "closeness in context", "both readings", "share at rank", "reading at margin", "reading of evidence", "margin at rank"];

    /// <summary>The numbers in the order of <see cref="Names"/>.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    public static float[] Of(Findings findings)
    {
        var chosen = findings.Sentences[0];
        var second = findings.Sentences.Skip(1).FirstOrDefault(sentence => !SharesAnswer(chosen, sentence) && !Versions.AreOfOne(chosen, sentence));
        var wants = findings.Question.Wants;
        var reading = Math.Clamp(chosen.Features.Reading, -MostLogOdds, MostLogOdds);
        var evidence = Math.Clamp(chosen.Features.Evidence, -MostLogOdds, MostLogOdds);
        var other = Math.Clamp(chosen.Features.OtherReading, -MostLogOdds, MostLogOdds);
        var margin = second is null ? MostMargin : Math.Clamp(chosen.Score - second.Score, 0f, MostMargin);
        var rank = Math.Max(chosen.Features.Rank, -MostRank);
        var share = findings.Passages.Max(passage => passage.LexicalShare);
        return
        [
            reading,
            evidence,
            other,
            margin,
            rank,
            share,
            findings.Passages.Max(passage => passage.Coverage),
            chosen.Features.Context,
            chosen.Features.HasForm && wants != AnswerType.Any ? 1f : 0f,
            chosen.MissingNames,
            wants == AnswerType.Truth ? 1f : 0f,
            chosen.Found.Cosine,
            chosen.Features.Closeness,
            // One number tells the more, or the less, the more another says: closeness by meaning little where the question's words stand there anyway.
            chosen.Features.Closeness * chosen.Features.Context,
            reading * other,
            share * rank,
            reading * margin,
            reading * evidence,
            margin * rank,
        ];
    }

    /// <summary>Two sentences that say the same are no doubt between them; nor are two versions of one paper.</summary>
    private static bool SharesAnswer(SentenceEvidence one, SentenceEvidence other) =>
        Overlap.IsRepetition(one.Text, other.Text)
        || (one.Answer is { } first && other.Answer is { } second
            && string.Equals(one.Passage.Quote(first.Span), other.Passage.Quote(second.Span), StringComparison.OrdinalIgnoreCase));
}
