namespace ArticleBot.Articles.Readers;

/// <summary>Reads a file format that holds several articles. Another format is another implementation and one line in <see cref="FormatReaders"/>.</summary>
/// <remarks>Implementations are stateless and thread-safe, never touch disk or network, and take linear time.</remarks>
internal interface ICollectionReader
{
    /// <summary>The file name endings it reads, in small letters with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a file's bytes. A bad article is one with its failure and ends nothing.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="budget">What reading may cost.</param>
    /// <exception cref="InvalidDataException">The bytes are not of this format; the message says what is wrong with them.</exception>
    IEnumerable<CollectedArticle> Read(ReadOnlyMemory<byte> content, ReadingBudget budget);
}

/// <summary>One article of several in a file.</summary>
/// <param name="Name">What it is called within the file: an id, or its number. It ends the article's key.</param>
/// <param name="Draft">The article, or null when it could not be read.</param>
/// <param name="Failure">Why not, or null.</param>
internal sealed record CollectedArticle(string Name, ArticleDraft? Draft, string? Failure = null);
