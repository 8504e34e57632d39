using System.IO.Compression;
using System.Xml;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>
/// Looks through a ZIP file of XML before anybody builds a tree of it: what unpacks endlessly, nests endlessly or is encrypted is refused in linear
/// time.
/// </summary>
internal static class PackedXml
{
    private const int Deepest = 256;
    private const int MostFiles = 20_000;

    // The container of encrypted documents, and of the binary formats before 2007.
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Opens a file after looking through all XML in it.</summary>
    /// <param name="content">The file.</param>
    /// <param name="budget">What reading may cost.</param>
    /// <exception cref="InvalidDataException">It is encrypted, broken or too large.</exception>
    public static ZipArchive Open(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        if (content.Span.StartsWith(CompoundFile))
            throw new InvalidDataException("It is encrypted with a password, or in the old binary format; save it again without a password in the current "
                + "format.");
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(ContentStream.Of(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostFiles)
                throw new InvalidDataException($"It holds more than {MostFiles:N0} parts.");
        }
        catch (InvalidDataException failure)
        {
            throw new InvalidDataException("It is broken or no file of its format; save it again with the program that made it.", failure);
        }

        foreach (var entry in archive.Entries)
        {
            if (entry.IsEncrypted)
                throw new InvalidDataException("It is encrypted; save it again without a password.");
            if (IsXml(entry.FullName))
                Check(entry, budget);
        }

        return archive;
    }

    /// <summary>A reader of XML that fetches nothing and expands nothing.</summary>
    public static XmlReader Reader(Stream xml) => XmlReader.Create(
        xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true });

    private static void Check(ZipArchiveEntry entry, ReadingBudget budget)
    {
        try
        {
            using var xml = Reader(budget.Count(entry.Open()));
            while (xml.Read())
            {
                if (xml.Depth > Deepest)
                    throw new InvalidDataException($"Its parts are nested more than {Deepest} deep; save it in a simpler format.");
            }
        }
        catch (XmlException)
        {
            // Nobody may ever read this part; who does will find the same.
        }
    }

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
}
