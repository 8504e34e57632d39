namespace ArticleBot.Articles.Sources;

/// <summary>Words what went wrong with a file, for its owner.</summary>
internal static class FileTrouble
{
    /// <summary>Why a file could not be read and how to repair it.</summary>
    /// <param name="failure">What was thrown: by this program's readers in whole sentences, by libraries in their own words.</param>
    public static string Of(Exception failure) => failure switch
    {
        InvalidDataException or IOException => failure.Message,
        UnauthorizedAccessException => "This account may not read it; give it the right to.",
        OutOfMemoryException => "There is not enough memory to read it; split it or save it in a simpler format.",
        _ => $"It is broken or no file of its format ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.')}); save it again with the program that made it.",
    };
}
