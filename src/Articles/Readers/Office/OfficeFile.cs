using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>What Word, PowerPoint and Excel files have in common.</summary>
internal static class OfficeFile
{
    // What programs put there by themselves is no title.
    private static readonly string[] TitlesOfPrograms = ["powerpoint presentation", "presentation", "document", "untitled", "microsoft word"];

    /// <summary>Opens a file and says in whole sentences when it cannot be.</summary>
    public static T Open<T>(Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception failure) when (failure is OpenXmlPackageException or FormatException or XmlException or IOException or ArgumentException)
        {
            throw new InvalidDataException("It is broken or no file of its format; save it again with the program that made it.", failure);
        }
    }

    /// <summary>Takes title, author and category, as the file's properties have them. When it was saved is not when it was published.</summary>
    public static void TakeFacts(OpenXmlPackage file, FactsBuilder facts)
    {
        var properties = file.PackageProperties;
        if (properties.Title is { } title && !IsTitleOfProgram(title))
            facts.Take("title", title);
        facts.Take("author", properties.Creator);
        facts.Take("category", properties.Category);
    }

    /// <summary>Whether a program put a title there that says nothing.</summary>
    public static bool IsTitleOfProgram(string title) => TitlesOfPrograms.Any(made => title.StartsWith(made, StringComparison.OrdinalIgnoreCase));
}
