using ArticleBot.Answering.Evidence;
using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Composing;

/// <summary>
/// Finds a row of the same name and column under another heading, caption or group, which may be meant as well: the blue room of the mill and that of the
/// tower.
/// </summary>
internal static class Namesakes
{
    /// <summary>The row that may be meant as well as the one that answers best; null where there is none, or the question tells which it means.</summary>
    /// <param name="findings">What was found; at least one sentence.</param>
    public static SentenceEvidence? Of(Findings findings)
    {
        var first = findings.Sentences[0];
        if (first.Cell is not { } cell || NamesOf(first.Passage, cell) is not { Length: > 0 } names)
            return null;
        var asked = findings.Question.Stems.ToHashSet();
        var around = Around(first.Passage, cell, names);
        return findings.Sentences.Skip(1).FirstOrDefault(sentence => sentence.Cell is { } other
            && sentence.Passage.Article.Key == first.Passage.Article.Key
            && NamesOf(sentence.Passage, other) == names
            && !sentence.Passage.Quote(other).Equals(first.Passage.Quote(cell), StringComparison.OrdinalIgnoreCase)
            && Around(sentence.Passage, other, names) is var otherAround && !around.SetEquals(otherAround)
            && !around.Except(otherAround).Any(asked.Contains) && !otherAround.Except(around).Any(asked.Contains));
    }

    // The innermost head of the row, and the heads of the column.
    private static string NamesOf(Passage passage, TextSpan cell)
    {
        var context = passage.ContextOf(cell);
        return context.LastOrDefault(part => part.Kind == ContextKind.RowHead) is { } row
            ? $"{row.Text}\n{string.Join('\n', context.Where(part => part.Kind == ContextKind.ColumnHead).Select(part => part.Text))}".ToLowerInvariant()
            : string.Empty;
    }

    private static HashSet<string> Around(Passage passage, TextSpan cell, string names) =>
        [.. passage.ContextOf(cell).SelectMany(part => TermAnalyzer.English.Terms(part.Text)).Except(TermAnalyzer.English.Terms(names))];
}
