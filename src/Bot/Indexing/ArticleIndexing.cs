using System.Globalization;
using ArticleBot.Articles;
using ArticleBot.Bot.Terminal;
using ArticleBot.Retrieval.Encodings;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Indexing;

/// <summary>Brings the index up to date with the articles: for the verbs with visible progress, for the watch without.</summary>
internal sealed class ArticleIndexing(
    ArticleIndex index, PassageEncoding encoding, IArticleSource source, IOptions<ArticlesOptions> articles, TimeProvider time)
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(500);

    private volatile bool _isReady;
    private volatile bool _isBehind;

    /// <summary>Whether questions may be asked: the articles have been read once since the start, or by another process before.</summary>
    public bool IsReady => _isReady;

    /// <summary>Whether another process was indexing when this one wanted to, so that there is more to come.</summary>
    public bool IsBehind => _isBehind;

    /// <summary>The folder or file of the articles, as a full path.</summary>
    public string Place => articles.Value.Folder;

    /// <summary>Looks whether there is anything to index.</summary>
    /// <exception cref="CommandFailedException">There is no such folder or file.</exception>
    public void CheckPlace()
    {
        if (!Directory.Exists(Place) && !File.Exists(Place))
            throw new CommandFailedException($"There are no articles at {Place}. Create the folder and put articles into it, or name another one with "
                + "--corpus or the setting Articles:Folder.");
    }

    /// <summary>
    /// Makes ready for questions. When another process is indexing, its last commit is used: two of them would only wait for each other.
    /// </summary>
    /// <param name="screen">Where progress is shown, or null for silence.</param>
    /// <param name="cancellationToken">Stops; what was indexed so far stays.</param>
    public Task PrepareAsync(Screen? screen, CancellationToken cancellationToken) => PrepareAsync(screen, isRepeating: true, cancellationToken);

    /// <inheritdoc cref="PrepareAsync(Screen?, CancellationToken)"/>
    /// <param name="screen">Where progress is shown, or null for silence.</param>
    /// <param name="isRepeating">Whether reports about files are shown that an earlier run has shown.</param>
    /// <param name="cancellationToken">Stops; what was indexed so far stays.</param>
    public async Task PrepareAsync(Screen? screen, bool isRepeating, CancellationToken cancellationToken)
    {
        for (var isFirst = true; ; isFirst = false)
        {
            try
            {
                var report = await RefreshAsync(screen, isRebuild: false, cancellationToken);
                if (screen is not null)
                    IndexPrinter.PrintTroubles(screen, report, isRepeating);
                return;
            }
            catch (IndexLockedException)
            {
                if (HasArticles())
                {
                    _isReady = true;
                    screen?.Line("Another process is indexing these articles; questions are answered from its last commit.");
                    return;
                }

                if (isFirst)
                    screen?.Line("Another process is indexing these articles for the first time; waiting for its first commit.");
            }

            await Task.Delay(BetweenAttempts, time, cancellationToken);
        }
    }

    /// <summary>Brings the index up to date.</summary>
    /// <param name="screen">Where progress is shown, or null for silence.</param>
    /// <param name="isRebuild">Whether everything is thrown away first.</param>
    /// <param name="cancellationToken">Stops; what was indexed so far stays.</param>
    /// <exception cref="CommandFailedException">There is no such folder or file.</exception>
    public async Task<IndexReport> RefreshAsync(Screen? screen, bool isRebuild, CancellationToken cancellationToken)
    {
        CheckPlace();
        if (isRebuild)
            await index.ClearAsync(cancellationToken);
        try
        {
            var report = screen is null
                ? await index.RefreshAsync(source, null, cancellationToken)
                : await screen.WithProgressAsync("Reading articles", progress => index.RefreshAsync(source, new ShownProgress(progress), cancellationToken));
            _isBehind = false;
            _isReady = true;
            return report;
        }
        catch (IndexLockedException)
        {
            _isBehind = true;
            throw;
        }
    }

    private bool HasArticles()
    {
        try
        {
            return index.Articles.Count > 0;
        }
        catch (IndexLockedException)
        {
            // The other process is just making the file.
            return false;
        }
    }

    /// <summary>
    /// Waits until the passages have the pretrained encoder's vectors, or until it is known that they get none. <c>serve</c> does not wait: there it
    /// goes on in the background while questions are answered.
    /// </summary>
    /// <param name="screen">Where progress is shown, or null for silence.</param>
    /// <param name="most">Waits only where no more passages than this lack theirs; else goes on with what was encoded before.</param>
    /// <param name="cancellationToken">Stops; what was encoded stays.</param>
    public async Task EncodeAsync(Screen? screen, int most, CancellationToken cancellationToken)
    {
        await encoding.LoadAsync(cancellationToken);
        var progress = encoding.Progress;
        if (progress.IsComplete || progress.Trouble is not null || progress.Total - progress.Encoded > most)
            return;
        if (screen is null)
            await encoding.CompleteAsync(EncodingPace.AtOnce, null, cancellationToken);
        else
            await screen.WithProgressAsync("Encoding passages", shown => CompleteAsync(new ShownEncoding(shown)));

        async Task<int> CompleteAsync(ShownEncoding shown)
        {
            await encoding.CompleteAsync(EncodingPace.AtOnce, shown, cancellationToken);
            return encoding.Progress.Encoded;
        }
    }

    private sealed class ShownEncoding(IProgress<string> shown) : IProgress<EncodingProgress>
    {
        public void Report(EncodingProgress value) => shown.Report(string.Create(CultureInfo.InvariantCulture, $"{value.Encoded:N0} of {value.Total:N0}"));
    }

    private sealed class ShownProgress(IProgress<string> shown) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value) => shown.Report(
            string.Create(CultureInfo.InvariantCulture, $"{value.ArticlesRead:N0} read, {value.PassagesWritten:N0} passages written"));
    }
}
