using DocumentFormat.OpenXml.Packaging;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>Reads Word documents: headings by their style, lists with their numbers, tables, footnotes; heads and feet of pages are left out.</summary>
internal sealed class WordReader : IPackedReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        PackedXml.Open(content, budget).Dispose();
        using var file = OfficeFile.Open(() => WordprocessingDocument.Open(ContentStream.Of(content), isEditable: false));
        if (file.MainDocumentPart is not { Document.Body: not null } main)
            throw new InvalidDataException("It holds no document; save it again with the program that made it.");
        var text = new WordText(main, budget);
        var draft = text.Write();
        var facts = new FactsBuilder();
        facts.Take("title", text.Title);
        OfficeFile.TakeFacts(file, facts);
        return draft.ToDraft(facts.Build());
    }
}
