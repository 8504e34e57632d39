using ArticleBot.Retrieval.Embedding;
using ArticleBot.Retrieval.Encodings;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ArticleBot.Retrieval.Tests.Encodings;

/// <summary>The pretrained encoder behind the search, over real files and the real encoder.</summary>
public sealed class PassageEncodingTests : IDisposable
{
    private const string InOtherWords = "How many days off do people get when they are new?";

    private readonly TemporaryIndex _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public async Task A_question_in_other_words_than_the_passage_finds_it()
    {
        await _index.RefreshAsync(Handbook());
        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        var found = await Retriever(encoding).FindAsync(new Question(InOtherWords), 3, CancellationToken.None);

        Assert.Equal("leave", found[0].Passage.Article.Key);
        Assert.All(found, passage => Assert.NotNull(passage.EncoderCosine));
        Assert.True(found[0].EncoderCosine > found[1].EncoderCosine);
    }

    [Fact]
    public async Task Questions_are_answered_before_anything_is_encoded()
    {
        await _index.RefreshAsync(Handbook());
        using var encoding = Encoding();

        var found = await Retriever(encoding).FindAsync(new Question("Where is the boiler?"), 3, CancellationToken.None);

        Assert.Equal("boiler", found[0].Passage.Article.Key);
        Assert.Null(found[0].EncoderCosine);
    }

    [Fact]
    public async Task What_was_encoded_before_a_break_is_not_encoded_again()
    {
        await _index.RefreshAsync(Many(40));
        using var stop = new CancellationTokenSource();
        using (var broken = Encoding())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.CompleteAsync(EncodingPace.AtOnce, new Told(_ => stop.Cancel()), stop.Token));

        using var encoding = Encoding();
        await encoding.LoadAsync(CancellationToken.None);

        Assert.InRange(encoding.Progress.Encoded, 1, 39);
        Assert.False(encoding.Progress.IsComplete);
        var found = await Retriever(encoding).FindAsync(new Question("What is in box number 1?"), 40, CancellationToken.None);
        Assert.Contains(found, passage => passage.EncoderCosine is null);
        Assert.Contains(found, passage => passage.EncoderCosine is not null);
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);
        Assert.Equal(new EncodingProgress(40, 40, null), encoding.Progress);
    }

    [Fact]
    public async Task The_newest_passages_are_encoded_first()
    {
        await _index.RefreshAsync(Many(40));
        using var stop = new CancellationTokenSource();
        using (var broken = Encoding())
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => broken.CompleteAsync(EncodingPace.AtOnce, new Told(_ => stop.Cancel()), stop.Token));

        using var encoding = Encoding();
        await encoding.LoadAsync(CancellationToken.None);
        var found = await Retriever(encoding).FindAsync(new Question("What is in the box?"), 40, CancellationToken.None);

        Assert.NotNull(found.Single(passage => passage.Passage.Article.Key == "box-039").EncoderCosine);
        Assert.Null(found.Single(passage => passage.Passage.Article.Key == "box-000").EncoderCosine);
    }

    [Fact]
    public async Task A_rebuilt_index_finds_the_vectors_of_the_same_words_again()
    {
        await _index.RefreshAsync(Handbook());
        using (var before = Encoding())
            await before.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);
        await _index.Index.ClearAsync(CancellationToken.None);
        await _index.RefreshAsync(Handbook());

        using var encoding = Encoding();
        await encoding.LoadAsync(CancellationToken.None);

        Assert.True(encoding.Progress.IsComplete);
        Assert.Equal(3, encoding.Progress.Encoded);
    }

    [Fact]
    public async Task An_article_that_comes_later_is_encoded_too()
    {
        await _index.RefreshAsync(Many(3));
        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);
        await _index.RefreshAsync(Many(5));
        Assert.False(encoding.Progress.IsComplete);

        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.Equal(new EncodingProgress(5, 5, null), encoding.Progress);
    }

    [Fact]
    public async Task Vectors_of_another_encoder_are_thrown_away()
    {
        await _index.RefreshAsync(Handbook());
        using (EncoderStore.Open(_index.Folder, "an earlier encoder"))
        {
        }

        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.Equal(3, encoding.Progress.Encoded);
        using var store = EncoderStore.Open(_index.Folder, "a later encoder");
        Assert.Null(store.Find(new PassageKey(1, 1)));
    }

    [Fact]
    public async Task A_damaged_file_of_vectors_is_made_anew()
    {
        await _index.RefreshAsync(Handbook());
        await File.WriteAllTextAsync(Path.Combine(_index.Folder, "encoder.db"), new string('x', 5000));

        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.True(encoding.Progress.IsComplete);
    }

    [Fact]
    public async Task A_file_that_is_damaged_inside_is_made_anew_too()
    {
        await _index.RefreshAsync(Many(40));
        using (var before = Encoding())
            await before.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);
        var file = Path.Combine(_index.Folder, "encoder.db");
        await using (var bytes = File.OpenWrite(file))
        {
            // The first page stays, so that it opens.
            bytes.Position = 4096;
            await bytes.WriteAsync(Enumerable.Repeat((byte)'x', (int)bytes.Length - 4096).ToArray());
        }

        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.Equal(new EncodingProgress(40, 40, null), encoding.Progress);
        using var again = Encoding();
        await again.LoadAsync(CancellationToken.None);
        Assert.Equal(40, again.Progress.Encoded);
    }

    [Fact]
    public async Task Without_a_file_for_the_vectors_the_search_goes_on_and_says_so()
    {
        await _index.RefreshAsync(Handbook());
        var place = Directory.CreateDirectory(Path.Combine(_index.Folder, "encoder.db")).FullName;
        using var encoding = Encoding();

        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.StartsWith("encoder.db cannot be used: ", encoding.Progress.Trouble, StringComparison.Ordinal);
        Assert.Equal("boiler", (await Retriever(encoding).FindAsync(new Question("Where is the boiler?"), 3, CancellationToken.None))[0].Passage.Article.Key);
        Directory.Delete(place);
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);
        Assert.Equal(new EncodingProgress(3, 3, null), encoding.Progress);
    }

    [Fact]
    public async Task Behind_the_answers_it_stops_when_it_is_told_and_what_it_has_counts_at_once()
    {
        await _index.RefreshAsync(Many(34));
        using var encoding = Encoding();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => encoding.CompleteAsync(EncodingPace.BehindAnswers, new Told(_ => stop.Cancel()), stop.Token));
        Assert.InRange(encoding.Progress.Encoded, 1, 33);
        await encoding.CompleteAsync(EncodingPace.BehindAnswers, null, CancellationToken.None);

        Assert.Equal(new EncodingProgress(34, 34, null), encoding.Progress);
    }

    [Fact]
    public async Task An_index_that_starts_anew_is_encoded_anew()
    {
        await _index.RefreshAsync(Handbook());
        using var encoding = Encoding();
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        await _index.Index.ClearAsync(CancellationToken.None);
        await _index.RefreshAsync(Many(3));
        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.Equal(new EncodingProgress(3, 3, null), encoding.Progress);
        Assert.All(
            await Retriever(encoding).FindAsync(new Question("What is in the box?"), 3, CancellationToken.None), passage =>
                Assert.NotNull(passage.EncoderCosine));
    }

    [Fact]
    public async Task Two_processes_may_keep_their_vectors_in_one_file()
    {
        await _index.RefreshAsync(Many(34));
        using var one = Encoding();
        using var other = Encoding();

        await Task.WhenAll(
            one.CompleteAsync(EncodingPace.BehindAnswers, null, CancellationToken.None),
                other.CompleteAsync(EncodingPace.BehindAnswers, null, CancellationToken.None));

        Assert.True(one.Progress is { IsComplete: true, Trouble: null });
        Assert.True(other.Progress is { IsComplete: true, Trouble: null });
    }

    [Fact]
    public async Task Without_the_encoder_there_is_nothing_to_wait_for()
    {
        await _index.RefreshAsync(Handbook());
        using var encoding = Encoding(isOn: false);

        await encoding.CompleteAsync(EncodingPace.AtOnce, null, CancellationToken.None);

        Assert.True(encoding.Progress.IsComplete);
        Assert.Contains("switched off", encoding.Progress.Unavailable, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_index.Folder, "encoder.db")));
    }

    private PassageEncoding Encoding(bool isOn = true) => new(_index.Index, Settings(isOn), NullLogger<PassageEncoding>.Instance);

    private HybridRetriever Retriever(PassageEncoding encoding) =>
        new(_index.Index, StaticEmbedder.BuiltIn, Settings(true), NullLogger<HybridRetriever>.Instance, encoding);

    private IOptions<RetrievalOptions> Settings(bool isOn) => Options.Create(new RetrievalOptions { DataFolder = _index.Folder, Encoder = isOn });

    private static SomeArticles Handbook() => new SomeArticles()
        .With("leave", "Staff who join the firm are given twenty-two days of annual leave in their first year.", "Annual leave")
        .With("boiler", "The boiler is in the cellar behind the bicycle rack.", "Heating")
        .With("fire", "Everybody leaves the building by the nearest stairs and waits in the yard.", "Fire drill");

    private static SomeArticles Many(int count) => Enumerable.Range(0, count)
        .Aggregate(new SomeArticles(), (articles, i) => articles.With($"box-{i:000}", $"In the box of number {i} there are {i + 2} green bottles."));

    private sealed class Told(Action<EncodingProgress> tell) : IProgress<EncodingProgress>
    {
        public void Report(EncodingProgress value) => tell(value);
    }
}
