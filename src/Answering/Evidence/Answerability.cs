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

    /// <summary>In standard deviations above the border; negative infinity when nothing was found.</summary>
    public static float Of(IReadOnlyList<RankedPassage> passages, IReadOnlyList<SentenceEvidence> sentences, bool isRead)
    {
        if (sentences.Count == 0)
            return float.NegativeInfinity;
        var share = passages.Max(passage => passage.LexicalShare);
        return isRead
            ? (sentences.Max(sentence => sentence.Reading) / ReaderSpread) + (ShareWeight * share / ShareSpread) - Border
            : (share - ShareBorder) / ShareSpread;
    }
}
