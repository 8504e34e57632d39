namespace ArticleBot.Retrieval;

/// <summary>How rare the words of the articles are; terms are those of the text analysis (lower case, stemmed, no stop words).</summary>
public interface ITermStatistics
{
    /// <summary>Number of passages in the index.</summary>
    int PassageCount { get; }

    /// <summary>Number of passages that hold the term; 0 when no article has it.</summary>
    int DocumentFrequency(string term);

    /// <summary>Inverse document frequency, ln(1 + (N - df + 0.5) / (df + 0.5)) as in BM25 (Robertson and Zaragoza 2009).</summary>
    float Idf(string term)
    {
        var frequency = DocumentFrequency(term);
        return MathF.Log(1f + ((PassageCount - frequency + 0.5f) / (frequency + 0.5f)));
    }
}
