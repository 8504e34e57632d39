using System.Globalization;
using ArticleBot.Articles.Outlines;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ArticleBot.Articles.Readers.Office;

/// <summary>What a paragraph style says of its paragraphs.</summary>
/// <param name="HeadingLevel">1 to 9 for headings, else null.</param>
/// <param name="Kind">What the paragraph is, unless a heading or item.</param>
/// <param name="Numbering">The list that it puts its paragraphs into, or null.</param>
/// <param name="IsTitle">Whether it is that of the document's title.</param>
/// <param name="IsContents">Whether it is that of a table of contents.</param>
internal sealed record WordStyle(int? HeadingLevel, BlockKind Kind, NumberingProperties? Numbering, bool IsTitle, bool IsContents);

/// <summary>
/// The paragraph styles of a Word document. Their built-in names are the same in every language; a style has what the style it is based on has.
/// </summary>
internal sealed class WordStyles(Styles? styles)
{
    private const int LongestChain = 20;
    private const int BodyLevel = 9;

    private readonly Dictionary<string, Style> _byId = (styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null)
        .DistinctBy(style => style.StyleId!.Value)
        .ToDictionary(style => style.StyleId!.Value!);

    private readonly Dictionary<string, WordStyle> _known = [];

    /// <summary>The style of that id.</summary>
    public WordStyle Of(string? id)
    {
        id ??= string.Empty;
        return _known.TryGetValue(id, out var style) ? style : _known[id] = Find(id);
    }

    private WordStyle Find(string id)
    {
        var chain = new List<Style>();
        while (chain.Count < LongestChain && _byId.TryGetValue(id, out var style))
        {
            chain.Add(style);
            id = style.BasedOn?.Val?.Value ?? string.Empty;
        }

        var names = chain.Select(style => (style.StyleName?.Val?.Value ?? string.Empty).ToLowerInvariant()).ToList();
        var outline = chain.Select(style => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(level => level is not null);
        var isTitle = names.Contains("title");
        return new WordStyle(
            isTitle ? 1 : outline is { } level && level < BodyLevel ? level + 1 : names.Select(HeadingLevel).FirstOrDefault(found => found is not null),
            names.Any(name => name is "caption") ? BlockKind.Caption : names.Any(name => name.Contains("quote")) ? BlockKind.Quotation : BlockKind.Paragraph,
            chain.Select(style => style.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(numbering => numbering is not null),
            isTitle,
            names.Any(name => name.StartsWith("toc ", StringComparison.Ordinal)));
    }

    private static int? HeadingLevel(string name) =>
        name.StartsWith("heading ", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan("heading ".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null;
}
