using ArticleBot.Articles.Sources;

namespace ArticleBot.Articles.Tests;

/// <summary>The two articles of the repository: the first real dirt that the room has to deal with.</summary>
public sealed class CorpusTests
{
    [Fact]
    public async Task Both_articles_are_read_with_what_their_metadata_tells()
    {
        var readings = await ReadCorpus();

        Assert.Equal(["000_6f4952e43327609d.txt", "001_467d84e5f5066539.txt"], readings.Select(reading => reading.Key));
        Assert.All(readings, reading => Assert.Null(reading.Failure));
        Assert.All(readings, reading => Assert.Empty(reading.Remarks));
        Assert.Equal(["ZoominKorea", "NK News"], readings.Select(reading => reading.Article!.Metadata.Source));
        Assert.Equal(["ZoominKorea staff", null], readings.Select(reading => reading.Article!.Metadata.Byline));
        Assert.Equal([new PublicationDate(null, 12, 12), null], readings.Select(reading => reading.Article!.Metadata.Published));
    }

    [Theory]
    [InlineData("unlimited access")]
    [InlineData("$1")]
    [InlineData("Subscribe")]
    [InlineData("newsletter")]
    [InlineData("cards accepted")]
    [InlineData("Featured")]
    [InlineData("follow us")]
    [InlineData("spread the word")]
    [InlineData("Photo")]
    [InlineData("By ZoominKorea")]
    public async Task Nothing_that_is_not_the_article_is_left(string words)
    {
        var readings = await ReadCorpus();

        Assert.All(readings, reading => Assert.DoesNotContain(words, reading.Article!.Text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains(readings, reading => reading.Article!.Removed.Any(removed => removed.Text.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task The_second_topic_of_the_first_article_is_a_section_of_its_own()
    {
        var article = (await ReadCorpus())[0].Article!;

        Assert.Equal([null, "Tillerson Says U.S. Open to Talks with No Precondition"], article.Sections.Select(section => section.Heading));
    }

    [Fact]
    public async Task The_repeated_lead_is_kept_once()
    {
        var text = (await ReadCorpus())[1].Article!.Text;

        Assert.Equal(text.IndexOf("told the Korean press", StringComparison.Ordinal), text.LastIndexOf("told the Korean press", StringComparison.Ordinal));
    }

    private static async Task<List<ArticleReading>> ReadCorpus() =>
        await new FolderArticleSource(Path.Combine(RepositoryFolder.Path, "corpus"), new ArticlesOptions()).ReadAsync(CancellationToken.None).ToListAsync();
}
