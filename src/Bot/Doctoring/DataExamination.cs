using System.Runtime.CompilerServices;
using ArticleBot.Bot.Hosting;

namespace ArticleBot.Bot.Doctoring;

/// <summary>Can the data folder be written, and is there room?</summary>
internal sealed class DataExamination(DataPaths paths) : IExamination
{
    /// <summary>Below this the next hundred thousand passages do not fit.</summary>
    private const long LittleRoom = 256L * 1024 * 1024;

    /// <summary>Bytes that are tried: more than what a disk that calls itself full still gives away for a small file.</summary>
    private const int Tried = 256 * 1024;

    public string Subject => "Data folder";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.Data);
        var probe = Path.Combine(paths.Data, $"doctor.{Guid.NewGuid():n}");
        await using (var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose))
        {
            await file.WriteAsync(new byte[Tried], cancellationToken);
            file.Flush(flushToDisk: true);
        }

        var free = new DriveInfo(paths.Data).AvailableFreeSpace;
        var room = FormattableString.Invariant($"{free / (1024.0 * 1024.0):N0} MB are free");
        yield return free < LittleRoom
            ? Finding.Note(Subject, $"{paths.Data} can be written, but only {room}. Make room before the articles grow.")
            : Finding.Well(Subject, $"{paths.Data} can be written, {room}.");
    }
}
