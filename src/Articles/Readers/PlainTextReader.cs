namespace ArticleBot.Articles.Readers;

/// <summary>Reads plain text; its headings are recognised later.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content) => new(TextDecoder.Decode(content.Span), ArticleFacts.None);
}
