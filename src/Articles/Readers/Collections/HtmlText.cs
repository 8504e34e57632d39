using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Collections;

/// <summary>Text of feeds and JSON files, which may be HTML or not and seldom say which.</summary>
internal static partial class HtmlText
{
    /// <summary>Reads text that is HTML when it looks like it.</summary>
    public static ArticleDraft Parse(string text, ArticleFacts facts)
    {
        if (!IsHtml(text))
            return PlainTextReader.Parse(text, facts);
        var draft = HtmlReader.Parse($"<!DOCTYPE html><html><body><article>{text}</article></body></html>");
        return draft with { Facts = facts.Or(draft.Facts) };
    }

    /// <summary>The words of a line that may be HTML.</summary>
    public static string? Of(string? line) => line is null ? null : IsHtml(line) ? Parse(line, ArticleFacts.None).Text : line;

    private static bool IsHtml(string text) => Mark().IsMatch(text);

    [GeneratedRegex(@"</?[a-zA-Z][a-zA-Z0-9]{0,15}(\s[^<>]{0,500})?/?>|&(#\d{1,6}|#x[0-9a-fA-F]{1,5}|[a-zA-Z]{2,12});", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
