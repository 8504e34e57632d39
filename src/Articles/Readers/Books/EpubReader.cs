using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArticleBot.Articles.Readers.Office;
using ArticleBot.Articles.Readers.Pages;

namespace ArticleBot.Articles.Readers.Books;

/// <summary>Reads electronic books: their pages in the order of reading, one article.</summary>
internal sealed class EpubReader : IPackedReader
{
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";
    private static readonly XNamespace Package = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        using var archive = PackedXml.Open(content, budget);
        if (IsProtected(archive))
            throw new InvalidDataException("It is protected against copying; only the program of its shop can open it.");
        var place = Load(archive, "META-INF/container.xml", budget)?.Descendants(Container + "rootfile").Select(file => (string?)file.Attribute("full-path"))
            .FirstOrDefault();
        var package = place is null ? null : Load(archive, place, budget);
        if (package?.Root is not { } book)
            throw new InvalidDataException("It is broken or no electronic book; make it again.");

        var folder = place!.Contains('/') ? place[..(place.LastIndexOf('/') + 1)] : string.Empty;
        var files = book.Descendants(Package + "item")
            .Where(item => item.Attribute("id") is not null && (string?)item.Attribute("properties") is not ("nav" or "cover-image"))
            .DistinctBy(item => (string)item.Attribute("id")!)
            .ToDictionary(item => (string)item.Attribute("id")!, item => (string?)item.Attribute("href"));
        // One page of them all: headings of chapters follow each other as in the book.
        var pages = new StringBuilder("<!DOCTYPE html><html><body><article>");
        foreach (var reference in book.Descendants(Package + "itemref"))
        {
            if (files.GetValueOrDefault((string?)reference.Attribute("idref") ?? string.Empty) is { } href
                && archive.GetEntry(folder + Uri.UnescapeDataString(href)) is { } page)
                pages.Append("<section>").Append(BodyOf(XhtmlElements.WithEnds(TextDecoder.Decode(budget.ReadAll(page.Open()))))).Append("</section>");
        }

        var draft = HtmlReader.Parse(pages.Append("</article></body></html>").ToString());
        return draft with { Facts = FactsOf(book).Or(draft.Facts) };
    }

    private static ArticleFacts FactsOf(XElement book)
    {
        var facts = new FactsBuilder();
        facts.Take("title", book.Descendants(Dublin + "title").FirstOrDefault()?.Value);
        facts.Take("author", string.Join(", ", book.Descendants(Dublin + "creator").Select(author => author.Value.Trim())));
        facts.Take("source", book.Descendants(Dublin + "publisher").FirstOrDefault()?.Value);
        facts.Take("published", book.Descendants(Dublin + "date").FirstOrDefault()?.Value);
        return facts.Build();
    }

    // Between the tags of the body; a page without them is all body.
    private static ReadOnlySpan<char> BodyOf(string page)
    {
        var open = page.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var start = open < 0 ? -1 : page.IndexOf('>', open);
        if (start < 0)
            return page;
        var end = page.LastIndexOf("</body", StringComparison.OrdinalIgnoreCase);
        return page.AsSpan()[(start + 1)..(end > start ? end : page.Length)];
    }

    // Fonts alone may be hidden in a book that everybody can read.
    private static bool IsProtected(ZipArchive archive) => archive.GetEntry("META-INF/rights.xml") is not null;

    private static XDocument? Load(ZipArchive archive, string name, ReadingBudget budget)
    {
        if (archive.GetEntry(name) is not { } entry)
            return null;
        try
        {
            using var xml = PackedXml.Reader(budget.Count(entry.Open()));
            return XDocument.Load(xml);
        }
        catch (XmlException failure)
        {
            throw new InvalidDataException($"Its part {name} is broken; make the book again.", failure);
        }
    }
}
