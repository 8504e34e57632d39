namespace ArticleBot.Articles;

/// <summary>What is known about an article besides its words. Nothing here is ever guessed: what the source does not tell is absent.</summary>
public sealed record ArticleMetadata
{
    /// <summary>The article's identity: its path relative to the corpus folder with forward slashes, or its id in a JSONL file.</summary>
    public required string Key { get; init; }

    /// <summary>The title, or the first sentence where the source has none.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, as the article words it.</summary>
    public string? Byline { get; init; }

    /// <summary>When it was published, as precisely as the source tells.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>
    /// Whether it is a paper that holds until the next one, as rules and price lists do, dated by its title or a line over it ("Edition of July 2026"); news
    /// and posts tell of their day.
    /// </summary>
    public bool IsStanding { get; init; }

    /// <summary>Who published it.</summary>
    public string? Source { get; init; }

    /// <summary>Where it can be read; an absolute http or https address.</summary>
    public string? Url { get; init; }

    /// <summary>The publisher's own category.</summary>
    public string? Category { get; init; }
}
