using ArticleBot.Answering.Time;

namespace ArticleBot.Answering.Evidence;

/// <summary>Articles that come out again and again, as rules and price lists do, say nearly the same under nearly the same title; the newest counts.</summary>
internal static class Versions
{
    /// <summary>From here on two titles, or two sentences, are versions of one.</summary>
    private const double LeastOverlap = 0.6;

    /// <summary>How much less the newer one may seem to answer, in log-odds.</summary>
    private const float Margin = 4f;

    /// <summary>Moves the newest version of the best sentence to the front.</summary>
    /// <param name="sentences">The sentences, best first.</param>
    public static void PutNewestFirst(List<SentenceEvidence> sentences)
    {
        for (var i = 1; i < sentences.Count && sentences[i].Score >= sentences[0].Score - Margin; i++)
        {
            if (!Recency.IsNewer(sentences[i].Passage.Article, sentences[0].Passage.Article)
                || !AreAlike(sentences[i].Passage.Article.Title, sentences[0].Passage.Article.Title)
                || !AreAlike(sentences[i].Text, sentences[0].Text))
                continue;
            (sentences[0], sentences[i]) = (sentences[i], sentences[0]);
        }
    }

    private static bool AreAlike(string left, string right) => Overlap.Of(Overlap.Stems(left), Overlap.Stems(right)) >= LeastOverlap;
}
