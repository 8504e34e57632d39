using ArticleBot.Articles.Outlines;
using ArticleBot.English;

namespace ArticleBot.Articles.Splitting;

/// <summary>Gives each passage its part of the article's structure. Asked in reading order, it looks at every element once or twice.</summary>
internal sealed class StructureCutter(List<Element> elements)
{
    private int _nextParagraph;
    private int _nextPassage;
    private int? _page;

    /// <summary>Whether a paragraph is a row of a table.</summary>
    public bool IsRow(TextSpan paragraph)
    {
        while (_nextParagraph < elements.Count && elements[_nextParagraph].Span.End <= paragraph.Start)
            _nextParagraph++;
        return _nextParagraph < elements.Count && elements[_nextParagraph] is { Kind: BlockKind.Row } row && row.Span == paragraph;
    }

    /// <summary>What a passage stands in.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="headings">The headings above it, the outermost first.</param>
    public PassageStructure Cut(TextSpan passage, IReadOnlyList<ContextPart> headings)
    {
        while (_nextPassage < elements.Count && elements[_nextPassage].Span.End <= passage.Start)
            _page = elements[_nextPassage++].Page ?? _page;
        var within = new List<Element>();
        for (var i = _nextPassage; i < elements.Count && elements[i].Span.Start < passage.End; i++)
        {
            // A cell of a row that lies in an earlier passage may end before this one.
            if (elements[i].Span.End > passage.Start)
                within.Add(elements[i]);
        }

        var page = within.Count > 0 && within[0].Span.Start <= passage.Start ? within[0].Page ?? _page : _page;
        return headings.Count == 0 && within.Count == 0 && page is null
            ? PassageStructure.None
            : new PassageStructure { Headings = headings, Elements = within, Page = page };
    }
}
