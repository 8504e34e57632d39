using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Templates;

/// <summary>
/// Takes the marks of site generators out of Markdown and HTML, before it is parsed: Liquid and Jinja, Hugo shortcodes, imports and component tags, admonition
/// fences, wiki links, attribute lists. Words between marks stay; code stays as it is.
/// </summary>
/// <remarks>
/// Where a generator would fill in a value that the article does not hold, <see cref="Gap"/> is left: the sentence around it says nothing and is
/// taken away later. Linear in the length of the text: every search for an end is bounded.
/// </remarks>
internal sealed partial class TemplateMarks
{
    /// <summary>Stands where a value is missing. No character of any text (Unicode keeps it for programs).</summary>
    public const char Gap = '\uFDD0';

    private const int LongestMark = 2000;
    private const int LongestBlock = 20_000;

    private readonly string _text;
    private readonly bool _hasExpressions;
    private readonly StringBuilder _kept;
    private int _position;

    private TemplateMarks(string text, bool hasExpressions) => (_text, _hasExpressions, _kept) = (text, hasExpressions, new StringBuilder(text.Length));

    /// <summary>The text without marks.</summary>
    /// <param name="text">Markdown or HTML with <c>\n</c> for line breaks.</param>
    /// <param name="hasExpressions">Whether <c>{…}</c> is a value of a program, as in MDX.</param>
    public static string Remove(string text, bool hasExpressions = false)
    {
        // Most text has none; looking for what every mark begins with costs next to nothing.
        if (!hasExpressions && !MayHold().IsMatch(text))
            return text.Contains(Gap) ? text.Replace(Gap, '\uFFFD') : text;
        var marks = new TemplateMarks(MarkLines.Remove(text.Replace(Gap, '\uFFFD')), hasExpressions);
        marks.Walk();
        return marks._kept.ToString();
    }

    /// <summary>The words of a page without values and tags of a template; marks of Markdown mean nothing there.</summary>
    public static string RemoveValues(string words)
    {
        if (!words.Contains("{{", StringComparison.Ordinal) && !words.Contains("{%", StringComparison.Ordinal)
            && !words.Contains("{#", StringComparison.Ordinal))
            return words;
        var marks = new TemplateMarks(words.Replace(Gap, '\uFFFD'), hasExpressions: false);
        for (var next = words.IndexOf('{'); next >= 0; next = words.IndexOf('{', marks._position))
        {
            marks.Keep(next);
            if (!marks.TakeBraces())
                marks.Keep(next + 1);
        }

        marks.Keep(words.Length);
        return marks._kept.ToString();
    }

    private void Walk()
    {
        while (_position < _text.Length)
        {
            var next = _text.AsSpan(_position).IndexOfAny("`~{<[");
            if (next < 0)
                break;
            _kept.Append(_text, _position, next);
            _position += next;
            var taken = _text[_position] switch
            {
                '`' or '~' => KeepCode(),
                '{' => TakeBraces(),
                '<' => TakeTag(),
                _ => TakeWikiLink(),
            };
            if (!taken)
                _kept.Append(_text[_position++]);
        }

        _kept.Append(_text, _position, _text.Length - _position);
    }

    // A fence goes as far as the next one, inline code as far as the next run of as many backticks.
    private bool KeepCode()
    {
        var run = 1;
        while (_position + run < _text.Length && _text[_position + run] == _text[_position])
            run++;
        var marks = _text.AsSpan(_position, run);
        var isFence = run >= 3 && IsFirstInLine();
        var end = _position + run;
        if (!isFence && marks[0] == '~')
            return Keep(end);
        while (true)
        {
            var found = _text.AsSpan(end).IndexOf(marks);
            // An open fence is code to the end; open inline code is none.
            if (found < 0 || (!isFence && _text.AsSpan(end, found).Contains("\n\n", StringComparison.Ordinal)))
                return Keep(isFence ? _text.Length : _position + run);
            var start = end + found;
            end = start + run;
            while (end < _text.Length && _text[end] == marks[0])
                end++;
            if (isFence ? IsFirstInLine(start) : end - start == run)
                return Keep(end);
        }
    }

    private bool Keep(int end)
    {
        _kept.Append(_text, _position, end - _position);
        _position = end;
        return true;
    }

    private bool TakeBraces()
    {
        var rest = _text.AsSpan(_position);
        if (rest.StartsWith("{%"))
            return TakeLiquidTag();
        if (rest.StartsWith("{{<"))
            return TakeShortcode(">}}");
        if (rest.StartsWith("{{%"))
            return TakeShortcode("%}}");
        if (rest.StartsWith("{{"))
            return TakeValue("}}", 2);
        if (rest.StartsWith("{/*"))
            return Skip("*/}", LongestBlock);
        if (rest.StartsWith("{#") && rest[..Math.Min(rest.Length, LongestBlock)].IndexOf("#}") > 0)
            return Skip("#}", LongestBlock);
        var attributes = Attributes().Match(_text, _position, Math.Min(LongestMark, _text.Length - _position));
        if (attributes.Success && attributes.Index == _position)
        {
            _position += attributes.Length;
            return true;
        }

        return _hasExpressions && TakeExpression();
    }

    private bool Skip(string close, int longest)
    {
        var end = EndOf(close, longest);
        if (end < 0)
            return false;
        _position = end;
        return true;
    }

    private int EndOf(string close, int longest)
    {
        var found = _text.AsSpan(_position, Math.Min(longest, _text.Length - _position)).IndexOf(close);
        return found < 0 ? -1 : _position + found + close.Length;
    }

    private bool TakeLiquidTag()
    {
        var end = EndOf("%}", LongestMark);
        if (end < 0)
            return false;
        var name = TagName().Match(_text, _position, end - _position).Groups[1].Value;
        _position = end;
        if (name is "comment" or "raw" or "verbatim" or "highlight" or "code")
            TakeLiquidBlock(name);
        return true;
    }

    private void TakeLiquidBlock(string name)
    {
        var window = _text.AsSpan(_position, Math.Min(LongestBlock, _text.Length - _position));
        var found = window.IndexOf("end" + name);
        var open = found < 0 ? -1 : window[..found].LastIndexOf("{%");
        var end = found < 0 ? -1 : window[found..].IndexOf("%}");
        if (open < 0 || end < 0)
            return;
        var inside = window[..open].ToString();
        if (name is "highlight" or "code")
            _kept.Append("\n```\n").Append(inside.Trim('\n')).Append("\n```\n");
        else if (name != "comment")
            _kept.Append(inside);
        _position += found + end + 2;
    }

    private bool TakeShortcode(string close)
    {
        var end = EndOf(close, LongestMark);
        if (end < 0)
            return false;
        var name = ShortcodeName().Match(_text, _position, end - _position).Groups[1].Value;
        _position = end;
        if (name is "param" or "get" or "var" or "env" or "site" or "page" && !IsInTarget())
            _kept.Append(Gap);
        return true;
    }

    private bool TakeValue(string close, int open)
    {
        var end = EndOf(close, LongestMark);
        if (end < 0)
            return false;
        var value = _text[(_position + open)..(end - close.Length)];
        if (value.Contains("\n\n", StringComparison.Ordinal))
            return false;
        _position = end;
        if (!IsInTarget())
            _kept.Append(Literal().Match(value) is { Success: true } literal ? literal.Groups[2].Value : Gap.ToString());
        return true;
    }

    private bool TakeExpression()
    {
        var depth = 0;
        var limit = Math.Min(_text.Length, _position + LongestMark);
        for (var i = _position; i < limit; i++)
        {
            depth += _text[i] == '{' ? 1 : _text[i] == '}' ? -1 : 0;
            if (depth == 0)
                return TakeValueTo(i);
        }

        return false;
    }

    // {' '} and {"words"} are words; everything else is the program's.
    private bool TakeValueTo(int close)
    {
        var value = _text[(_position + 1)..close];
        _position = close + 1;
        if (!IsInTarget() && value.Trim().Length > 0)
            _kept.Append(Literal().Match(value) is { Success: true } literal ? literal.Groups[2].Value : Gap.ToString());
        return true;
    }

    // <%= value %>, <Component title="…">, </Component>; the tags of HTML stay.
    private bool TakeTag()
    {
        if (_text.AsSpan(_position).StartsWith("<%"))
        {
            if (EndOf("%>", LongestMark) < 0)
                return false;
            return _text.AsSpan(_position).StartsWith("<%=") || _text.AsSpan(_position).StartsWith("<%-") ? TakeValue("%>", 3) : Skip("%>", LongestMark);
        }

        if (!Component().IsMatch(_text.AsSpan(_position, Math.Min(80, _text.Length - _position))) || EndOfTag() is not { } end)
            return false;
        var tag = _text[_position..end];
        var isFirst = IsFirstInLine();
        _position = end;
        if (isFirst && Title().Match(tag) is { Success: true } title)
            _kept.Append("\n\n").Append(title.Groups[2].Value).Append("\n\n");
        else if (isFirst)
            _kept.Append("\n\n");
        return true;
    }

    private int? EndOfTag()
    {
        var (depth, quote) = (0, '\0');
        var limit = Math.Min(_text.Length, _position + LongestMark);
        for (var i = _position; i < limit; i++)
        {
            var c = _text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && depth == 0)
                quote = c;
            else if (c is '{' or '}')
                depth += c == '{' ? 1 : -1;
            else if (c == '>' && depth <= 0)
                return i + 1;
        }

        return null;
    }

    // [[Page|words]] shows its words; ![[file]] shows a file.
    private bool TakeWikiLink()
    {
        var link = WikiLink().Match(_text, _position, Math.Min(300, _text.Length - _position));
        if (!link.Success || link.Index != _position)
            return false;
        _position += link.Length;
        if (_kept.Length > 0 && _kept[^1] == '!')
            _kept.Length--;
        else if (!link.Groups[1].Value.Equals("_toc_", StringComparison.OrdinalIgnoreCase)
            && !link.Groups[1].Value.Equals("toc", StringComparison.OrdinalIgnoreCase))
            _kept.Append(link.Groups[2].Success ? link.Groups[2].Value : link.Groups[1].Value);
        return true;
    }

    // Within the address of a link or the tag of an element nothing is shown anyway.
    private bool IsInTarget()
    {
        for (var i = _kept.Length - 1; i >= 0 && i > _kept.Length - LongestMark; i--)
        {
            var c = _kept[i];
            if (c is '\n' or '>' or ')')
                return false;
            if (c == '(' && i > 0 && _kept[i - 1] == ']')
                return true;
            if (c == '<' && i + 1 < _kept.Length && char.IsAsciiLetter(_kept[i + 1]))
                return true;
        }

        return false;
    }

    private bool IsFirstInLine() => IsFirstInLine(_position);

    private bool IsFirstInLine(int position)
    {
        while (position > 0 && _text[position - 1] is ' ' or '\t' or '>')
            position--;
        return position == 0 || _text[position - 1] == '\n';
    }

    [GeneratedRegex(@"\{[{%#:./]|<%|</?[A-Z]|\[\[|^[ \t]*(?::::|!!!|\?\?\?|===[ \t]|>[ \t]*\[!|import[ \t]|export[ \t]|\[TOC\]|\\(?:newpage|pagebreak)|"
        + @"`{3,}\{)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MayHold();

    [GeneratedRegex(@"\{[:#.][\w .#:=""'%/-]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Attributes();

    [GeneratedRegex(@"\{%-?[ \t\n]*([A-Za-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex TagName();

    [GeneratedRegex(@"\{\{[<%][ \t\n]*([A-Za-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortcodeName();

    [GeneratedRegex(@"^[ \t\n]*-?[ \t\n]*([""'`])([^""'`]*)\1[ \t\n]*(?:\|[^|]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"^</?[A-Z][A-Za-z0-9.]*(?=[ \t\n/>])", RegexOptions.CultureInvariant)]
    private static partial Regex Component();

    [GeneratedRegex(@"[ \t\n](?:title|label|header|summary|heading|question)=\{?([""'])([^""']+)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"\[\[([^\[\]|\n #][^\[\]|\n]*)(?:\|([^\[\]\n]+))?\]\](?!\()", RegexOptions.CultureInvariant)]
    private static partial Regex WikiLink();
}
