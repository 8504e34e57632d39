using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Templates;

/// <summary>
/// Takes away lines that are marks as a whole: admonition fences, imports, page breaks. What stands within an admonition is text like any other.
/// </summary>
internal sealed partial class MarkLines
{
    private const int Indent = 4;
    private const int LongestProgram = 60;

    // Fences whose content is text, as MyST and Quarto write them; every other fence is code.
    private static readonly WordSet TextDirectives = WordSet.Of(
        "note warning tip important admonition caution attention danger hint seealso error callout versionadded versionchanged deprecated topic sidebar "
            + "margin");

    private readonly string[] _lines;
    private readonly StringBuilder _kept = new();
    private string? _fence;
    private int _directives;
    private int _line;

    private MarkLines(string text) => _lines = text.Split('\n');

    /// <summary>The text without such lines.</summary>
    public static string Remove(string text)
    {
        var marks = new MarkLines(text);
        for (; marks._line < marks._lines.Length; marks._line++)
        {
            if (!marks.TakeFence() && !marks.TakeContainer())
                marks.Keep();
        }

        return marks._kept.ToString();
    }

    private string Line => _lines[_line];

    private void Keep()
    {
        _kept.Append(Line);
        if (_line + 1 < _lines.Length)
            _kept.Append('\n');
    }

    private void Title(string title) => _kept.Append('\n').Append(title.Trim()).Append("\n\n");

    // True for the lines of code, which stay, and for the fences of directives, which go.
    private bool TakeFence()
    {
        if (_fence is null && Directive().Match(Line) is { Success: true } directive && TextDirectives.Contains(directive.Groups["name"].ValueSpan))
        {
            _directives++;
            Title(directive.Groups["title"].Value);
            return true;
        }

        if (Fence().Match(Line) is not { Success: true } fence)
        {
            if (_fence is null)
                return false;
            Keep();
            return true;
        }

        var isBare = fence.Length == Line.TrimEnd().Length;
        if (_fence is null && _directives > 0 && isBare)
        {
            _directives--;
            _kept.Append('\n');
            return true;
        }

        var marks = fence.Groups["marks"].Value;
        _fence = _fence is null ? marks : isBare && marks.StartsWith(_fence, StringComparison.Ordinal) ? null : _fence;
        Keep();
        return true;
    }

    private bool TakeContainer()
    {
        if (Container().Match(Line) is { Success: true } container)
        {
            Title(container.Groups["label"].Value + container.Groups["title"].Value);
        }
        else if (Indented().Match(Line) is { Success: true } indented)
        {
            Title(indented.Groups["title"].Value);
            for (var i = _line + 1; i < _lines.Length && (string.IsNullOrWhiteSpace(_lines[i]) || _lines[i].StartsWith("    ", StringComparison.Ordinal)); i++)
                _lines[i] = _lines[i].Length > Indent ? _lines[i][Indent..] : string.Empty;
        }
        else if (Alert().Match(Line) is { Success: true } alert)
        {
            _kept.Append("> ").Append(alert.Groups["title"].Value).Append("\n>\n");
        }
        else if (Program().IsMatch(Line))
        {
            SkipProgram();
        }
        else if (!Dropped().IsMatch(Line))
        {
            return false;
        }
        else
        {
            _kept.Append('\n');
        }

        return true;
    }

    // To the line on which every bracket is closed again.
    private void SkipProgram()
    {
        var last = Math.Min(_lines.Length, _line + LongestProgram) - 1;
        for (var depth = 0; _line <= last; _line++)
        {
            foreach (var c in Line)
                depth += c is '{' or '(' or '[' ? 1 : c is '}' or ')' or ']' ? -1 : 0;
            if (depth <= 0)
                break;
        }

        _kept.Append('\n');
    }

    [GeneratedRegex(@"^[ \t>]*(?<marks>`{3,}|~{3,})", RegexOptions.CultureInvariant)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^[ \t]*(?:`{3,}|:{3,})\{(?<name>[a-z]+)\}[ \t]*(?<title>[^\n]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    // ":::warning", "::: tip Mind the gap", ":::note[Mind the gap]", "::: {.callout-note title="Mind the gap"}", ":::"
    [GeneratedRegex(@"^[ \t]*:{3,}[ \t]*(?:\{(?:[^}]*title=""(?<label>[^""]*)"")?[^}]*\}|[A-Za-z][\w-]*(?:\[(?<label>[^\]]*)\]|"
        + @"\{[^}]*\})?(?<title>[ \t]+[^\n]*)?)?[ \t]*:*$", RegexOptions.CultureInvariant)]
    private static partial Regex Container();

    // !!! note "Mind the gap", ???+ tip, === "First tab"
    [GeneratedRegex(@"^[ \t]*(?:(?:!!!|\?\?\?\+?)[ \t]+[\w -]+?|===[!+]?)(?:[ \t]+""(?<title>[^""]*)"")?[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Indented();

    [GeneratedRegex(@"^[ \t]*>[ \t]*\[![A-Za-z]+\][+-]?[ \t]*(?<title>[^\n]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Alert();

    [GeneratedRegex(@"^(?:import[ \t]+(?:[\w*{][^'""]*from[ \t]+)?['""][^'""]+['""];?[ \t]*$|import[ \t]*\{[^}]*$|export[ \t]+(?:const|let|var|function|"
        + @"default|async|class|\{))", RegexOptions.CultureInvariant)]
    private static partial Regex Program();

    [GeneratedRegex(@"^[ \t]*(?:\[TOC\]|\\newpage|\\pagebreak|\\clearpage|\[\[_TOC_\]\])[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dropped();
}
