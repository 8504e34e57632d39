using System.Security.Cryptography;
using System.Text;

namespace ArticleBot.Articles.Sources;

/// <summary>
/// Tells whether reading a file would give the same as before: a hash of its bytes, of what stands beside it, and of the program that reads it.
/// </summary>
internal sealed class ReadingStamp
{
    private readonly byte[] _start;

    /// <summary>Makes stamps under the given limits.</summary>
    public ReadingStamp(ArticlesOptions options) =>
        // The build's own identity: a program that reads differently is another build, and an equal one is equal on every machine.
        _start = Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $"{typeof(ReadingStamp).Module.ModuleVersionId} {options.WordsPerPassage} {options.MegabytesPerArticle} {options.SecondsPerArticle} "));

    /// <summary>The stamp of a file in memory.</summary>
    public string Of(string key, ReadOnlySpan<byte> content, ReadOnlySpan<byte> beside)
    {
        using var hash = Begin(key);
        hash.AppendData(BitConverter.GetBytes(content.Length));
        hash.AppendData(content);
        hash.AppendData(beside);
        return End(hash);
    }

    /// <summary>The stamp of a file that is too large for memory; the stream is left at its beginning.</summary>
    public string Of(string key, FileStream content)
    {
        using var hash = Begin(key);
        hash.AppendData(SHA256.HashData(content));
        content.Position = 0;
        return End(hash);
    }

    private IncrementalHash Begin(string key)
    {
        var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(_start);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        return hash;
    }

    private static string End(IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset()[..16]);
}
