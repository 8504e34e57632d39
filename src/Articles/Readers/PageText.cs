using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ArticleBot.Articles.Outlines;
using ArticleBot.Articles.Readers.Pages;
using ArticleBot.Articles.Readers.Templates;

namespace ArticleBot.Articles.Readers;

/// <summary>The words of a page as a reader sees them, and what they are: headings, items, rows, terms.</summary>
/// <remarks>
/// Walks the tree without recursion, so that a page of endless nesting cannot exhaust the stack, and by positions, since a node finds its next sibling only by
/// looking through all of them.
/// </remarks>
internal sealed class PageText
{
    private static readonly WordSet Blocks = WordSet.Of(
        "address article blockquote body button center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hgroup " +
        "hr html li main ol p pre section summary table tbody tfoot thead tr ul caption");

    // The mean cell of a table that lays out a page is longer, in UTF-16 code units.
    private const int MostPerCell = 400;

    private readonly DraftBuilder _draft = new();
    private readonly Stack<Setting> _settings = new([new Setting(BlockKind.Paragraph)]);
    private readonly Stack<ListNumbering> _lists = new();
    private readonly MainContent? _content;
    private IElement? _table;

    private PageText(MainContent? content) => _content = content;

    /// <summary>Collects the words of a page's article.</summary>
    public static ArticleDraft Of(IHtmlDocument page, ArticleFacts facts)
    {
        var content = MainContent.Of(page);
        var text = new PageText(content);
        if (content is not null)
            text.Walk(content.Root);
        return text._draft.ToDraft(facts);
    }

    private void Walk(INode root)
    {
        if (!Enter(root, root))
            return;
        var path = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (path.TryPop(out var place))
        {
            var (node, next) = place;
            if (next == node.ChildNodes.Length)
            {
                Leave((IElement)node);
                continue;
            }

            path.Push((node, next + 1));
            var child = node.ChildNodes[next];
            if (Enter(child, root))
                path.Push((child, 0));
        }
    }

    /// <summary>Takes in a node; true when its children follow and <see cref="Leave"/> after them.</summary>
    private bool Enter(INode node, INode root)
    {
        if (node is IText words)
        {
            var data = words.Data;
            if (_settings.Peek().Kind == BlockKind.Code)
                _draft.WriteVerbatim(data);
            else
                _draft.Write(data.Contains('{') && !IsCode(words) ? TemplateMarks.RemoveValues(data) : data);
            return false;
        }

        if (node is not IElement element || (node != root && _content!.IsLeftOut(element)))
            return false;

        var name = element.LocalName;
        switch (name)
        {
            case "br":
                _draft.BreakLine();
                return false;
            case "table" when _table is null && IsData(element):
                _table = element;
                _draft.BeginTable();
                break;
            case "tr" when _table is not null:
                _draft.BeginRow();
                break;
            case "td" or "th" when _table is not null:
                _draft.BeginCell(name == "th", Number(element, "colspan"), Number(element, "rowspan"));
                break;
            case "td" or "th":
                Begin();
                break;
            case "ol" or "ul":
                _lists.Push(new ListNumbering(name == "ol" && !IsNotes(element), element.HasAttribute("start") ? Number(element, "start") : 1));
                break;
        }

        if (Blocks.Contains(name))
        {
            _settings.Push(SettingOf(element, name));
            Begin();
        }

        return true;
    }

    private void Leave(IElement element)
    {
        var name = element.LocalName;
        if (element == _table)
        {
            _table = null;
            _draft.EndTable();
        }

        if (Blocks.Contains(name))
        {
            _settings.Pop();
            Begin();
        }

        if (name is "ol" or "ul")
            _lists.Pop();
    }

    private void Begin()
    {
        var setting = _settings.Peek();
        _draft.Begin(setting.Kind, setting.Level, setting.Number, IsItem(setting.Kind) && _draft.Length > setting.Start);
    }

    /// <summary>What the words of an element are: what it says itself, else what the element around it does.</summary>
    private Setting SettingOf(IElement element, string name) => name switch
    {
        ['h', >= '1' and <= '6' and var level] => new Setting(BlockKind.Heading) { Level = level - '0' },
        "li" => ItemOf(element),
        "dt" => new Setting(BlockKind.Term) { Level = _lists.Count + 1 },
        "dd" => new Setting(BlockKind.Definition) { Level = _lists.Count + 1, Start = _draft.Length },
        "pre" => new Setting(BlockKind.Code),
        "blockquote" => new Setting(BlockKind.Quotation),
        "caption" or "figcaption" => new Setting(BlockKind.Caption),
        _ => _settings.Peek(),
    };

    private Setting ItemOf(IElement item)
    {
        _lists.TryPeek(out var list);
        var setting = new Setting(BlockKind.Item) { Level = Math.Max(1, _lists.Count), Start = _draft.Length };
        return list is { IsOrdered: true } ? setting with { Kind = BlockKind.Step, Number = list.Next(item) }
            : IsNotes(item.ParentElement) ? setting with { Kind = BlockKind.Footnote }
            : setting;
    }

    private static bool IsItem(BlockKind kind) => kind is BlockKind.Item or BlockKind.Step or BlockKind.Definition or BlockKind.Footnote;

    // A table that only lays out a page holds blocks of text; one that tells something holds words in rows and columns.
    private static bool IsData(IElement table)
    {
        if (table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("table, h1, h2, h3, h4, h5, h6, article, section, main") is not null)
            return false;
        var cells = table.QuerySelectorAll("td, th").Length;
        return cells > 1 && table.QuerySelector("tr > :nth-child(2)") is not null && table.TextContent.Length / cells <= MostPerCell;
    }

    // The notes that Markdown's footnotes and documents for screen readers end with.
    private static bool IsNotes(IElement? list) =>
        list is not null && (list.GetAttribute("role") is "doc-endnotes" || list.ParentElement is { } around &&
        (around.GetAttribute("role") is "doc-endnotes" || around.ClassList.Contains("footnotes")));

    private static int Number(IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static bool IsCode(INode words) =>
        words.ParentElement?.Closest("code, kbd, samp, pre, tt") is not null;

    /// <summary>What words are that stand directly in an element.</summary>
    private sealed record Setting(BlockKind Kind)
    {
        public int Level { get; init; }

        public int? Number { get; init; }

        /// <summary>Length of the draft where the item began.</summary>
        public int Start { get; init; }
    }

    /// <summary>The list that is open and the number of its next item.</summary>
    private sealed class ListNumbering(bool isOrdered, int start)
    {
        private int _next = start;

        public bool IsOrdered { get; } = isOrdered;

        public int Next(IElement item)
        {
            if (item.HasAttribute("value"))
                _next = Number(item, "value");
            return _next++;
        }
    }
}
