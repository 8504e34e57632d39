using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers;

/// <summary>The date that the name of a file or of its folders tells: <c>2024-03-05-new-bridge.md</c>, <c>2024/03/05/new-bridge.md</c>.</summary>
/// <remarks>A year alone says nothing about when a file was published: a report of 1984 may be from 1990.</remarks>
internal static partial class PathDate
{
    /// <summary>The date in a key, the nearest to its end first; null when no part tells one.</summary>
    public static PublicationDate? Of(string key)
    {
        var parts = key.Split('/');
        var name = parts[^1];
        if (DateIn(name[..(name.LastIndexOf('.') is > 0 and var dot ? dot : name.Length)]) is { } ofFile)
            return ofFile;
        for (var i = parts.Length - 2; i >= 0; i--)
        {
            if (DateIn(parts[i]) is { } ofFolder)
                return ofFolder;
        }

        return InFolders().Match(key) is { Success: true } folders ? DateFrom(folders) : null;
    }

    private static PublicationDate? DateIn(string name) => AtStart().Match(name) is { Success: true } start ? DateFrom(start)
        : AtEnd().Match(name) is { Success: true } end ? DateFrom(end)
        : null;

    private static PublicationDate? DateFrom(Match match)
    {
        var day = match.Groups["day"];
        var month = $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}";
        var words = day.Success ? $"{month}-{day.Value.PadLeft(2, '0')}" : month;
        return PublicationDate.TryParse(words, out var date) ? date : null;
    }

    [GeneratedRegex(@"^(?<year>(?:19|20)\d\d)(?:(?<mark>[-_. ])(?<month>0[1-9]|1[0-2])(?:\k<mark>(?<day>0[1-9]|[12]\d|3[01]))?|(?<month>0[1-9]|"
        + @"1[0-2])(?<day>0[1-9]|[12]\d|3[01]))(?![\dA-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex AtStart();

    [GeneratedRegex(@"(?<![\dA-Za-z])(?<year>(?:19|20)\d\d)(?<mark>[-_. ])(?<month>0[1-9]|1[0-2])\k<mark>(?<day>0[1-9]|[12]\d|3[01])$",
        RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"(?:^|/)(?<year>(?:19|20)\d\d)/(?<month>0?[1-9]|1[0-2])/(?:(?<day>0?[1-9]|[12]\d|3[01])/)?[^/]*(?:/[^/]*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex InFolders();
}
