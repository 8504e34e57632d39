using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Reads OpenDocument text, spreadsheets and presentations, as LibreOffice writes them.</summary>
internal sealed class OpenDocumentReader : IPackedReader
{
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".odt", ".ott", ".ods", ".odp"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        using var archive = PackedXml.Open(content, budget);
        if (Load(archive, "META-INF/manifest.xml")?.Descendants().Any(element => element.Name.LocalName == "encryption-data") == true)
            throw new InvalidDataException("It is encrypted with a password; save it again without one.");
        var document = Load(archive, "content.xml") ?? throw new InvalidDataException("It holds no document; save it again with the program that made it.");
        var body = document.Root?.Element(Office + "body") ?? throw new InvalidDataException("It holds no text; save it again with the program that made it.");
        var text = new OpenDocumentText(document, Load(archive, "styles.xml"), budget);
        var draft = text.Write(body);
        var facts = new FactsBuilder();
        facts.Take("title", text.Title);
        if (Load(archive, "meta.xml")?.Root?.Element(Office + "meta") is { } meta)
        {
            facts.Take("title", meta.Element(Dublin + "title")?.Value);
            facts.Take("author", meta.Element(Meta + "initial-creator")?.Value ?? meta.Element(Dublin + "creator")?.Value);
        }

        return draft.ToDraft(facts.Build());
    }

    private static XDocument? Load(ZipArchive archive, string name)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        try
        {
            using var xml = PackedXml.Reader(entry.Open());
            return XDocument.Load(xml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException failure)
        {
            // An encrypted part is no XML, and was not looked through under another name.
            throw new InvalidDataException($"Its part {name} is broken or encrypted; save it again without a password.", failure);
        }
    }
}
