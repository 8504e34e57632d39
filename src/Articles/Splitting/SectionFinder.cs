using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>A section on the way to becoming passages.</summary>
/// <param name="Heading">Where its heading lies, or null.</param>
/// <param name="Paragraphs">Its paragraphs in order, heading not included.</param>
internal sealed record SectionDraft(TextSpan? Heading, List<TextSpan> Paragraphs)
{
    /// <summary>The headings that it lies under, its own included, the outermost first.</summary>
    public IReadOnlyList<ContextPart> Path { get; init; } = [];

    /// <summary>From the heading to the last paragraph.</summary>
    public TextSpan Span => new(
        Heading?.Start ?? Paragraphs[0].Start,
        Paragraphs.Count > 0 ? Paragraphs[^1].End : Heading!.Value.End);
}

/// <summary>Groups paragraphs under their headings.</summary>
internal static class SectionFinder
{
    /// <summary>Groups paragraphs.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="paragraphs">Its paragraphs.</param>
    /// <param name="blocks">What its runs are, headings among them.</param>
    public static List<SectionDraft> Find(string text, List<TextSpan> paragraphs, IReadOnlyList<Block> blocks)
    {
        var headings = blocks.Where(block => block.Kind == BlockKind.Heading).ToDictionary(block => block.Span.Start);
        var sections = new List<SectionDraft>();
        var path = new Stack<ContextPart>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            // A text of headings only would have no sentence at all: the last one is read as a paragraph.
            if (headings.TryGetValue(paragraph.Start, out var heading)
                && (i + 1 < paragraphs.Count || sections.Exists(section => section.Paragraphs.Count > 0)))
            {
                while (path.TryPeek(out var above) && above.Level >= heading.Level)
                    path.Pop();
                path.Push(new ContextPart(ContextKind.Heading, paragraph, paragraph.In(text).ToString()) { Level = heading.Level });
                sections.Add(new SectionDraft(paragraph, []) { Path = [.. path.Reverse()] });
            }
            else if (sections.Count == 0)
            {
                sections.Add(new SectionDraft(null, [paragraph]));
            }
            else
            {
                sections[^1].Paragraphs.Add(paragraph);
            }
        }

        return sections;
    }
}
