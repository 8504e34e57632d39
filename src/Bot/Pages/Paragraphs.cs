using ArticleBot.Articles;

namespace ArticleBot.Bot.Pages;

/// <summary>A paragraph as runs of text, some of them marked.</summary>
/// <param name="Runs">The runs in reading order; together they are the paragraph, character by character.</param>
public sealed record Paragraph(IReadOnlyList<TextRun> Runs);

/// <summary>Words that are marked or not; the first marked run of an article is what links scroll to.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether the link that was followed quotes them.</param>
/// <param name="IsFirstMarked">Whether the quote begins here.</param>
public sealed record TextRun(string Text, bool IsMarked, bool IsFirstMarked);

/// <summary>Cuts an article's text into paragraphs for the page, without changing a character of them.</summary>
internal static class Paragraphs
{
    public static IReadOnlyList<Paragraph> Cut(string text, TextSpan? marked)
    {
        // A link may be typed by hand or belong to another text: what lies outside is ignored, what cuts a surrogate pair is widened by the browser's own rules.
        var mark = marked is { } span && span.End <= text.Length ? span : default;
        var paragraphs = new List<Paragraph>();
        var isFirstMark = true;
        foreach (var line in Lines(text))
        {
            var runs = new List<TextRun>();
            Add(runs, line.Start, Math.Min(line.End, mark.Start), false);
            Add(runs, Math.Max(line.Start, mark.Start), Math.Min(line.End, mark.End), true);
            Add(runs, Math.Max(line.Start, mark.End), line.End, false);
            paragraphs.Add(new Paragraph(runs));
        }

        return paragraphs;

        void Add(List<TextRun> runs, int start, int end, bool isMarked)
        {
            if (start >= end)
                return;
            runs.Add(new TextRun(text[start..end], isMarked, isMarked && isFirstMark));
            isFirstMark &= !isMarked;
        }
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
                yield return new TextSpan(start, end);
            start = end + 1;
        }
    }
}
