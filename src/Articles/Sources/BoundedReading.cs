namespace ArticleBot.Articles.Sources;

/// <summary>Reads one article on a thread of its own, which may take so long and nest so deeply and no more.</summary>
/// <remarks>
/// Readers ask their budget whether time is left and stop by themselves. One that does not, because it waits in a library, is left behind: the next article is
/// read without it. Nothing can end its thread before it ends by itself, or with the process; where the system minds priorities it has the lowest one.
/// </remarks>
internal static class BoundedReading
{
    // Address space, not memory: what is not used is never there. Deep trees of documents are walked by recursion in some libraries.
    private const int StackBytes = 64 << 20;

    // A reader that looks at its budget stops within this time.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Runs a reading.</summary>
    /// <param name="read">Reads; the token tells that the time is over.</param>
    /// <param name="most">How long it may take.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="InvalidDataException">It takes longer, or the file is broken.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, T> read, TimeSpan most, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var end = time.Token;
        var result = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Run(read, result, end), StackBytes) { IsBackground = true, Name = "Article reading" };
        time.CancelAfter(most);
        thread.Start();
        try
        {
            return await result.Task.WaitAsync(most + Grace, cancellationToken);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            throw new InvalidDataException(
                $"Reading it takes longer than {most.TotalSeconds:0} seconds; split it, save it in a simpler format, or raise Articles:SecondsPerArticle.",
                    late);
        }
        finally
        {
            if (!result.Task.IsCompleted)
                LeaveBehind(thread);
        }
    }

    private static void Run<T>(Func<CancellationToken, T> read, TaskCompletionSource<T> result, CancellationToken end)
    {
        try
        {
            result.TrySetResult(read(end));
        }
        catch (OperationCanceledException)
        {
            result.TrySetCanceled(end);
        }
        catch (Exception failure)
        {
            // Whatever a library throws at a broken file is the caller's to tell: nobody else would catch it on this thread.
            result.TrySetException(failure);
        }
    }

    private static void LeaveBehind(Thread thread)
    {
        try
        {
            thread.Priority = ThreadPriority.Lowest;
        }
        catch (ThreadStateException)
        {
            // It has just ended.
        }
    }
}
