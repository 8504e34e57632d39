using ArticleBot.Answering.Checking;
using ArticleBot.Answering.Evidence;

namespace ArticleBot.Answering.Composing;

/// <summary>Composes answers from the articles' own sentences.</summary>
internal static class ExtractiveComposer
{
    /// <summary>The sentence that answers.</summary>
    public static Draft Compose(Findings findings)
    {
        if (findings.Sentences.Count == 0)
            return Draft.Empty;
        return new Draft([Verbatim(findings.Sentences[0])]);
    }

    private static DraftSentence Verbatim(SentenceEvidence sentence) =>
        new(Whitespace.Collapse(sentence.Text), [sentence.Quote]) { IsVerbatim = true };
}
