using ArticleBot.Articles.Readers.Books;
using ArticleBot.Articles.Readers.Collections;
using ArticleBot.Articles.Readers.Markup;
using ArticleBot.Articles.Readers.Office;
using ArticleBot.Articles.Readers.Pdf;

namespace ArticleBot.Articles.Readers;

/// <summary>The file formats that can be read, and what is said of the others.</summary>
internal sealed class FormatReaders(IEnumerable<IArticleReader> readers, IEnumerable<ICollectionReader> collections)
{
    /// <summary>Every format that this program reads.</summary>
    public static readonly FormatReaders Default = new(
        [
            new PlainTextReader(),
            new MarkdownReader(),
            new HtmlReader(),
            new RestructuredTextReader(),
            new AsciiDocReader(),
            new OrgReader(),
            new PdfReader(),
            new WordReader(),
            new SlidesReader(),
            new WorkbookReader(),
            new OpenDocumentReader(),
            new EpubReader(),
            new DelimitedReader(),
            new MailReader(),
        ],
        [
            new FeedReader(),
            new JsonReader(),
            new JsonLinesReader(),
        ]);

    // What lies beside articles and is part of a page: nobody expects an answer from it.
    private static readonly WordSet Furniture = WordSet.Of(
        ".avif .bmp .css .eot .gif .heic .ico .jpeg .jpg .js .map .m4a .mov .mp3 .mp4 .ogg .otf .png .svg .tif .tiff .ttf .wav .webm .webp .woff .woff2");

    private static readonly Dictionary<string, string> Better = new()
    {
        [".doc"] = ".docx",
        [".dot"] = ".docx",
        [".rtf"] = ".docx",
        [".wpd"] = ".docx",
        [".pages"] = ".docx",
        [".fodt"] = ".odt",
        [".fods"] = ".ods",
        [".fodp"] = ".odp",
        [".ppt"] = ".pptx",
        [".pps"] = ".pptx",
        [".key"] = ".pptx",
        [".xls"] = ".xlsx",
        [".xlsb"] = ".xlsx",
        [".numbers"] = ".xlsx",
        [".msg"] = ".eml",
        [".mobi"] = ".epub",
        [".azw3"] = ".epub",
        [".djvu"] = ".pdf with text",
        [".7z"] = ".zip",
        [".rar"] = ".zip",
        [".tar"] = ".zip",
        [".tgz"] = ".zip",
        [".gz"] = ".zip",
    };

    private readonly Dictionary<string, IArticleReader> _byExtension = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader);

    private readonly Dictionary<string, ICollectionReader> _collections = collections
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader);

    /// <summary>The reader of a file name ending (small letters, with the dot; empty for none), or null.</summary>
    public IArticleReader? For(string extension) => _byExtension.GetValueOrDefault(extension);

    /// <summary>The reader of a format that holds several articles, or null.</summary>
    public ICollectionReader? CollectionFor(string extension) => _collections.GetValueOrDefault(extension);

    /// <summary>Whether there is a reader of a file name ending.</summary>
    public bool Knows(string extension) => _byExtension.ContainsKey(extension) || _collections.ContainsKey(extension);

    /// <summary>Whether files with this ending unpack to more than they hold, or are mostly pictures.</summary>
    public bool IsPacked(string extension) => CollectionFor(extension) is not null || For(extension) is IPackedReader;

    /// <summary>Whether files with this ending are pictures, sounds, styles and the like, which are counted and not reported one by one.</summary>
    public static bool IsFurniture(string extension) => Furniture.Contains(extension);

    /// <summary>Why a file of a format without a reader is not read, and what to do.</summary>
    public static string TroubleOf(string extension) => Better.TryGetValue(extension, out var better)
        ? $"Files of the format {extension} cannot be read; save it as {better}."
        : $"Files of the format {extension} cannot be read; save it as text, Markdown, HTML, .docx or .pdf, or name it in .articleignore.";
}
