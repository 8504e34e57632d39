using ArticleBot.Retrieval;

namespace ArticleBot.Answering.Evidence;

/// <summary>How strongly passages seem to answer a question.</summary>
internal static class Answerability
{
    /// <summary>In standard deviations; 0 is the border.</summary>
    public static float Of(IReadOnlyList<RankedPassage> passages)
    {
        if (passages.Count == 0)
            return float.NegativeInfinity;
        var share = passages.Max(passage => passage.LexicalShare);
        return (share - 0.3f) / 0.15f;
    }
}
