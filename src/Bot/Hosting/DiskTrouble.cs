using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ArticleBot.Bot.Hosting;

/// <summary>What the disk of the data folder refuses, called by its name and with its repair.</summary>
internal static class DiskTrouble
{
    // Elsewhere than on Windows an IOException carries the system's own number: ENOSPC and EROFS.
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The sentence for the owner, or null when the exception is about something else.</summary>
    /// <param name="exception">What a use of the data folder threw; its causes are looked at too.</param>
    /// <param name="folder">The data folder, where it is known.</param>
    public static string? Explain(Exception exception, string? folder = null)
    {
        var place = folder is null ? "the data folder" : $"the data folder {folder}";
        return exception switch
        {
            SqliteException { SqliteErrorCode: raw.SQLITE_FULL } or IOException { HResult: NoSpace or WindowsDiskFull } =>
                $"The disk of {place} is full. Make room there, or set Retrieval:DataFolder to a folder on another disk.",
            IOException { HResult: ReadOnlyDisk } =>
                $"The disk of {place} is read-only. Mount it for writing, or set Retrieval:DataFolder to a folder on another disk.",
            // A disk that is wholly full answers so where an index is there already.
            SqliteException { SqliteErrorCode: raw.SQLITE_IOERR } =>
                $"The disk of {place} is full or failing: {exception.Message} Make room there, or set Retrieval:DataFolder to a folder on another disk.",
            SqliteException { SqliteErrorCode: raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN } =>
                $"What lies in {place} cannot be written: {exception.Message} Give the bot the right to write there, "
                + "or set Retrieval:DataFolder to another folder.",
            UnauthorizedAccessException when folder is not null =>
                $"{exception.Message} Give the bot the right to read and write {place}, or set Retrieval:DataFolder to another folder.",
            _ => exception.InnerException is { } cause ? Explain(cause, folder) : null,
        };
    }
}
