using System.Buffers;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>The words of a line of AsciiDoc, without macros, emphasis and anchors, attributes replaced by what the document defines.</summary>
internal sealed partial class AsciiDocWords
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`#[]{}<>^~+\\");

    private readonly Dictionary<string, string> _attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nbsp"] = " ",
        ["sp"] = " ",
        ["empty"] = "",
        ["plus"] = "+",
        ["asterisk"] = "*",
        ["amp"] = "&",
        ["lt"] = "<",
        ["gt"] = ">",
        ["apos"] = "'",
        ["quot"] = "\"",
    };

    /// <summary>Defines an attribute.</summary>
    public void Define(string name, string value) => _attributes[name.Trim('!')] = value;

    /// <summary>The words of a line.</summary>
    public string Of(string line)
    {
        // Most lines hold nothing of all that.
        if (!line.AsSpan().ContainsAny(Marks))
            return line;
        line = AttributeReference().Replace(line, match => _attributes.GetValueOrDefault(match.Groups[1].Value, string.Empty));
        line = Footnote().Replace(line, string.Empty);
        line = Anchor().Replace(line, string.Empty);
        line = CrossReference().Replace(line, match => match.Groups[2].Success ? match.Groups[2].Value : match.Groups[1].Value);
        line = Picture().Replace(line, string.Empty);
        line = Macro().Replace(line, "$1");
        line = Address().Replace(line, match => match.Groups[2].Length > 0 ? match.Groups[2].Value.Split(',')[0] : match.Groups[1].Value);
        line = Mark().Replace(line, "${inner}");
        line = Mark().Replace(line, "${inner}");
        return line;
    }

    [GeneratedRegex(@"\{([\w-]{1,60})\}", RegexOptions.CultureInvariant)]
    private static partial Regex AttributeReference();

    [GeneratedRegex(@"footnote(?:ref)?:\w{0,60}\[[^\]]{0,2000}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();

    [GeneratedRegex(@"\[\[[^\]]{1,200}\]\]|\[#[^\]]{1,100}\](?=\S)|(?:anchor|indexterm2?):[\w-]{0,100}\[[^\]]{0,200}\]|\(\(\([^)]{1,200}\)\)\)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Anchor();

    [GeneratedRegex(@"<<([^,>]{1,200})(?:,\s?([^>]{1,500}))?>>", RegexOptions.CultureInvariant)]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"(?:image|icon):[^\s\[]{1,300}\[[^\]]{0,500}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Picture();

    // btn:[OK], kbd:[Ctrl], menu:File[Save], xref:page.adoc[words], link:file[words], stem:[x]
    [GeneratedRegex(@"\b(?:btn|kbd|menu|xref|link|stem|pass|mailto):[^\s\[]{0,500}\[([^\]]{0,500})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Macro();

    [GeneratedRegex(@"(https?://[^\s\[\]]{1,1000})\[([^\]]{0,500})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // *strong*, _emphasis_, `code`, #mark#, doubled within words, with or without a role before.
    [GeneratedRegex(@"(?:(?<![\w\\])\[[\w.# -]{1,60}\])?(?:([*_`#^~])\1(?=\S)(?<inner>[^\n]{1,500}?)(?<=\S)\1\1|"
        + @"(?<!\w)([*_`#])(?=\S)(?<inner>[^\n]{1,500}?)(?<=\S)\2(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
