using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>
/// Reads AsciiDoc: document head, titles, lists, steps, definitions, tables, listings; attributes, macros and block marks leave only their words.
/// </summary>
/// <remarks>There is no library for it on this platform, so this knows what documents use and not all that the language has.</remarks>
internal sealed partial class AsciiDocReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".adoc", ".asciidoc", ".asc"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var text = TextDecoder.Decode(content.Span).ReplaceLineEndings("\n").Replace('\t', ' ');
        return new Document([.. text.Split('\n').Select(line => line.TrimEnd())]).Read();
    }

    [GeneratedRegex(@"^(={1,6}|#{1,6})\s+(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^:(!?[\w-]{1,60}!?):(?:\s+(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*(\*{1,6}|-|•)\s+(?:\[[ xX*]\]\s+)?(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*(\.{1,6}|(\d{1,4})\.|<\d{1,3}>|<\.>)\s+(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^\s*(\S.{0,200}?)(:{2,4}|;;)(?:\s+(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Term();

    [GeneratedRegex(@"^(NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"^(?:include|image|video|audio|ifdef|ifndef|ifeval|endif|toc|tag|end)::\S*\[.*\]$|^(?:toc::\[\]|<<<|'''|---|\*\*\*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Command();

    // The head of a document: "Ann Lee <ann@example.org>; Bo Ray", and "v1.2, 2024-03-05: remark" or a date alone.
    [GeneratedRegex(@"^[\p{Lu}][\p{L}.'-]*(?:\s[\p{L}.'-]+){0,4}(?:\s<[^>]{1,200}>)?(?:;\s.{1,300})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorLine();

    [GeneratedRegex(@"^(?:v?\d[\w.]{0,20},\s*)?(\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s\p{L}+\s\d{4}|\p{L}+\s\d{1,2},\s\d{4})(?::.*)?$|^v\d[\w.]{0,20}$",
        RegexOptions.CultureInvariant)]
    private static partial Regex RevisionLine();

    /// <summary>One document that is being read.</summary>
    private sealed class Document(string[] lines)
    {
        private const int MostLevels = 6;

        private readonly DraftBuilder _draft = new();
        private readonly FactsBuilder _facts = new();
        private readonly AsciiDocWords _words = new();
        private readonly List<string> _lists = [];
        private readonly Dictionary<string, int> _steps = [];
        private bool _isTitleKnown;

        public ArticleDraft Read()
        {
            for (var i = 0; i < lines.Length;)
                i = ReadBlock(i);
            return _draft.ToDraft(_facts.Build());
        }

        private int ReadBlock(int i)
        {
            var line = lines[i];
            if (line.Length == 0 || line == "+")
                return i + 1;
            if (line.StartsWith("////", StringComparison.Ordinal))
                return EndOfFence(i) + 1;
            if (line.StartsWith("//", StringComparison.Ordinal) || Command().IsMatch(line) || IsBlockMark(line) || IsFence(line, "====", "****", "--", "____"))
                return i + 1;
            if (IsFence(line, "----", "....", "```", "++++"))
                return ReadListing(i);
            if (line is "|===" or "!===" or ",===")
                return ReadTable(i);
            if (Title().Match(line) is { Success: true } title)
                return ReadTitle(i, title);
            if (Attribute().Match(line) is { Success: true } attribute)
            {
                _words.Define(attribute.Groups[1].Value, attribute.Groups[2].Value);
                TakeFact(attribute.Groups[1].Value, attribute.Groups[2].Value);
                return i + 1;
            }

            if (line[0] == '.' && line.Length > 1 && line[1] is not ('.' or ' '))
                return Write(BlockKind.Caption, line[1..], i + 1);
            if (Step().Match(line) is { Success: true } step)
                return ReadItem(i, step.Groups[1].Value, step.Groups[3].Value, step.Groups[2].Value);
            if (Bullet().Match(line) is { Success: true } bullet)
                return ReadItem(i, bullet.Groups[1].Value, bullet.Groups[2].Value, null);
            if (Term().Match(line) is { Success: true } term)
                return ReadTerm(i, term);
            var isItemGoingOn = i > 0 && lines[i - 1] == "+" && _lists.Count > 0;
            if (!isItemGoingOn)
                _lists.Clear();
            var (words, end) = ParagraphFrom(i, Admonition().Match(line) is { Success: true } admonition ? admonition.Groups[2].Value : line);
            if (isItemGoingOn)
                _draft.Begin(BlockKind.Item, _lists.Count, continues: true);
            else
                _draft.Begin();
            _draft.Write(_words.Of(words));
            return end;
        }

        private int ReadTitle(int i, Match title)
        {
            var words = _words.Of(title.Groups[2].Value.TrimEnd('=', '#', ' '));
            _lists.Clear();
            _draft.Begin(BlockKind.Heading, Math.Min(MostLevels, title.Groups[1].Length));
            _draft.Write(words);
            i++;
            if (_isTitleKnown || title.Groups[1].Length > 1)
                return i;
            _isTitleKnown = true;
            _facts.Take("title", words);
            if (i < lines.Length && AuthorLine().IsMatch(lines[i]))
                _facts.Take("author", string.Join(", ", lines[i++].Split(';').Select(author => author.Split('<')[0].Trim())));
            if (i < lines.Length && RevisionLine().Match(lines[i]) is { Success: true } revision)
            {
                _facts.Take("published", revision.Groups[1].Value);
                i++;
            }

            return i;
        }

        private void TakeFact(string name, string value)
        {
            if (name is "author" or "category")
                _facts.Take(name, value);
            else if (name is "revdate" or "date")
                _facts.Take("published", value);
        }

        private int ReadItem(int i, string mark, string words, string? number)
        {
            var isStep = mark[0] is '.' or '<' || char.IsAsciiDigit(mark[0]);
            var list = char.IsAsciiDigit(mark[0]) ? "1." : mark[0] == '<' ? "<1>" : mark;
            // A mark that is open already ends the lists within it; a new one begins a list within the last item.
            var depth = _lists.IndexOf(list);
            if (depth < 0)
            {
                _lists.Add(list);
                _steps[list] = 0;
                depth = _lists.Count - 1;
            }
            else
            {
                _lists.RemoveRange(depth + 1, _lists.Count - depth - 1);
            }

            _steps[list] = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : _steps[list] + 1;
            _draft.Begin(isStep ? BlockKind.Step : BlockKind.Item, depth + 1, isStep ? _steps[list] : null);
            var (text, end) = ParagraphFrom(i, words);
            _draft.Write(_words.Of(text));
            return end;
        }

        private int ReadTerm(int i, Match term)
        {
            _lists.Clear();
            _draft.Begin(BlockKind.Term, 1);
            _draft.Write(_words.Of(term.Groups[1].Value));
            var start = i + 1;
            var words = term.Groups[3].Value;
            while (words.Length == 0 && start < lines.Length && lines[start].Length == 0)
                start++;
            if (words.Length == 0 && (start >= lines.Length || IsBlockStart(lines[start])))
                return i + 1;
            var (text, end) = words.Length > 0 ? ParagraphFrom(i, words) : ParagraphFrom(start, lines[start]);
            _draft.Begin(BlockKind.Definition, 1);
            _draft.Write(_words.Of(text.TrimStart()));
            return end;
        }

        private int ReadListing(int i)
        {
            var end = EndOfFence(i);
            // What passes through as markup for another tool is not shown.
            if (!lines[i].StartsWith("++++", StringComparison.Ordinal))
            {
                _draft.Begin(BlockKind.Code);
                _draft.WriteVerbatim(string.Join('\n', lines[(i + 1)..end]));
            }

            return end + 1;
        }

        private int ReadTable(int i)
        {
            var end = EndOfFence(i);
            var separator = lines[i][0];
            var options = i > 0 && lines[i - 1].StartsWith('[') ? lines[i - 1] : string.Empty;
            AsciiDocTable.Write(lines.AsSpan((i + 1)..end), separator, options, _draft, _words.Of);
            return end + 1;
        }

        private int EndOfFence(int i)
        {
            var fence = lines[i].StartsWith("```", StringComparison.Ordinal) ? "```" : lines[i];
            var end = Array.IndexOf(lines, fence, i + 1);
            return end < 0 ? lines.Length - 1 : end;
        }

        private int Write(BlockKind kind, string words, int next)
        {
            _draft.Begin(kind);
            _draft.Write(_words.Of(words));
            return next;
        }

        private (string Words, int End) ParagraphFrom(int i, string first)
        {
            var end = i + 1;
            while (end < lines.Length && lines[end].Length > 0 && lines[end] != "+" && !IsBlockStart(lines[end]))
                end++;
            return (string.Join(' ', lines[(i + 1)..end].Where(line => !line.StartsWith("//", StringComparison.Ordinal)).Prepend(first).Select(Unbroken)), end);
        }

        // A plus at the end asks for a new line.
        private static string Unbroken(string line) => line.EndsWith(" +", StringComparison.Ordinal) ? line[..^2].Trim() : line.Trim();

        private static bool IsBlockStart(string line) =>
            Bullet().IsMatch(line) || Step().IsMatch(line) || Title().IsMatch(line) || IsBlockMark(line) || line is "|===" || Command().IsMatch(line) ||
            IsFence(line, "----", "....", "====", "****", "____", "```") || Term().IsMatch(line);

        private static bool IsBlockMark(string line) => line.Length > 2 && line[0] == '[' && line[^1] == ']';

        private static bool IsFence(string line, params ReadOnlySpan<string> fences)
        {
            foreach (var fence in fences)
            {
                if (line == fence || (line.StartsWith(fence, StringComparison.Ordinal) && (fence == "```" || line.AsSpan().IndexOfAnyExcept(fence[0]) < 0)))
                    return true;
            }

            return false;
        }
    }
}
