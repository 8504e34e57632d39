using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers;

/// <summary>A title made of a file's name: "lock-tolls_2024.csv" is called "Lock tolls 2024".</summary>
internal static partial class FileTitle
{
    /// <summary>The title; null where the name has no letter.</summary>
    /// <param name="key">The article's key, a path with slashes.</param>
    public static string? Of(string key)
    {
        var name = Path.GetFileNameWithoutExtension(key[(key.LastIndexOf('/') + 1)..]);
        var words = Marks().Replace(name, " ").Trim();
        return words.Any(char.IsLetter) ? char.ToUpperInvariant(words[0]) + words[1..] : null;
    }

    [GeneratedRegex("[-_\\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
