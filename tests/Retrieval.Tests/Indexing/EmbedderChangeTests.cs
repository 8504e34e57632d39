namespace ArticleBot.Retrieval.Tests.Indexing;

public sealed class EmbedderChangeTests
{
    private static readonly SomeArticles Articles = new SomeArticles()
        .With("salt.txt", "Salt lowers the freezing point of water.\n\nRoads are salted before the frost.")
        .With("whales.txt", "Whales breathe air through blowholes.");

    [Fact]
    public async Task Another_embedder_makes_all_vectors_anew_and_searches_by_words_until_then()
    {
        using var index = new TemporaryIndex(new CountingEmbedder("first"));
        await index.RefreshAsync(Articles);
        var second = new CountingEmbedder("second", dimensions: 96);
        using var changed = new TemporaryIndex(second, sharing: index);

        var before = await changed.FindAsync("salted roads");
        var report = await changed.RefreshAsync(Articles);
        var after = await changed.FindAsync("salted roads");

        Assert.All(before, found => Assert.Equal(0, found.Cosine));
        Assert.Equal(2, report.Unchanged);
        Assert.Equal("The vectors are complete: 3 passages were embedded by the embedder that is configured now.", Assert.Single(report.Notices));
        Assert.True(after[0].Cosine > 0.5f);
    }

    [Fact]
    public async Task While_the_new_embedder_fails_the_old_vectors_stay()
    {
        var first = new CountingEmbedder("first");
        using var index = new TemporaryIndex(first);
        await index.RefreshAsync(Articles);
        using var changed = new TemporaryIndex(new CountingEmbedder("second") { Failure = "No route to host" }, sharing: index);

        var report = await changed.RefreshAsync(Articles);
        using var back = new TemporaryIndex(first, sharing: index);
        var found = await back.FindAsync("salted roads");

        Assert.Contains("No route to host", Assert.Single(report.Notices), StringComparison.Ordinal);
        Assert.True(found[0].Cosine > 0.5f);
    }

    [Fact]
    public async Task Articles_are_indexed_by_their_words_when_the_embedder_fails_and_get_their_vectors_later()
    {
        var embedder = new CountingEmbedder { Failure = "Too many requests" };
        using var index = new TemporaryIndex(embedder);

        var failing = await index.RefreshAsync(Articles);
        var byWords = await index.FindAsync("salted roads");
        embedder.Failure = null;
        var report = await index.RefreshAsync(Articles);
        var found = await index.FindAsync("salted roads");

        Assert.Contains("Too many requests", Assert.Single(failing.Notices), StringComparison.Ordinal);
        Assert.Equal("Roads are salted before the frost.", byWords[0].Passage.Text);
        Assert.Equal(2, report.Unchanged);
        Assert.True(found[0].Cosine > 0.5f);
    }

    [Fact]
    public async Task A_question_that_cannot_be_embedded_is_answered_by_its_words()
    {
        var embedder = new CountingEmbedder();
        using var index = new TemporaryIndex(embedder);
        await index.RefreshAsync(Articles);
        embedder.Failure = "Timed out";

        var found = await index.FindAsync("salted roads");

        Assert.Equal("Roads are salted before the frost.", found[0].Passage.Text);
        Assert.Equal(0, found[0].Cosine);
    }
}
