namespace ArticleBot.Benchmarks.Folders;

/// <summary>The three parts without which no word processor opens a document.</summary>
internal static class DocumentParts
{
    public const string Types =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">" +
        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>" +
        "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    public const string Relations =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
        "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        + "Target=\"word/document.xml\"/></Relationships>";

    /// <summary>The document's own part, a paragraph for each text.</summary>
    public static string Document(IEnumerable<string> paragraphs) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
        string.Concat(paragraphs.Select(paragraph => $"<w:p><w:r><w:t>{paragraph}</w:t></w:r></w:p>")) + "</w:body></w:document>";
}
