using System.Buffers;
using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>Finds what sets the cells of a line of plain text apart: a tab, a bar between blanks, or a run of blanks.</summary>
internal static class CellGaps
{
    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("-=+:|_ ");

    /// <summary>The cells of a line; at most one where nothing sets them apart.</summary>
    public static List<TextSpan> Cut(string text, TextSpan line)
    {
        var cells = new List<TextSpan>();
        if (!MayBeIn(line.In(text)) || line.In(text).Contains('\n'))
            return cells;
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            var gap = LengthAt(text, i, line.End);
            if (gap == 0)
                continue;
            Add(new TextSpan(start, i));
            i += gap - 1;
            start = i + 1;
        }

        Add(new TextSpan(start, line.End));
        return cells;

        void Add(TextSpan cell)
        {
            var words = Paragraphs.Trim(text, cell);
            // Rules of dashes between rows are no words.
            if (words.Length > 0 && words.In(text).ContainsAnyExcept(RuleMarks))
                cells.Add(words);
        }
    }

    /// <summary>Whether a line may have cells; nearly no line of prose does.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> line) => line.IndexOfAny('|', '\t') >= 0 || line.IndexOf("  ", StringComparison.Ordinal) >= 0;

    // Two blanks behind a full stop are how some people type.
    private static int LengthAt(string text, int place, int limit)
    {
        if (text[place] == '|')
            return 1;
        var end = place;
        var hasTab = false;
        while (end < limit && text[end] is ' ' or '\t')
            hasTab |= text[end++] == '\t';
        return hasTab || end - place > 2 || end - place == 2 && place > 0 && !Marks.Terminal.Contains(text[place - 1]) ? end - place : 0;
    }
}
