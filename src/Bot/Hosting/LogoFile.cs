using System.Text;

namespace ArticleBot.Bot.Hosting;

/// <summary>The picture of <c>Bot:Brand:Logo</c>: looked at when the bot starts, since a broken one would only be missed by whoever opens a page.</summary>
internal static class LogoFile
{
    /// <summary>Every page loads it. In bytes.</summary>
    private const int Largest = 1024 * 1024;

    /// <summary>How much of a file tells what it is.</summary>
    private const int Told = 4096;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Why it cannot be shown and what to do, or null.</summary>
    /// <param name="path">The full path; null where none is set. Of another extension than .svg and .png is told elsewhere.</param>
    public static string? FaultOf(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return null;
        var file = new FileInfo(path);
        if (file.Extension is not (".svg" or ".png"))
            return null;
        if (!file.Exists)
            return $"Bot:Brand:Logo names {path}, where no file is. Relative paths start at the folder of appsettings.json.";
        if (file.Length > Largest)
            return $"Bot:Brand:Logo names {path}, which has {file.Length / 1024:0} KB. Every page loads it: use a picture of {Largest / 1024} KB at most.";
        try
        {
            return IsPicture(file)
                ? null
                : $"Bot:Brand:Logo names {path}, which is no {(IsPng(file) ? "PNG" : "SVG")} picture. Save it as one, or name another file.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"Bot:Brand:Logo names {path}, which cannot be read ({exception.Message}). Let the bot's user read it.";
        }
    }

    private static bool IsPng(FileInfo file) => file.Extension == ".png";

    private static bool IsPicture(FileInfo file)
    {
        using var content = file.OpenRead();
        var start = new byte[Told];
        var read = start.AsSpan(0, content.ReadAtLeast(start, Told, throwOnEndOfStream: false));
        return IsPng(file) ? read.StartsWith(PngSignature) : Encoding.UTF8.GetString(read).Contains("<svg", StringComparison.Ordinal);
    }
}
