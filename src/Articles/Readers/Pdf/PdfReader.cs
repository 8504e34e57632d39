using ArticleBot.Articles.Readers.Office;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace ArticleBot.Articles.Readers.Pdf;

/// <summary>
/// Reads PDF files that hold text: columns one after the other, tables row by row, without the heads and feet of pages, each block on its page.
/// </summary>
internal sealed class PdfReader : IPackedReader
{
    private const int MostPages = 20_000;
    private const int MostFormsInForms = 32;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        using var document = Open(content, budget);
        if (document.NumberOfPages > MostPages)
            throw new InvalidDataException($"It has {document.NumberOfPages:N0} pages, more than {MostPages:N0}; split it.");
        var pages = new List<PageSheet>();
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            budget.Check();
            pages.Add(SheetOf(document, number));
        }

        if (pages.All(page => page.Lines.Count == 0))
            throw new InvalidDataException("It holds pictures of pages and no text, as a scan does; run text recognition (OCR) over it and save it again.");
        var removed = RunningHeads.Remove(pages);
        var text = new PdfText(pages, budget);
        var draft = text.Write();
        var facts = new FactsBuilder();
        TakeTitle(document.Information.Title, text, facts);
        facts.Take("author", document.Information.Author);
        var empty = pages.Count(page => page.Lines.Count == 0 && page.HasPictures);
        var known = facts.Build();
        if (empty > 0)
            known = known with
            {
                Remarks = [.. known.Remarks,
                $"{empty} of its {pages.Count} pages hold pictures and no text; run text recognition (OCR) over it to have them read."]
            };
        return draft.ToDraft(known) with { Removed = removed };
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        try
        {
            return PdfDocument.Open(content.ToArray(), new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = MostFormsInForms,
                FilterProvider = new BoundedFilters(budget),
            });
        }
        catch (PdfDocumentEncryptedException failure)
        {
            throw new InvalidDataException("It is encrypted with a password; save it again without one.", failure);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or InvalidDataException or OutOfMemoryException))
        {
            // The library has no exception of its own for what is no PDF.
            throw new InvalidDataException("It is broken or no PDF file; save it again with the program that made it.", failure);
        }
    }

    private static PageSheet SheetOf(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            return new PageSheet(number, page.Height, PageLines.Of(page.Letters)) { HasPictures = page.NumberOfImages > 0 };
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or InvalidDataException or OutOfMemoryException))
        {
            throw new InvalidDataException($"Its page {number} is broken; save it again with the program that made it.", failure);
        }
    }

    // What programs write there by themselves is no title; what stands on the page is.
    private static void TakeTitle(string? own, PdfText text, FactsBuilder facts)
    {
        if (own is not null && text.FirstPageHas(own))
            facts.Take("title", own);
        facts.Take("title", text.Title);
        if (own is not null && !own.Contains('.', StringComparison.Ordinal) && !OfficeFile.IsTitleOfProgram(own))
            facts.Take("title", own);
    }
}
