using System.Runtime.InteropServices;

namespace ArticleBot.Retrieval.Encodings;

/// <summary>Runs long work on a thread of its own that gives way to all others of the process, and that the process does not wait for when it ends.</summary>
internal static partial class QuietThread
{
    private const int PriorityOfProcess = 0;
    private const int CallingThread = 0;
    private const int Nice = 10;

    /// <summary>Runs it to its end.</summary>
    public static Task RunAsync(Action work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            LowerPriority();
            try
            {
                work();
                done.SetResult();
            }
            catch (OperationCanceledException exception)
            {
                done.SetCanceled(exception.CancellationToken);
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        })
        {
            IsBackground = true,
            Name = "Encoding",
            Priority = ThreadPriority.BelowNormal,
        };
        thread.Start();
        return done.Task;
    }

    // On Linux .NET does not pass a thread's priority on, but there a thread has a nice value of its own. Elsewhere that value is the whole process's.
    private static void LowerPriority()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(PriorityOfProcess, CallingThread, Nice);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetPriority(int which, int who, int priority);
}
