namespace ArticleBot.Articles.Readers;

/// <summary>Reads one file format. Another format is another implementation and one line in <c>AddArticles</c>.</summary>
/// <remarks>Implementations are stateless and thread-safe, never touch disk or network, and take linear time.</remarks>
internal interface IArticleReader
{
    /// <summary>The file name endings it reads, in small letters with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Whether only the file's name says what it is about: a table of values has heads, and no title.</summary>
    bool IsNamedByFile => false;

    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are not of this format; the message says what is wrong with them.</exception>
    ArticleDraft Read(ReadOnlyMemory<byte> content);
}
