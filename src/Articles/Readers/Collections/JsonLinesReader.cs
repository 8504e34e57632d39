using System.Buffers;
using System.Globalization;
using ArticleBot.Articles.Sources;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Reads a JSON Lines file that lies among other articles: one article a line.</summary>
internal sealed class JsonLinesReader : ICollectionReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".jsonl", ".ndjson"];

    /// <inheritdoc/>
    public IEnumerable<CollectedArticle> Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            content = content[3..];
        for (var number = 1; !content.IsEmpty; number++)
        {
            budget.Check();
            var end = content.Span.IndexOf((byte)'\n');
            var line = end < 0 ? content : content[..end];
            content = end < 0 ? default : content[(end + 1)..];
            if (JsonArticle.TryParse(new ReadOnlySequence<byte>(line), out var article, out var failure))
                yield return new CollectedArticle(article!.Id, article.Draft);
            else if (failure is not null)
                yield return new CollectedArticle(string.Create(CultureInfo.InvariantCulture, $"line {number}"), null, failure);
        }
    }
}
