namespace ArticleBot.Bot.Settings;

/// <summary>Words for settings that do not pass their check.</summary>
internal static class SettingsWording
{
    private const string Preamble = "DataAnnotation validation failed for ";

    /// <summary>The part of a validation failure that a person needs: the framework puts the names of classes before it.</summary>
    public static string Clear(string failure)
    {
        const string marker = "with the error: '";
        var start = failure.IndexOf(marker, StringComparison.Ordinal);
        return failure.StartsWith(Preamble, StringComparison.Ordinal) && start > 0 ? failure[(start + marker.Length)..].TrimEnd('.', '\'') + "." : failure;
    }
}
