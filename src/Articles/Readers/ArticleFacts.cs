namespace ArticleBot.Articles.Readers;

/// <summary>What one source (a sidecar, front matter, a page's head, a JSON line) tells about an article; everything may be absent.</summary>
internal sealed record ArticleFacts
{
    /// <summary>Nothing known.</summary>
    public static readonly ArticleFacts None = new();

    public string? Title { get; init; }

    public string? Byline { get; init; }

    public PublicationDate? Published { get; init; }

    /// <summary>The date that the name of its file or folder tells, or on which it was sent; weaker than what the article says itself.</summary>
    public PublicationDate? Filed { get; init; }

    /// <summary>When it was last changed or took effect; stands for the date of publication where nothing tells that.</summary>
    public PublicationDate? Revised { get; init; }

    public string? Source { get; init; }

    public string? Url { get; init; }

    public string? Category { get; init; }

    /// <summary>What could not be understood, in words for the owner of the article.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>These facts, completed by others where these say nothing.</summary>
    public ArticleFacts Or(ArticleFacts other) => new()
    {
        Title = Title ?? other.Title,
        Byline = Byline ?? other.Byline,
        Published = Published ?? other.Published,
        Filed = Filed ?? other.Filed,
        Revised = Revised ?? other.Revised,
        Source = Source ?? other.Source,
        Url = Url ?? other.Url,
        Category = Category ?? other.Category,
        Remarks = [.. Remarks, .. other.Remarks],
    };
}
