using ArticleBot.Articles;

namespace ArticleBot.Retrieval;

/// <summary>Finds the passages most likely to answer a question, best first.</summary>
public interface IRetriever
{
    /// <summary>Searches one consistent state of the index.</summary>
    /// <param name="question">A question that stands alone.</param>
    /// <param name="count">How many passages at most, 1 to 200.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Best first; fewer than <paramref name="count"/> where the articles hold no more, empty where neither a word nor a vector matches.</returns>
    Task<IReadOnlyList<RankedPassage>> FindAsync(Question question, int count, CancellationToken cancellationToken);
}

/// <summary>A passage with what retrieval thinks of it.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">The final score; higher is better, comparable only within one question.</param>
public sealed record RankedPassage(Passage Passage, float Score)
{
    /// <summary>BM25 of the passage for the question; 0 when only the vectors found it.</summary>
    public float Lexical { get; init; }

    /// <summary><see cref="Lexical"/> divided by the best score that any passage could reach for the question; 0 to 1, comparable between questions.</summary>
    public float LexicalShare { get; init; }

    /// <summary>Cosine of the question's and the passage's embedding, -1 to 1.</summary>
    public float Cosine { get; init; }

    /// <summary>Cosine of the two by the pretrained encoder, -1 to 1; null where the passage is not encoded yet or there is no encoder.</summary>
    public float? EncoderCosine { get; init; }

    /// <summary>Share of the question's idf mass that occurs in the passage or its title, 0 to 1.</summary>
    public float Coverage { get; init; }

    /// <summary>Other articles that hold the very same text.</summary>
    public IReadOnlyList<ArticleMetadata> AlsoIn { get; init; } = [];
}
