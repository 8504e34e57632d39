using System.Text;
using System.Text.RegularExpressions;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>Reads Org files, as Emacs and pandoc write them: keywords for the facts, the rest as the Markdown that says the same.</summary>
internal sealed partial class OrgReader : IArticleReader
{
    private const int LongestDrawer = 50;
    private const int DeepestHeading = 6;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".org"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var lines = TextDecoder.Decode(content.Span).ReplaceLineEndings("\n").Split('\n');
        var facts = new FactsBuilder();
        var page = MarkdownReader.Parse(MarkdownOf(lines, facts));
        return page with { Facts = facts.Build().Or(page.Facts) };
    }

    private static string MarkdownOf(string[] lines, FactsBuilder facts)
    {
        var text = new StringBuilder();
        var (codeEnd, rowsAbove, hasRule, margin) = ((string?)null, 0, false, -1);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            var words = line.TrimStart();
            if (codeEnd is not null)
            {
                var isOver = words.Equals(codeEnd, StringComparison.OrdinalIgnoreCase);
                text.Append(isOver ? "~~~~" : lines[i]).Append('\n');
                codeEnd = isOver ? null : codeEnd;
                continue;
            }

            if (BlockOf(words) is { } block)
            {
                // A block of words is words; one of code is kept as it stands.
                if (block is "src" or "example" or "export")
                    (codeEnd, _) = ("#+end_" + block, text.Append("\n~~~~\n"));
                continue;
            }

            if (Keyword().Match(words) is { Success: true } keyword)
            {
                Take(keyword.Groups[1].Value, keyword.Groups[2].Value, facts, text);
                continue;
            }

            if (IsComment(words))
                continue;
            if (DrawerEnd(lines, i) is { } drawerEnd)
            {
                i = drawerEnd;
                continue;
            }

            if (words.StartsWith('|'))
            {
                var isRule = words.StartsWith("|-", StringComparison.Ordinal);
                // Markdown has one rule, below the head; Org has them anywhere.
                if (!isRule)
                    text.Append(OrgWords.Of(words)).Append('\n');
                else if (rowsAbove == 1 && !hasRule)
                    text.Append(words.Replace('+', '|')).Append('\n');
                (rowsAbove, hasRule) = isRule ? (rowsAbove, rowsAbove > 0) : (rowsAbove + 1, hasRule);
                continue;
            }

            if (rowsAbove > 0)
                text.Append('\n');
            (rowsAbove, hasRule) = (0, false);
            if (Heading().Match(line) is { Success: true } heading)
            {
                text.Append('\n').Append('#', Math.Min(heading.Groups[1].Length, DeepestHeading)).Append(' ').Append(OrgWords.Of(heading.Groups[2].Value))
                    .Append("\n\n");
                margin = -1;
            }
            else if (Item().Match(line) is { Success: true } item)
            {
                margin = margin < 0 ? item.Groups[1].Length : margin;
                var inside = Definition().Replace(OrgWords.Of(item.Groups[3].Value), ": ", 1);
                text.Append(' ', Math.Max(0, item.Groups[1].Length - margin)).Append(item.Groups[2].Value).Append(' ').Append(inside).Append('\n');
            }
            else
            {
                // Below a heading the words are often set in; in Markdown that would be code.
                margin = words.Length > 0 && words.Length == line.Length ? -1 : margin;
                text.Append(OrgWords.Of(words)).Append('\n');
            }
        }

        return text.ToString();
    }

    private static void Take(string name, string value, FactsBuilder facts, StringBuilder text)
    {
        if (name.Equals("caption", StringComparison.OrdinalIgnoreCase))
            text.Append('\n').Append(OrgWords.Of(value)).Append("\n\n");
        else
            facts.Take(name.Equals("filetags", StringComparison.OrdinalIgnoreCase) ? "tags" : name, Day().Replace(value, "$1").Trim(':'));
    }

    // A null for what opens or closes no block; the name of one that opens, an empty one where it closes.
    private static string? BlockOf(string words) => Block().Match(words) is { Success: true } block
        ? block.Groups[1].Value.Equals("begin", StringComparison.OrdinalIgnoreCase) ? block.Groups[2].Value.ToLowerInvariant() : string.Empty
        : null;

    private static bool IsComment(string words) => words is "#" || words.StartsWith("# ", StringComparison.Ordinal);

    // The line that closes the drawer of properties which opens here, or null.
    private static int? DrawerEnd(string[] lines, int start)
    {
        if (!DrawerLine().IsMatch(lines[start]))
            return null;
        for (var i = start + 1; i < lines.Length && i - start <= LongestDrawer; i++)
        {
            if (lines[i].Trim().Equals(":end:", StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return null;
    }

    [GeneratedRegex(@"^#\+(begin|end)_(\w{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Block();

    [GeneratedRegex(@"^#\+([\w-]{1,40}(?:\[[^\]\n]{0,100}\])?):[ \t]*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    // <2024-03-05 Tue 10:00>, or in brackets where it is in no agenda.
    [GeneratedRegex(@"^[<\[](\d{4}-\d\d-\d\d)[^>\]]{0,40}[>\]]$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^[ \t]*:[\w-]{1,40}:[ \t]*$", RegexOptions.CultureInvariant)]
    private static partial Regex DrawerLine();

    // Stars, the state of a task, its priority, the words, tags at the end.
    [GeneratedRegex(@"^(\*{1,30})[ \t]+(?:(?:TODO|DONE|NEXT|WAITING)[ \t]+)?(?:\[#\w\][ \t]*)?(.*?)(?:[ \t]+:[\w@#%:]{1,100}:)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^([ \t]*)([-+]|\d{1,6}[.)])[ \t]+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"[ \t]+::[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
