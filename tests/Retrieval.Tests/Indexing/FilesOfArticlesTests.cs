using System.Runtime.CompilerServices;
using ArticleBot.Articles;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Retrieval.Tests.Indexing;

/// <summary>What the index remembers of files: their stamps, what of them is no article, and how many were missing.</summary>
public sealed class FilesOfArticlesTests
{
    [Fact]
    public async Task More_than_half_missing_at_once_is_believed_when_seen_twice()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Numbered(1, 2, 3, 4, 5));

        var first = await index.RefreshAsync(Numbered(1));
        var keptInBetween = index.Index.Articles.Count;
        var second = await index.RefreshAsync(Numbered(1));

        Assert.True(first.IsLossInDoubt);
        Assert.Contains("4 of 5 articles are missing all at once", Assert.Single(first.Notices), StringComparison.Ordinal);
        Assert.Equal((0, 5), (first.Removed.Count, keptInBetween));
        Assert.Equal(["2.txt", "3.txt", "4.txt", "5.txt"], second.Removed);
        Assert.Equal(["1.txt"], index.Index.Articles.Select(article => article.Key));
    }

    [Fact]
    public async Task Articles_that_come_back_were_never_gone_and_the_next_loss_is_doubted_again()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(Numbered(1, 2, 3));
        await index.RefreshAsync(Numbered());

        var back = await index.RefreshAsync(Numbered(1, 2, 3));
        var again = await index.RefreshAsync(Numbered());

        Assert.Equal((3, 0, false), (back.Unchanged, back.Indexed.Count, back.IsLossInDoubt));
        Assert.True(again.IsLossInDoubt);
    }

    [Fact]
    public async Task A_folder_that_is_renamed_is_no_loss()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new SomeArticles().With("old/a.txt", "Salt melts ice.").With("old/b.txt", "Whales sing."));

        var report = await index.RefreshAsync(new SomeArticles().With("new/a.txt", "Salt melts ice.").With("new/b.txt", "Whales sing."));

        Assert.Equal((2, false), (report.Renamed.Count, report.IsLossInDoubt));
        Assert.Equal(["new/a.txt", "new/b.txt"], index.Index.Articles.Select(article => article.Key));
    }

    [Fact]
    public async Task What_is_no_article_is_known_to_every_process_until_it_is_mended()
    {
        using var index = new TemporaryIndex();
        using var other = new TemporaryIndex(sharing: index);
        await index.RefreshAsync(new SomeArticles().With("a.txt", "Salt melts ice.").WithFailure("scan.pdf", "It holds pictures."));

        Assert.Equal([new UnreadFile("scan.pdf", "It holds pictures.", false)], other.Index.Unread);
        await index.RefreshAsync(new SomeArticles().With("a.txt", "Salt melts ice.").With("scan.pdf", "Whales sing."));
        Assert.Empty(index.Index.Unread);
    }

    [Fact]
    public async Task A_file_that_is_as_it_was_keeps_its_articles_its_failures_and_its_remarks_unread()
    {
        using var index = new TemporaryIndex();
        var source = new StampedSource();
        await index.RefreshAsync(source);

        var report = await index.RefreshAsync(source);

        Assert.Equal((2, 0), (source.AsBefore, report.Indexed.Count));
        Assert.Equal(2, report.Unchanged);
        Assert.Equal([new FailedArticle("list.json/2", "It has no text.")], report.Failed);
        Assert.Equal([new ArticleRemark("a.txt", "It orders about.")], report.Remarks);
        Assert.Equal(["a.txt", "list.json/1"], index.Index.Articles.Select(article => article.Key));
    }

    [Fact]
    public async Task A_file_of_several_that_cannot_be_opened_keeps_what_it_held()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new StampedSource());

        var report = await index.RefreshAsync(new StampedSource { IsListBroken = true });

        Assert.Equal([new FailedArticle("list.json", "It is half written.")], report.Failed);
        Assert.Equal(["a.txt", "list.json/1"], index.Index.Articles.Select(article => article.Key));
    }

    private static SomeArticles Numbered(params ReadOnlySpan<int> numbers)
    {
        var articles = new SomeArticles();
        foreach (var number in numbers)
            articles.With($"{number}.txt", $"Number {number} stands here.");
        return articles;
    }

    /// <summary>A file with an article and a remark, and one with an article and a failure.</summary>
    private sealed class StampedSource : IArticleSource
    {
        public int AsBefore { get; private set; }

        public bool IsListBroken { get; init; }

        public IAsyncEnumerable<ArticleReading> ReadAsync(CancellationToken cancellationToken) => ReadChangedAsync(_ => null, cancellationToken);

        public async IAsyncEnumerable<ArticleReading> ReadChangedAsync(
            Func<string, string?> knownStamp, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            foreach (var reading in Readings())
            {
                if (knownStamp(reading.File!) != reading.Stamp)
                {
                    yield return reading;
                }
                else if (reading.Key != "list.json/2")
                {
                    AsBefore++;
                    yield return new ArticleReading(reading.File!, null, [], null) { File = reading.File, Stamp = reading.Stamp, IsAsBefore = true };
                }
            }
        }

        private IEnumerable<ArticleReading> Readings()
        {
            yield return SomeArticles.Reading("a.txt", "Salt melts ice.", "Salt") with { File = "a.txt", Stamp = "s1", Remarks = ["It orders about."] };
            if (IsListBroken)
            {
                yield return new ArticleReading("list.json", null, [], "It is half written.") { File = "list.json", Stamp = "s3" };
                yield break;
            }

            yield return SomeArticles.Reading("list.json/1", "Whales sing.", "Whales") with { File = "list.json", Stamp = "s2" };
            yield return new ArticleReading("list.json/2", null, [], "It has no text.") { File = "list.json", Stamp = "s2" };
        }
    }
}
