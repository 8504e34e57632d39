using ArticleBot.Articles;
using ArticleBot.Articles.Outlines;
using ArticleBot.English;
using ArticleBot.English.Terms;

namespace ArticleBot.Answering.Evidence;

/// <summary>The stems of what stands over the sentences of a passage: title and headings, and of each what introduces or names it.</summary>
internal sealed class Titles(Passage passage)
{
    private readonly HashSet<string> _overAll = StemsOf([passage.Article.Title, .. passage.Structure.Headings.Select(part => part.Text)]);
    private IReadOnlyList<ContextPart>? _context;
    private HashSet<string> _stems = [];

    /// <summary>What stands over one sentence; neighbours mostly share it.</summary>
    public IReadOnlySet<string> Of(TextSpan sentence)
    {
        if (passage.Structure.ElementAt(sentence) is not { Context: { Count: > 0 } context })
            return _overAll;
        if (_context is null || !_context.SequenceEqual(context))
            (_context, _stems) = (context, [.. _overAll, .. StemsOf(context.Select(part => part.Text))]);
        return _stems;
    }

    private static HashSet<string> StemsOf(IEnumerable<string> texts) => [.. texts.SelectMany(text => TermAnalyzer.English.Terms(text))];
}
