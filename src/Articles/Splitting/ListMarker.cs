namespace ArticleBot.Articles.Splitting;

/// <summary>Recognises what stands before a list item: a bullet, a dash, a number or a letter.</summary>
internal static class ListMarker
{
    /// <summary>Length of the marker at the start of a line with the blank after it, or 0. A line that is only a bullet counts too.</summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty)
            return 0;
        if (line[0] is '-' or '–' or '*' or '+' or '•' or '·' or '▪' or '◦' or '‣' or '●' or '○' or '■')
            return line.Length == 1 ? 1 : char.IsWhiteSpace(line[1]) ? 2 : 0;

        var position = line[0] == '(' ? 1 : 0;
        var digits = 0;
        while (position + digits < line.Length && digits < 3 && char.IsAsciiDigit(line[position + digits]))
            digits++;
        var label = digits switch
        {
            1 or 2 => digits,
            0 when position < line.Length && char.IsAsciiLetter(line[position]) => 1,
            _ => 0,
        };
        var end = position + label;
        if (label == 0 || end + 1 >= line.Length || !char.IsWhiteSpace(line[end + 1]))
            return 0;
        // A letter needs a bracket: "A. Smith" is a name, "(a) the first" and "a) the first" are items.
        var closed = line[end] == ')' || (line[end] == '.' && digits > 0 && position == 0);
        return closed ? end + 2 : 0;
    }
}
