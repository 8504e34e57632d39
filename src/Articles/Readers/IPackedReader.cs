namespace ArticleBot.Articles.Readers;

/// <summary>Reads a format whose files unpack to more than they hold, or are mostly pictures: it says before each step what the step costs.</summary>
internal interface IPackedReader : IArticleReader
{
    /// <inheritdoc/>
    ArticleDraft IArticleReader.Read(ReadOnlyMemory<byte> content) => Read(content, ReadingBudget.Usual());

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="budget">What reading may cost.</param>
    /// <exception cref="InvalidDataException">The bytes are not of this format, or cost too much; the message says which.</exception>
    ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget);
}
