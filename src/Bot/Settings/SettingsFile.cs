using System.Text.Json;

namespace ArticleBot.Bot.Settings;

/// <summary>A settings file that cannot be read at all.</summary>
internal static class SettingsFile
{
    /// <summary>Runs what reads the files.</summary>
    /// <exception cref="CommandFailedException">One of them is no JSON; the message names the line.</exception>
    public static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException exception)
        {
            throw new CommandFailedException($"A settings file cannot be used. {exception.Message} {Explain(exception.InnerException)}", exception);
        }
    }

    // JsonException counts lines and bytes from 0.
    private static string Explain(Exception? cause) => cause switch
    {
        JsonException { LineNumber: { } line } => $"Look at line {line + 1} for a comma, quotation mark or bracket that is missing or too many.",
        FormatException { InnerException: JsonException json } => Explain(json),
        { } other => other.Message,
        null => "",
    };
}
