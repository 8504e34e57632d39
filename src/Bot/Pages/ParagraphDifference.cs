using ArticleBot.English;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace ArticleBot.Bot.Pages;

/// <summary>A line of a comparison.</summary>
/// <param name="Text">The line.</param>
/// <param name="Change">What happened to it.</param>
public sealed record ChangedLine(string Text, LineChange Change);

/// <summary>What happened to a line.</summary>
public enum LineChange
{
    /// <summary>It was in the cited text and is gone.</summary>
    Removed,

    /// <summary>It came after the citation.</summary>
    Added,
}

/// <summary>Compares the cited text with today's, only as far as the reader asks: around the quote.</summary>
internal static class ParagraphDifference
{
    /// <summary>Texts beyond this are not compared: a page view must stay cheap. In UTF-16 code units.</summary>
    private const int LongestText = 400_000;

    /// <summary>The lines that replace the quote's paragraph; empty when that paragraph still stands as it was.</summary>
    public static IReadOnlyList<ChangedLine> Between(string cited, string current, TextSpan? quote)
    {
        if (quote is not { } span || span.End > cited.Length || cited.Length > LongestText || current.Length > LongestText)
            return [];

        var firstLine = cited.AsSpan(0, span.Start).Count('\n');
        var lastLine = cited.AsSpan(0, span.End).Count('\n');
        var changed = new List<ChangedLine>();
        var line = 0;
        foreach (var piece in InlineDiffBuilder.Diff(cited, current, ignoreWhiteSpace: true).Lines)
        {
            var isNear = line >= firstLine && line <= lastLine + 1;
            if (isNear && piece.Type == ChangeType.Inserted && piece.Text.Length > 0)
                changed.Add(new ChangedLine(piece.Text, LineChange.Added));
            if (line >= firstLine && line <= lastLine && piece.Type == ChangeType.Deleted && piece.Text.Length > 0)
                changed.Add(new ChangedLine(piece.Text, LineChange.Removed));
            if (piece.Type != ChangeType.Inserted)
                line++;
        }

        return changed.Any(piece => piece.Change == LineChange.Removed) ? changed : [];
    }
}
