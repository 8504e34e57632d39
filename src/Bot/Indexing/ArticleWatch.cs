using ArticleBot.Articles;
using ArticleBot.Retrieval.Indexing;
using Microsoft.Extensions.Options;

namespace ArticleBot.Bot.Indexing;

/// <summary>Indexes again shortly after a file among the articles changed, so that the folder is always what answers come from.</summary>
/// <remarks>
/// The system's notices only wake it: what changed is found by reading, so a lost notice costs time and never truth. A slow look now and then covers
/// network shares, which send none.
/// </remarks>
internal sealed class ArticleWatch(ArticleIndexing indexing, IOptions<ArticlesOptions> articles, TimeProvider time, ILogger<ArticleWatch> logger)
    : BackgroundService
{
    /// <summary>An editor writes a file in several steps; the index waits until they are over.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(400);

    /// <summary>Somebody who copies thousands of files in wants to see the first ones before the last.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>How often to look without any notice.</summary>
    private static readonly TimeSpan WithoutNotice = TimeSpan.FromMinutes(10);

    /// <summary>How often to look whether the folder itself is there; that costs next to nothing.</summary>
    private static readonly TimeSpan FolderLook = TimeSpan.FromSeconds(3);

    /// <summary>When to look again after so much was missing that it is not believed at once.</summary>
    private static readonly TimeSpan SecondLook = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _changed = new(0);
    private FileSystemWatcher? _watcher;
    private FileSystemWatcher? _above;
    private volatile bool _isFolderNew;
    private bool _isFolderThere = true;
    private TimeSpan _untilNextLook = WithoutNotice;

    public override void Dispose()
    {
        base.Dispose();
        _watcher?.Dispose();
        _above?.Dispose();
        _changed.Dispose();
    }

    /// <summary>Notices are on before the host has started, so that no change falls between the first reading and the watch.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _above = WatchAbove();
        _watcher = Watch();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await WaitForReasonAsync(stoppingToken);
            // The first reading is the verb's own, with its progress; what changes meanwhile is read after it.
            while (!indexing.IsReady)
                await Task.Delay(Quiet, time, stoppingToken);
            if (_isFolderNew)
            {
                // Notices come from the folder that was opened, not from its name: one that was made again needs a new watch.
                _isFolderNew = false;
                _watcher?.Dispose();
                _watcher = Watch();
            }

            await RefreshAsync(stoppingToken);
        }
    }

    private async Task WaitForReasonAsync(CancellationToken stoppingToken)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < (indexing.IsBehind ? LongestWait : _untilNextLook))
        {
            if (await _changed.WaitAsync(FolderLook, stoppingToken))
            {
                await WaitForQuietAsync(stoppingToken);
                return;
            }

            var isThere = Directory.Exists(articles.Value.Folder) || File.Exists(articles.Value.Folder);
            if (isThere != _isFolderThere)
            {
                _isFolderThere = isThere;
                _isFolderNew = true;
                return;
            }
        }
    }

    private async Task WaitForQuietAsync(CancellationToken stoppingToken)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < LongestWait && await _changed.WaitAsync(Quiet, stoppingToken))
        {
            // Every further notice starts the quiet time again.
        }
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            var report = await indexing.RefreshAsync(null, isRebuild: false, stoppingToken);
            _untilNextLook = report.IsLossInDoubt ? SecondLook : WithoutNotice;
            foreach (var notice in report.Notices)
                logger.IndexNotice(notice);
        }
        catch (IndexLockedException)
        {
            // Another process is at it with the same articles: there is more to come, which the next wait knows.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A folder that is gone for a moment must not end the host: the last good index answers on.
            logger.IndexingFailed(exception);
        }
    }

    /// <summary>Tells when the folder itself is removed, renamed or made again.</summary>
    private FileSystemWatcher? WatchAbove()
    {
        var place = Path.TrimEndingDirectorySeparator(articles.Value.Folder);
        if (!Directory.Exists(place) || Path.GetDirectoryName(place) is not { Length: > 0 } above)
            return null;
        try
        {
            var watcher = new FileSystemWatcher(above, Path.GetFileName(place)) { NotifyFilter = NotifyFilters.DirectoryName };
            watcher.Created += (_, _) => NoticeFolder();
            watcher.Deleted += (_, _) => NoticeFolder();
            watcher.Renamed += (_, _) => NoticeFolder();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // The look at the folder remains.
            logger.WatchUnavailable(exception);
            return null;
        }
    }

    private void NoticeFolder()
    {
        _isFolderNew = true;
        _changed.Release();
    }

    private FileSystemWatcher? Watch()
    {
        var place = articles.Value.Folder;
        var isFile = File.Exists(place);
        try
        {
            var watcher = new FileSystemWatcher(isFile ? Path.GetDirectoryName(place)! : place)
            {
                IncludeSubdirectories = !isFile,
                InternalBufferSize = 64 * 1024,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            if (isFile)
                watcher.Filter = Path.GetFileName(place);
            watcher.Changed += (_, _) => _changed.Release();
            watcher.Created += (_, _) => _changed.Release();
            watcher.Deleted += (_, _) => _changed.Release();
            watcher.Renamed += (_, _) => _changed.Release();
            watcher.Error += (_, _) => _changed.Release();
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // Such as the limit of inotify watches: the slow look remains.
            logger.WatchUnavailable(exception);
            return null;
        }
    }
}
