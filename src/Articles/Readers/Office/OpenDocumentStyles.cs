using System.Xml.Linq;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>The styles of an OpenDocument file: those with a name, and those that stand for one with changes of their own.</summary>
internal sealed class OpenDocumentStyles
{
    private const int LongestChain = 20;

    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly Dictionary<string, string?> _parents = [];
    private readonly HashSet<(string Style, int Level)> _numbered = [];

    public OpenDocumentStyles(XDocument content, XDocument? styles)
    {
        foreach (var element in content.Descendants().Concat(styles?.Descendants() ?? []))
        {
            if (element.Name == Style + "style" && (string?)element.Attribute(Style + "name") is { } name)
                _parents.TryAdd(name, (string?)element.Attribute(Style + "parent-style-name"));
            else if (element.Name == Text + "list-level-style-number" && (string?)element.Parent?.Attribute(Style + "name") is { } list)
                _numbered.Add((list, (int?)element.Attribute(Text + "level") ?? 1));
        }
    }

    /// <summary>The name of the style that a paragraph's style stands for, in small letters.</summary>
    public string NameOf(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && _parents.GetValueOrDefault(style) is { } parent && IsAutomatic(style); i++)
            style = parent;
        return style?.ToLowerInvariant() ?? string.Empty;
    }

    /// <summary>Whether the items of a list carry numbers.</summary>
    public bool IsNumbered(string? style, int level) => style is not null && _numbered.Contains((style, level));

    // Programs number the styles that they make by themselves: P1, P2.
    private static bool IsAutomatic(string style) => style is ['P', >= '0' and <= '9', ..];
}

/// <summary>A list that is being written.</summary>
/// <param name="style">Its style.</param>
/// <param name="isNumbered">Whether its items carry numbers.</param>
/// <param name="start">The number of its first item.</param>
internal sealed class OpenDocumentList(string? style, bool isNumbered, int start)
{
    /// <summary>Its style, which lists within it share.</summary>
    public string? Style { get; } = style;

    /// <summary>Whether its items carry numbers.</summary>
    public bool IsNumbered { get; } = isNumbered;

    /// <summary>The number of the item that is open.</summary>
    public int Number { get; private set; } = start - 1;

    /// <summary>Whether nothing of the item has been written yet.</summary>
    public bool IsItemNew { get; set; }

    /// <summary>Begins the next item.</summary>
    public void Next()
    {
        Number++;
        IsItemNew = true;
    }
}
