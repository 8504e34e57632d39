using System.Globalization;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Names the articles of a file: by their own ids, so that they keep their keys when others come before them, else by their number.</summary>
internal sealed class EntryNames
{
    private const int LongestName = 200;

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private int _number;

    /// <summary>The name of the next article: part of a path, without what no link can keep.</summary>
    public string Of(string? id)
    {
        _number++;
        var words = id is null ? string.Empty : id[(id.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
        var name = string.Join('/', words.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(part => part is not ("." or ".."))
            .Select(part => string.Concat(part.Where(c => !char.IsControl(c)))));
        if (name.Length > LongestName)
            name = name[..LongestName].TrimEnd('/');
        if (name.Length == 0 || !_taken.Add(name))
            name = string.Create(CultureInfo.InvariantCulture, $"{_number}");
        _taken.Add(name);
        return name;
    }
}
