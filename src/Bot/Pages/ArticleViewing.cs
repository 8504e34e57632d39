using ArticleBot.Articles;
using ArticleBot.Bot.Links;
using ArticleBot.Bot.State;
using ArticleBot.Retrieval;

namespace ArticleBot.Bot.Pages;

/// <summary>Finds what a link shows: the article as it was cited, the quote in it, and whether the article has changed since.</summary>
internal sealed class ArticleViewing(IArticleLibrary library, CitedArticleStore cited)
{
    /// <summary>What to show, or null when neither the index nor the memory of cited versions has the article.</summary>
    public async Task<ShownArticle?> FindAsync(ArticlePlace place, CancellationToken cancellationToken)
    {
        var (key, version) = (place.Key, place.Version);
        var lighting = new Lighting(place.Quote, place.Context ?? []);
        var current = await library.FindAsync(key, cancellationToken);
        if (current is not null && (version is null || version == current.Version))
            return new ShownArticle(current.Metadata, ArticleLayout.Of(current.Text, current.Blocks, lighting), ArticleChange.None, []);

        if (version is not null && cited.Find(key, version) is { } old)
        {
            var change = current is null ? ArticleChange.Deleted : ArticleChange.EditedSince;
            var blocks = ArticleLayout.Of(old.Text, old.Blocks, lighting);
            return new ShownArticle(old.Metadata, blocks, change, current is null ? [] : ParagraphDifference.Between(old.Text, current.Text, lighting.Quote));
        }

        // The version is gone, so its offsets mean nothing in the text of today: nothing is marked.
        return current is null ? null : new ShownArticle(current.Metadata, ArticleLayout.Of(current.Text, current.Blocks, Lighting.None),
            ArticleChange.CitedVersionForgotten, []);
    }
}

/// <summary>What became of an article since it was cited.</summary>
public enum ArticleChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The text shown is the cited one; today's is another.</summary>
    EditedSince,

    /// <summary>The text shown is the cited one; the article is gone.</summary>
    Deleted,

    /// <summary>The text shown is today's; the cited one is no longer kept.</summary>
    CitedVersionForgotten,
}

/// <summary>An article as the viewer shows it.</summary>
/// <param name="Metadata">What is known about it.</param>
/// <param name="Blocks">Its text laid out, the quote and what it needs to be understood lit.</param>
/// <param name="Change">What became of it since it was cited.</param>
/// <param name="ChangesAtQuote">What today's text has in place of the quote's paragraph; empty where that stands unchanged.</param>
public sealed record ShownArticle(
    ArticleMetadata Metadata,
    IReadOnlyList<ShownBlock> Blocks,
    ArticleChange Change,
    IReadOnlyList<ChangedLine> ChangesAtQuote)
{
    /// <summary>The blocks without the title that the text begins with, as far as the quote does not need it.</summary>
    public IEnumerable<ShownBlock> BlocksBelowTitle =>
        Blocks is [ShownText first, ..] && first.Runs.All(run => run.Light != Light.Quote)
        && string.Concat(first.Runs.Select(run => run.Text)).Trim() == Metadata.Title.Trim()
            ? Blocks.Skip(1)
            : Blocks;
}
