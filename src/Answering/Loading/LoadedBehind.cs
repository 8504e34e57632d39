using ArticleBot.Encoder;

namespace ArticleBot.Answering.Loading;

/// <summary>Something on the encoder that is loaded while answers are given without it; takes about a second from the first look on.</summary>
/// <typeparam name="T">What is loaded.</typeparam>
internal sealed class LoadedBehind<T> : IDisposable
    where T : class
{
    private readonly Lazy<Task<T?>> _loading;
    private volatile string? _unavailableReason;

    /// <param name="load">Loads it.</param>
    /// <param name="onUnavailable">Takes the reason where this machine cannot.</param>
    public LoadedBehind(Func<T> load, Action<string> onUnavailable) => _loading = new Lazy<Task<T?>>(() => Task.Run(() =>
    {
        try
        {
            return load();
        }
        catch (EncoderUnavailableException e)
        {
            _unavailableReason = e.Message;
            onUnavailable(e.Message);
            return null;
        }
    }));

    /// <summary>What was loaded; null while it is not there, or never will be.</summary>
    public T? Value => _loading.Value is { IsCompletedSuccessfully: true, Result: { } loaded } ? loaded : null;

    /// <summary>Why this machine cannot load it; null as far as it can.</summary>
    public string? UnavailableReason => _unavailableReason;

    /// <summary>Completes when nothing is loaded any more.</summary>
    public Task WhenReadyAsync(CancellationToken cancellationToken) => _loading.Value.WaitAsync(cancellationToken);

    /// <summary>
    /// Disposes what was loaded; waits for it while it loads, because a process that ends in the middle of native code may end by a fault of its memory.
    /// </summary>
    public void Dispose()
    {
        if (!_loading.IsValueCreated)
            return;
        ((IAsyncResult)_loading.Value).AsyncWaitHandle.WaitOne();
        if (Value is IDisposable loaded)
            loaded.Dispose();
    }
}
