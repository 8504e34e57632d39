using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace ArticleBot.Articles.Readers;

/// <summary>Turns bytes into characters: by their mark, as UTF-8 where they are, else by what they look like; then repairs what was broken before.</summary>
internal static class TextDecoder
{
    // Below this the guess is no better than the code page that most old English text is in.
    private const float LeastConfidence = 0.5f;

    private const int WindowsLatin = 1252;
    private const int GoodForOneBroken = 10;

    // UTF-16 without a mark: nearly every other byte of western text is zero, and next to none of those between.
    private const int FewestUnits = 4;
    private const int SampleBytes = 4096;

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a text file.</summary>
    /// <param name="content">The file's bytes.</param>
    /// <param name="declared">The encoding that the file itself names, if it does; used when the bytes are neither marked nor UTF-8.</param>
    /// <exception cref="InvalidDataException">The bytes are not text.</exception>
    public static string Decode(ReadOnlySpan<byte> content, string? declared = null)
    {
        var text = DecodeMarked(content) ?? DecodeWide(content) ?? DecodeUtf8(content) ?? Guess(content, declared).GetString(content);
        if (text.Contains('\0'))
            throw new InvalidDataException("It is not a text file (it holds zero bytes); save it as UTF-8 text.");
        return DoubleEncoding.Undo(text);
    }

    private static string? DecodeMarked(ReadOnlySpan<byte> content) => content switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
        [0xFF, 0xFE, 0, 0, .. var rest] => Encoding.UTF32.GetString(rest),
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => null,
    };

    private static string? DecodeWide(ReadOnlySpan<byte> content)
    {
        if (content.Length < FewestUnits * 2 || content.Length % 2 != 0)
            return null;
        var sample = content[..Math.Min(content.Length, SampleBytes)];
        var (even, odd) = (0, 0);
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var units = sample.Length / 2;
        Encoding? encoding = even == 0 && odd * 2 > units ? Encoding.Unicode : odd == 0 && even * 2 > units ? Encoding.BigEndianUnicode : null;
        var text = encoding?.GetString(content);
        // Numbers of two bytes have the same zeros; characters that no text holds tell them apart.
        return text is null || text.AsSpan().ContainsAnyInRange('\u0001', '\u0008') || text.Contains('\uFFFD') ? null : text;
    }

    // Strict where it can be; a few broken bytes in much good UTF-8 spoil a few characters, not the whole article.
    private static string? DecodeUtf8(ReadOnlySpan<byte> content)
    {
        if (Utf8.IsValid(content))
            return Encoding.UTF8.GetString(content);
        var text = Encoding.UTF8.GetString(content);
        var broken = text.AsSpan().Count('\uFFFD');
        var foreign = 0;
        foreach (var c in text)
            foreign += c > '\u007F' ? 1 : 0;
        return broken * GoodForOneBroken < foreign - broken ? text : null;
    }

    private static Encoding Guess(ReadOnlySpan<byte> content, string? declared)
    {
        if (declared is not null && Encoding.GetEncodings().Any(known => known.Name.Equals(declared, StringComparison.OrdinalIgnoreCase)))
            return Encoding.GetEncoding(declared);

        var best = CharsetDetector.DetectFromBytes(content.ToArray()).Detected;
        return best is { Encoding: { } encoding } && best.Confidence >= LeastConfidence ? encoding : Encoding.GetEncoding(WindowsLatin);
    }
}
