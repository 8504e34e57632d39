using MimeKit;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Reads mails and pages that a browser saved as one file. Attachments are named in a remark.</summary>
internal sealed class MailReader : IPackedReader
{
    private const int DeepestParts = 50;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".eml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        MimeMessage message;
        try
        {
            message = MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestParts }, ContentStream.Of(content));
        }
        catch (FormatException failure)
        {
            throw new InvalidDataException("It is broken or no mail; save it again from the mail program.", failure);
        }

        budget.Check();
        var facts = new FactsBuilder();
        facts.Take("title", message.Subject);
        var address = message.Headers["Snapshot-Content-Location"];
        var isPage = address is not null || message.Headers[HeaderId.From]?.Contains("Saved by", StringComparison.OrdinalIgnoreCase) == true;
        if (!isPage)
            facts.Take("author", string.Join(", ",
                message.From.Mailboxes.Select(sender => string.IsNullOrWhiteSpace(sender.Name) ? sender.Address : sender.Name)));
        facts.Take("url", address);

        // What was written by hand is in the plain text; the other is the same with marks, and all there is of a page.
        var draft = message.TextBody is { } text && !string.IsNullOrWhiteSpace(text) ? PlainTextReader.Parse(text, ArticleFacts.None)
            : message.HtmlBody is { } html ? HtmlReader.Parse(html)
            : throw new InvalidDataException("It holds no text; a mail without words is no article.");
        // A page's own facts count more than those of the browser that saved it, whose day says nothing of the page; an article's own date more than that on
        // which it was sent.
        var known = isPage ? draft.Facts.Or(facts.Build()) : facts.Build().Or(draft.Facts) with { Filed = SentOn(message) };
        var attached = message.Attachments.Select(NameOf).ToList();
        return draft with
        {
            Facts = attached.Count == 0 ? known : known with
            {
                Remarks = [.. known.Remarks, $"What is attached to it was not read: {string.Join(", ", attached)}. Save it into the folder to have it read."],
            },
        };
    }

    private static PublicationDate? SentOn(MimeMessage message) =>
        message.Headers.Contains(HeaderId.Date) && message.Date != default
            ? new PublicationDate(message.Date.Year, message.Date.Month, message.Date.Day) : null;

    private static string NameOf(MimeEntity attachment) =>
        attachment.ContentDisposition?.FileName ?? attachment.ContentType.Name ?? attachment.ContentType.MimeType;
}
