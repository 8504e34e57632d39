using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArticleBot.Articles;
using ArticleBot.English;
using ArticleBot.Retrieval.Storage;

namespace ArticleBot.Retrieval.Indexing;

/// <summary>
/// Tells whether an article is as it was: a hash of its words, its metadata and how it was cut, without its key, so that a renamed article is
/// recognised.
/// </summary>
internal static class ArticleFingerprint
{
    /// <summary>32 bytes, equal only for equal articles.</summary>
    public static byte[] Of(Article article, IReadOnlyList<Passage> passages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var metadata = article.Metadata;
        foreach (var text in (string?[])
            [
                article.Version, article.Text, metadata.Title, metadata.Byline, metadata.Published?.ToString(), metadata.Source, metadata.Url,
                    metadata.Category, metadata.IsStanding ? "standing" : null,
            ])
        {
            Append(hash, text);
        }

        foreach (var section in article.Sections)
        {
            Append(hash, section.Heading);
            Append(hash, section.Span);
        }

        hash.AppendData(StructureBlob.Write(article.Blocks));
        foreach (var removed in article.Removed)
        {
            Append(hash, removed.Text);
            Append(hash, removed.Reason);
        }

        foreach (var passage in passages)
        {
            Append(hash, passage.Setting);
            Append(hash, passage.Span);
            foreach (var sentence in passage.Sentences)
                Append(hash, sentence);
        }

        return hash.GetHashAndReset();
    }

    /// <summary>Lengths go first, so that two texts never run into each other.</summary>
    private static void Append(IncrementalHash hash, string? text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text?.Length ?? -1}:")));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? string.Empty));
    }

    private static void Append(IncrementalHash hash, TextSpan span)
    {
        Span<byte> bytes = stackalloc byte[8];
        BitConverter.TryWriteBytes(bytes, span.Start);
        BitConverter.TryWriteBytes(bytes[4..], span.End);
        hash.AppendData(bytes);
    }
}
