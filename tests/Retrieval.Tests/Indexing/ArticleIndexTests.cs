using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.Retrieval.Indexing;

namespace ArticleBot.Retrieval.Tests.Indexing;

public sealed class ArticleIndexTests
{
    private const string Salt = "Salt lowers the freezing point of water.\n\nRoads are salted before the frost.";
    private const string Whales = "Whales breathe air through blowholes.\n\nA blue whale weighs as much as thirty elephants.";

    [Fact]
    public async Task What_was_indexed_is_found_with_its_article()
    {
        using var index = new TemporaryIndex();

        var report = await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt, "Winter roads").With("whales.txt", Whales, "Giants"));
        var found = await index.FindAsync("How much does a blue whale weigh?");

        Assert.Equal(["salt.txt", "whales.txt"], report.Indexed);
        Assert.Equal((2, 4), (report.ArticleCount, report.PassageCount));
        Assert.Equal("A blue whale weighs as much as thirty elephants.", found[0].Passage.Text);
        Assert.Equal("Giants", found[0].Passage.Article.Title);
        Assert.True(found[0].Lexical > 0 && found[0].LexicalShare is > 0 and <= 1 && found[0].Cosine is > 0 and <= 1.01f && found[0].Coverage is > 0 and <= 1);
    }

    [Fact]
    public async Task A_second_run_over_the_same_articles_changes_nothing()
    {
        using var index = new TemporaryIndex();
        var articles = new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales);

        await index.RefreshAsync(articles);
        var generation = index.Index.Snapshot.Generation;
        var report = await index.RefreshAsync(articles);

        Assert.Empty(report.Indexed);
        Assert.Equal(2, report.Unchanged);
        Assert.Equal(generation, index.Index.Snapshot.Generation);
    }

    [Fact]
    public async Task An_edited_article_is_found_by_its_new_words_only()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt));
        var report = await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt.Replace("frost", "blizzard", StringComparison.Ordinal)));

        Assert.Equal(["salt.txt"], report.Indexed);
        Assert.Equal(2, report.PassageCount);
        Assert.Equal(0, index.Index.DocumentFrequency("frost"));
        Assert.Contains("blizzard", (await index.FindAsync("blizzard"))[0].Passage.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editing_one_paragraph_embeds_only_that_paragraph()
    {
        var embedder = new CountingEmbedder();
        using var index = new TemporaryIndex(embedder);

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));
        var before = embedder.Count;
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt.Replace("frost", "snow", StringComparison.Ordinal)).With("whales.txt", Whales));

        Assert.Equal((4, 1), (before, embedder.Count - before));
    }

    [Fact]
    public async Task A_removed_article_is_not_found_any_more()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));
        var report = await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt));

        Assert.Equal(["whales.txt"], report.Removed);
        Assert.DoesNotContain("whales.txt", await index.KeysAsync("blue whale"));
        Assert.Equal(["salt.txt"], index.Index.Articles.Select(article => article.Key));
        Assert.Null(await index.Index.FindAsync("whales.txt", CancellationToken.None));
    }

    [Fact]
    public async Task A_renamed_article_is_reported_as_renamed_and_not_embedded_again()
    {
        var embedder = new CountingEmbedder();
        using var index = new TemporaryIndex(embedder);

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));
        var before = embedder.Count;
        var report = await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("sea/whales.txt", Whales));

        Assert.Equal([new RenamedArticle("whales.txt", "sea/whales.txt")], report.Renamed);
        Assert.Empty(report.Indexed);
        Assert.Empty(report.Removed);
        Assert.Equal(before, embedder.Count);
        Assert.Equal("sea/whales.txt", (await index.KeysAsync("blue whale"))[0]);
    }

    [Fact]
    public async Task The_same_text_in_two_articles_is_one_passage_with_two_sources()
    {
        using var index = new TemporaryIndex();

        var report = await index.RefreshAsync(new SomeArticles().With("a.txt", Salt, "One title").With("b.txt", Salt, "Another title").With("c.txt", Whales));
        var found = await index.FindAsync("freezing point of water");

        Assert.Equal(4, report.PassageCount);
        Assert.Equal("a.txt", found[0].Passage.Article.Key);
        Assert.Equal(["b.txt"], found[0].AlsoIn.Select(article => article.Key));
        Assert.Single(found, passage => passage.Passage.Text.StartsWith("Salt lowers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_words_under_two_headings_of_an_article_are_found_under_each()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With(Rooms("Blue room", "Red room")));
        var red = await index.FindAsync("people in the red room");
        await index.RefreshAsync(new SomeArticles().With(Rooms("Red room", "Green room")));
        var green = await index.FindAsync("people in the green room");

        Assert.Equal(("Red room", 12), (red[0].Passage.Heading, red[0].Passage.Span.Start));
        Assert.Equal("Green room", green[0].Passage.Heading);
        Assert.Equal(2, index.Index.PassageCount);
        Assert.Equal(0, index.Index.DocumentFrequency("blue"));

        static ArticleReading Rooms(string first, string second)
        {
            var reading = SomeArticles.Reading("rooms.txt", "12 people.\n\n12 people.", "Rooms");
            return reading with { Passages = [.. reading.Passages.Zip([first, second], Under)] };
        }

        static Passage Under(Passage passage, string heading) =>
            passage with { Structure = new PassageStructure { Headings = [new ContextPart(ContextKind.Heading, default, heading)] } };
    }

    [Fact]
    public async Task When_the_first_source_goes_the_other_inherits_the_passage()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With("a.txt", Salt, "One title").With("b.txt", Salt, "Another title"));
        await index.RefreshAsync(new SomeArticles().With("b.txt", Salt, "Another title"));
        var found = await index.FindAsync("freezing point, another title");

        Assert.Equal("b.txt", found[0].Passage.Article.Key);
        Assert.Empty(found[0].AlsoIn);
        Assert.Equal(0, index.Index.DocumentFrequency("one"));
        Assert.Equal(2, index.Index.PassageCount);
    }

    [Fact]
    public async Task A_new_title_alone_indexes_the_article_under_it()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt, "Winter roads"));
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt, "Brine"));

        Assert.Equal(0, index.Index.DocumentFrequency("winter"));
        Assert.Equal(2, index.Index.DocumentFrequency("brine"));
        Assert.Equal("Brine", (await index.FindAsync("brine"))[0].Passage.Article.Title);
    }

    [Fact]
    public async Task A_bad_article_is_a_row_of_the_report_and_keeps_what_was_indexed_of_it()
    {
        using var index = new TemporaryIndex();

        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));
        var report = await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).WithFailure("whales.txt", "It is not text."));

        Assert.Equal([new FailedArticle("whales.txt", "It is not text.")], report.Failed);
        Assert.Empty(report.Removed);
        Assert.Equal("whales.txt", (await index.KeysAsync("blue whale"))[0]);
    }

    [Fact]
    public async Task A_key_that_occurs_twice_is_reported_and_the_first_article_is_kept()
    {
        using var index = new TemporaryIndex();

        var report = await index.RefreshAsync(new SomeArticles().With("x", Salt).With("x", Whales));

        Assert.Equal("x", Assert.Single(report.Failed).Key);
        Assert.Equal(2, report.PassageCount);
    }

    [Fact]
    public async Task A_source_that_breaks_off_removes_nothing()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));

        await Assert.ThrowsAsync<IOException>(() => index.RefreshAsync(new BrokenSource()));

        Assert.Equal(2, index.Index.Articles.Count);
    }

    [Fact]
    public async Task An_article_is_given_back_as_it_was()
    {
        using var index = new TemporaryIndex();
        var reading = SomeArticles.Reading("salt.txt", Salt + "\n\n\n\nÜber Straßen 🧂.\n\n", "Winter roads", "Ice");

        await index.RefreshAsync(new SomeArticles().With(reading));
        var article = await index.Index.FindAsync("salt.txt", CancellationToken.None);
        var passages = await index.Index.PassagesAsync("salt.txt", CancellationToken.None);

        Assert.Equal(reading.Article!.Text, article!.Text);
        Assert.Equal(reading.Article.Metadata, article.Metadata);
        Assert.Equal(reading.Article.Version, article.Version);
        Assert.Equal(reading.Article.Sections, article.Sections);
        Assert.Equal(reading.Article.Removed, article.Removed);
        Assert.Equal(reading.Passages.Select(passage => (passage.Span, passage.Text, passage.Heading)),
            passages.Select(passage => (passage.Span, passage.Text, passage.Heading)));
        Assert.Equal(reading.Passages.SelectMany(passage => passage.Sentences), passages.SelectMany(passage => passage.Sentences));
    }

    [Fact]
    public async Task A_question_without_any_known_word_finds_nothing_by_words()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt));

        Assert.All(await index.FindAsync("xylophone"), found => Assert.Equal(0, found.Lexical));
        Assert.Empty(await index.FindAsync("of the and"));
    }

    [Fact]
    public async Task An_empty_index_finds_nothing()
    {
        using var index = new TemporaryIndex();

        Assert.Empty(await index.FindAsync("salt"));
        Assert.Equal(0, index.Index.PassageCount);
    }

    [Fact]
    public async Task What_is_indexed_is_there_after_opening_again()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt).With("whales.txt", Whales));
        var before = await index.FindAsync("salted roads and blue whales");

        using var again = new TemporaryIndex(sharing: index);
        var after = await again.FindAsync("salted roads and blue whales");

        Assert.Equal(before.Select(found => (found.Passage.Text, found.Score)), after.Select(found => (found.Passage.Text, found.Score)));
    }

    [Fact]
    public async Task Another_opened_index_sees_what_this_one_commits()
    {
        using var index = new TemporaryIndex();
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt));
        using var reader = new TemporaryIndex(sharing: index);
        await reader.FindAsync("salt");

        await index.RefreshAsync(new SomeArticles().With("whales.txt", Whales));

        Assert.Equal(["whales.txt"], (await reader.KeysAsync("blue whale")).Distinct());
    }

    [Fact]
    public async Task Only_one_indexes_at_a_time()
    {
        using var index = new TemporaryIndex();
        using var other = new TemporaryIndex(sharing: index);
        await index.RefreshAsync(new SomeArticles().With("salt.txt", Salt));
        using var taken = IndexLock.Take(index.Folder);

        var error = await Assert.ThrowsAsync<IndexLockedException>(() => other.RefreshAsync(new SomeArticles()));

        Assert.Equal(
            $"Another process is indexing into {index.Folder}. Wait until it has finished, stop it, or set Retrieval:DataFolder to another folder.",
                error.Message);
        Assert.NotEmpty(await other.FindAsync("salt"));
    }

    private sealed class BrokenSource : IArticleSource
    {
        public async IAsyncEnumerable<ArticleReading> ReadAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Yield();
            yield return SomeArticles.Reading("salt.txt", Salt, "Untitled");
            throw new IOException("The disk went away.");
        }
    }
}
