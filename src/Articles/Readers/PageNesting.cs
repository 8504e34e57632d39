namespace ArticleBot.Articles.Readers;

/// <summary>Refuses pages that nest so deeply that parsing them would take for ever (the time grows with the square of the depth).</summary>
internal static class PageNesting
{
    /// <summary>No page written by people comes near this depth.</summary>
    public const int Deepest = 1000;

    // Elements that have no content, or end by themselves where the next one begins: leaving out their end tags nests nothing.
    private static readonly WordSet EndByThemselves = WordSet.Of(
        "area base body br col colgroup dd dt embed head hr html img input li link " +
        "meta optgroup option p param rp rt source tbody td tfoot th thead tr track wbr");

    /// <summary>Counts start and end tags, without building anything.</summary>
    /// <exception cref="InvalidDataException">The page nests more deeply than <see cref="Deepest"/>.</exception>
    public static void Check(string html)
    {
        var depth = 0;
        for (var position = html.IndexOf('<'); position >= 0 && position + 1 < html.Length; position = html.IndexOf('<', position + 1))
        {
            var isEnd = html[position + 1] == '/';
            var name = NameAt(html, position + (isEnd ? 2 : 1));
            if (name.IsEmpty || EndByThemselves.Contains(name))
                continue;
            if (isEnd)
                depth = Math.Max(0, depth - 1);
            else if (++depth > Deepest)
                throw new InvalidDataException($"Its elements are nested more than {Deepest} deep; save the article as text or Markdown.");
            else if (IsRawText(name))
                position = EndOfRawText(html, position, name);
        }
    }

    private static ReadOnlySpan<char> NameAt(string html, int start)
    {
        var end = start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html.AsSpan(start, end - start);
    }

    private static bool IsRawText(ReadOnlySpan<char> name) =>
        name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase);

    // Just before the end tag, so that it is counted; the end of the page when there is none.
    private static int EndOfRawText(string html, int position, ReadOnlySpan<char> name)
    {
        var end = html.AsSpan(position).IndexOf(string.Concat("</", name), StringComparison.OrdinalIgnoreCase);
        return end < 0 ? html.Length - 1 : position + end - 1;
    }
}
