namespace ArticleBot.Articles.Readers;

/// <summary>The file formats that can be read.</summary>
internal sealed class FormatReaders(IEnumerable<IArticleReader> readers)
{
    /// <summary>Text, Markdown and HTML.</summary>
    public static readonly FormatReaders Default = new([new PlainTextReader(), new MarkdownReader(), new HtmlReader()]);

    // Documents that people put beside articles and expect to be read.
    private static readonly HashSet<string> Documents =
        [".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".ppt", ".pptx", ".odp", ".xls", ".xlsx", ".ods", ".pages", ".mht", ".mhtml"];

    private readonly Dictionary<string, IArticleReader> _byExtension = readers
        .SelectMany(reader => reader.Extensions.Select(extension => (extension, reader)))
        .ToDictionary(pair => pair.extension, pair => pair.reader);

    /// <summary>The endings that can be read, for messages: ".html, .md or .txt".</summary>
    public string Known
    {
        get
        {
            var endings = _byExtension.Keys.Order(StringComparer.Ordinal).ToList();
            return string.Join(", ", endings.SkipLast(1)) + " or " + endings[^1];
        }
    }

    /// <summary>The reader of a file name ending (small letters, with the dot), or null.</summary>
    public IArticleReader? For(string extension) => _byExtension.GetValueOrDefault(extension);

    /// <summary>Whether somebody who puts a file with this ending among the articles will expect it to be read.</summary>
    public static bool IsExpected(string extension) => Documents.Contains(extension);
}
