using Microsoft.Data.Sqlite;

namespace ArticleBot.Bot.State;

/// <summary>Why nothing can be remembered.</summary>
/// <param name="Reason">A few words without paths, fit for everybody, such as <c>the disk is full</c>.</param>
/// <param name="Explanation">The whole sentence for the owner: which file, and how to repair it.</param>
/// <param name="IsLasting">Whether trying again is no use: a damaged file is left as it is, until somebody has repaired it and started the bot again.</param>
internal sealed record MemoryTrouble(string Reason, string Explanation, bool IsLasting)
{
    // https://www.sqlite.org/rescode.html
    private const int Error = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>What a failed use of the file at <paramref name="path"/> means.</summary>
    public static MemoryTrouble Of(Exception exception, string path) => (exception as SqliteException ?? exception.InnerException) switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } damage => Damaged(path, damage.Message),
        SqliteException { SqliteErrorCode: Full } =>
            new("the disk is full", $"The disk of {path} is full. Make room; memory works again by itself.", IsLasting: false),
        SqliteException { SqliteErrorCode: ReadOnly } => new(
            "state.db cannot be written", $"{path} is read-only. Let the bot write it, or set Retrieval:DataFolder to a folder that it may write.",
            IsLasting: false),
        SqliteException { SqliteErrorCode: Busy or Locked } => new("state.db is locked", $"Another program keeps {path} locked.", IsLasting: false),
        SqliteException { SqliteErrorCode: CannotOpen } => new(
            "state.db cannot be opened", $"{path} cannot be opened. It must be a file that the bot may read and write, in a folder that it may write.",
            IsLasting: false),
        // Tables are missing: the file was exchanged a moment ago and is looked at anew next time.
        SqliteException { SqliteErrorCode: Error } foreign => Damaged(path, foreign.Message) with { IsLasting = false },
        _ => new("state.db cannot be used", exception is CommandFailedException ? exception.Message : $"{path} cannot be used ({exception.Message}).",
            IsLasting: false),
    };

    /// <summary>The file is not what it should be.</summary>
    /// <param name="path">The file.</param>
    /// <param name="finding">What was found.</param>
    public static MemoryTrouble Damaged(string path, string finding) => new(
        "state.db is damaged",
        $"{path} is damaged ({finding}). It is left as it is. Stop the bot and put a copy from your backups in its place, or move the file away to start "
            + "with an empty memory.",
        IsLasting: true);
}
