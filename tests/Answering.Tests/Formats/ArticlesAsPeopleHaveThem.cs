using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ArticleBot.Answering.Tests.Formats;

/// <summary>Six articles of this project's own in many formats: made by pandoc and LibreOffice and kept as they were written, or put together here.</summary>
internal static class ArticlesAsPeopleHaveThem
{
    private static readonly string[] Written = ["txt", "md", "html", "rst", "adoc", "docx", "odt", "pdf", "epub", "pptx"];

    /// <summary>All formats.</summary>
    public static IEnumerable<string> Formats => [.. Written, "mdx", "eml", "mht", "json", "xml", "zip"];

    /// <summary>Puts the six articles in a format into a folder.</summary>
    public static void Write(string format, string folder)
    {
        if (Written.Contains(format))
        {
            foreach (var file in Files(format))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            return;
        }

        var pages = Files("html").Select(file => (Name: Path.GetFileNameWithoutExtension(file), Html: File.ReadAllText(file))).ToList();
        switch (format)
        {
            case "mdx":
                foreach (var file in Files("md"))
                    File.WriteAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".mdx"), File.ReadAllText(file));
                break;
            case "eml":
                foreach (var file in Files("txt"))
                    File.WriteAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + ".eml"),
                        Mail("text/plain", TitleOf(pages, file), File.ReadAllText(file)));
                break;
            case "mht":
                foreach (var (name, html) in pages)
                    File.WriteAllText(Path.Combine(folder, name + ".mht"), Mail("text/html", TitleOf(pages, name), html));
                break;
            case "json":
                File.WriteAllText(
                    Path.Combine(folder, "articles.json"),
                    JsonSerializer.Serialize(new
                    {
                        articles = pages.Select(page =>
                        new { id = page.Name, title = TitleOf(pages, page.Name), content_html = BodyOf(page.Html) })
                    }));
                break;
            case "xml":
                var items = pages.Select(page =>
                    $"<item><title>{TitleOf(pages, page.Name)}</title><guid>{page.Name}</guid><description>{WebUtility.HtmlEncode(BodyOf(page.Html))}</description></item>");
                File.WriteAllText(Path.Combine(folder, "feed.xml"),
                    $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Six</title>{string.Concat(items)}</channel></rss>");
                break;
            case "zip":
                ZipFile.CreateFromDirectory(FolderOf("docx"), Path.Combine(folder, "articles.zip"));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "No such format.");
        }
    }

    /// <summary>The questions, each with words that its answer holds.</summary>
    public static IReadOnlyList<(string Question, string Answer)> Questions() =>
        [.. File.ReadLines(Path.Combine(Folder, "questions.tsv")).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    /// <summary>The six files of a format that lies here as it was written.</summary>
    public static IEnumerable<string> Files(string format) => Directory.EnumerateFiles(FolderOf(format)).Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(RepositoryRoot(), "tests", "Answering.Tests", "Formats");

    private static string FolderOf(string format) => Path.Combine(Folder, "Articles", format);

    private static string TitleOf(List<(string Name, string Html)> pages, string file)
    {
        var html = pages.Single(page => page.Name == Path.GetFileNameWithoutExtension(file)).Html;
        return Between(html, "<title>", "</title>");
    }

    private static string BodyOf(string html) => Between(html, "<body>", "</body>");

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string Mail(string type, string subject, string body) => string.Create(
        CultureInfo.InvariantCulture,
        $"From: Office <office@example.org>\r\nSubject: {subject}\r\nDate: Mon, 3 Feb 2025 10:00:00 +0100\r\nMIME-Version: 1.0\r\nContent-Type: {type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(body), Base64FormattingOptions.InsertLineBreaks)}\r\n");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No Bot.sln above the tests.");
        return folder.FullName;
    }
}
