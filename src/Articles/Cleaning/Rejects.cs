using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Cleaning;

/// <summary>The paragraphs of a text, and which of them are not the article.</summary>
internal sealed class Rejects(string text, List<TextSpan> paragraphs, IReadOnlyList<Block>? blocks)
{
    private readonly HashSet<int>? _headings = blocks?.Where(block => block.Kind == BlockKind.Heading).Select(block => block.Span.Start).ToHashSet();
    private Dictionary<int, string>? _reasons;

    public string Text => text;

    public List<TextSpan> Paragraphs => paragraphs;

    public int Count => _reasons?.Count ?? 0;

    public bool IsRejected(int index) => _reasons is not null && _reasons.ContainsKey(index);

    public string? ReasonOf(int index) => _reasons?.GetValueOrDefault(index);

    /// <summary>Rejects a paragraph; the first reason stands.</summary>
    public void Reject(int index, string reason) => (_reasons ??= []).TryAdd(index, reason);

    /// <summary>Whether a paragraph is a heading: as the format marks it, else as a reader of plain text sees it.</summary>
    public bool IsHeading(int index) => _headings?.Contains(paragraphs[index].Start) ?? HeadingLines.IsHeading(text, paragraphs, index);

    /// <summary>Whether the format itself marks the paragraph as a heading.</summary>
    public bool IsMarkedHeading(int index) => _headings?.Contains(paragraphs[index].Start) == true;

    /// <summary>The nearest heading above a paragraph, or -1.</summary>
    public int HeadingAbove(int index)
    {
        do
            index--;
        while (index >= 0 && !IsHeading(index));
        return index;
    }

    public ReadOnlySpan<char> Words(int index) => paragraphs[index].In(text);
}
