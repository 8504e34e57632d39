using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>
/// How strongly passages seem to answer a question: the reader's belief that a sentence answers, plus the share of the question's words that
/// the passages hold. One rule and one border for all articles; 0 is the border.
/// </summary>
/// <remarks>
/// The reader sees traps in which all words match; the words see subjects that the articles do not have. A plain sum of the two, each over
/// its spread, carried over to other kinds of articles better than either and better than fitted mixtures.
/// </remarks>
internal static class Answerability
{
    /// <summary>The spread of <see cref="SentenceEvidence.Reading"/> over questions.</summary>
    private const float ReaderSpread = 4f;

    /// <summary>The spread of <see cref="RankedPassage.LexicalShare"/> over questions.</summary>
    private const float ShareSpread = 0.15f;

    private const float ShareWeight = 0.25f;

    private const float Border = 0.22f;

    /// <summary>The least share of words where nothing was read.</summary>
    private const float ShareBorder = 0.27f;

    /// <summary>The spread of the probability's log-odds over questions, so that <c>Answering:Caution</c> means the same with every reader.</summary>
    private const float LogOddsSpread = 1.5f;

    /// <summary>The findings with how strongly they seem to answer, and how probably where that was fitted.</summary>
    /// <param name="findings">What was found.</param>
    /// <param name="probability">Judges what the reader on the encoder has read.</param>
    public static Findings Judge(Findings findings, AnswerProbability probability)
    {
        // Words of which no article has one are no question about them, whatever seems near it.
        if (findings.Sentences.Count == 0 || (findings.Question.Stems.Count > 0 && findings.Passages.All(passage => passage.Coverage == 0f)))
            return findings with { Answerability = float.NegativeInfinity };
        return probability.LogOdds(findings) is { } logOdds
            ? findings with { Answerability = (logOdds - probability.Border) / LogOddsSpread, Probability = 1f / (1f + MathF.Exp(-logOdds)) }
            : findings with { Answerability = Of(findings.Passages, findings.Sentences, findings.Reader?.IsAvailable == true) };
    }

    /// <summary>In standard deviations above the border.</summary>
    private static float Of(IReadOnlyList<RankedPassage> passages, IReadOnlyList<SentenceEvidence> sentences, bool isRead)
    {
        var share = passages.Max(passage => passage.LexicalShare);
        return isRead
            ? (sentences.Max(sentence => sentence.Reading) / ReaderSpread) + (ShareWeight * share / ShareSpread) - Border
            : (share - ShareBorder) / ShareSpread;
    }
}
