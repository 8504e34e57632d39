using ArticleBot.Retrieval.Storage;
using Microsoft.Data.Sqlite;

namespace ArticleBot.Retrieval.Encodings;

/// <summary>The file of the encoder's vectors cannot be used. The search does without what is in it.</summary>
/// <param name="message">What happened, in words.</param>
/// <param name="isDamage">Whether the file is damaged, so that a new one helps.</param>
/// <param name="inner">The error.</param>
internal sealed class EncoderStoreException(string message, bool isDamage, Exception inner) : Exception(message, inner)
{
    /// <summary>Whether the file is damaged, so that a new one helps.</summary>
    public bool IsDamage { get; } = isDamage;

    /// <summary>Does something with the file and gives its errors one name, so that they are told apart from those of the index.</summary>
    /// <exception cref="EncoderStoreException">It failed.</exception>
    public static T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new EncoderStoreException($"encoder.db cannot be used: {exception.Message.TrimEnd('.')}.", IndexFile.IsDamage(exception), exception);
        }
    }
}
