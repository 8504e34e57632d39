using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml;
using ArticleBot.Articles.Readers.Office;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Reads saved feeds, RSS 2.0 and Atom 1.0: each entry is an article.</summary>
internal sealed class FeedReader : ICollectionReader
{
    private const string FullText = "http://purl.org/rss/1.0/modules/content/";
    private const string Dublin = "http://purl.org/dc/elements/1.1/";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".xml", ".rss", ".atom"];

    /// <inheritdoc/>
    public IEnumerable<CollectedArticle> Read(ReadOnlyMemory<byte> content, ReadingBudget budget)
    {
        var names = new EntryNames();
        var feed = Load(content);
        foreach (var entry in feed.Items)
        {
            budget.Check();
            yield return new CollectedArticle(names.Of(entry.Id ?? AddressOf(entry)), DraftOf(entry, feed));
        }
    }

    private static SyndicationFeed Load(ReadOnlyMemory<byte> content)
    {
        try
        {
            using var xml = PackedXml.Reader(ContentStream.Of(content));
            xml.MoveToContent();
            if (!new Rss20FeedFormatter().CanRead(xml) && !new Atom10FeedFormatter().CanRead(xml))
                throw new InvalidDataException($"It is XML (<{xml.LocalName}>), but neither an RSS nor an Atom feed; save it as HTML or text.");
            return SyndicationFeed.Load(xml);
        }
        catch (XmlException failure)
        {
            var place = failure.LineNumber > 0 ? $" (line {failure.LineNumber})" : string.Empty;
            throw new InvalidDataException($"It is no readable XML{place}; save the feed again.", failure);
        }
    }

    private static ArticleDraft DraftOf(SyndicationItem entry, SyndicationFeed feed)
    {
        var facts = new FactsBuilder();
        facts.Take("title", HtmlText.Of(entry.Title?.Text));
        facts.Take("author", string.Join(", ", AuthorsOf(entry)));
        facts.Take("source", HtmlText.Of(feed.Title?.Text));
        facts.Take("category", entry.Categories.Select(category => category.Label ?? category.Name).FirstOrDefault());
        if (AddressOf(entry) is { } address && address.Contains("://", StringComparison.Ordinal))
            facts.Take("url", address);
        if (DateOf(entry) is { } date)
            facts.Take("published", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        var text = entry.ElementExtensions.ReadElementExtensions<string>("encoded", FullText).FirstOrDefault()
            ?? (entry.Content as TextSyndicationContent)?.Text
            ?? entry.Summary?.Text
            ?? string.Empty;
        return HtmlText.Parse(text, facts.Build());
    }

    private static IEnumerable<string> AuthorsOf(SyndicationItem entry) => entry.Authors.Select(author => author.Name ?? author.Email)
        .Concat(entry.ElementExtensions.ReadElementExtensions<string>("creator", Dublin))
        .Where(name => !string.IsNullOrWhiteSpace(name))!;

    // A date that nobody can read is none.
    private static DateTimeOffset? DateOf(SyndicationItem entry)
    {
        try
        {
            return entry.PublishDate != default ? entry.PublishDate : entry.LastUpdatedTime != default ? entry.LastUpdatedTime : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? AddressOf(SyndicationItem entry) =>
        (entry.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate") ?? entry.Links.FirstOrDefault())?.Uri?.OriginalString;
}
