using ArticleBot.Answering.Evidence;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>Chooses the sentences that say most about a subject, or about a whole article.</summary>
internal static class Summary
{
    /// <summary>Sentences shorter than this seldom stand alone.</summary>
    private const int LeastWords = 6;

    /// <summary>The sentences in the order of their articles, the best article first; none repeats another.</summary>
    public static IReadOnlyList<SentenceEvidence> Choose(Findings findings, int count)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var sentence in findings.Sentences)
        {
            foreach (var stem in TermAnalyzer.English.Terms(sentence.Text).Distinct())
                frequencies[stem] = frequencies.GetValueOrDefault(stem) + 1;
        }

        var chosen = new List<SentenceEvidence>();
        foreach (var sentence in findings.Sentences.OrderByDescending(sentence => Weight(sentence, frequencies)))
        {
            if (chosen.Count < count && chosen.TrueForAll(other => !Overlap.IsRepetition(other.Text, sentence.Text)))
                chosen.Add(sentence);
        }

        var order = findings.Passages.Select(found => found.Passage.Article.Key).Distinct().ToList();
        return [.. chosen.OrderBy(sentence => order.IndexOf(sentence.Passage.Article.Key)).ThenBy(sentence => sentence.Span.Start)];
    }

    /// <summary>How much of the subject a sentence has, how common its words are around it, and whether it leads its article.</summary>
    private static double Weight(SentenceEvidence sentence, Dictionary<string, int> frequencies)
    {
        var stems = TermAnalyzer.English.Terms(sentence.Text);
        if (stems.Count < LeastWords)
            return double.NegativeInfinity;
        var common = stems.Distinct().Sum(stem => Math.Log(frequencies[stem])) / (stems.Count + LeastWords);
        var leads = sentence.Span.Start < 400 ? 0.5 / (1 + sentence.Index) : 0;
        return (2 * sentence.Coverage) + common + leads;
    }
}
