using System.Globalization;
using System.Text.RegularExpressions;
using ArticleBot.Articles.Outlines;

namespace ArticleBot.Articles.Readers.Markup;

/// <summary>
/// Reads reStructuredText: titles by their lines, lists, definitions, fields, tables, literal blocks; directives and roles leave only their words.
/// </summary>
/// <remarks>There is no library for it on this platform, so this knows what documents use and not all that the language has.</remarks>
internal sealed partial class RestructuredTextReader : IArticleReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".rst", ".rest"];

    /// <inheritdoc/>
    public ArticleDraft Read(ReadOnlyMemory<byte> content)
    {
        var text = TextDecoder.Decode(content.Span).ReplaceLineEndings("\n").Replace("\t", "        ", StringComparison.Ordinal);
        return new Document([.. text.Split('\n').Select(line => line.TrimEnd())]).Read();
    }

    /// <summary>The words of a line without the marks of roles, links and emphasis.</summary>
    private static string Words(string line)
    {
        line = NamedRole().Replace(line, "$1");
        line = Link().Replace(line, "$1");
        line = Literal().Replace(line, "$1");
        line = Role().Replace(line, "$1");
        line = Strong().Replace(line, "$1");
        line = Emphasis().Replace(line, "$1");
        line = Substitution().Replace(line, "$1");
        line = NoteReference().Replace(line, string.Empty);
        return Reference().Replace(line, "$1").Replace("\\ ", string.Empty, StringComparison.Ordinal);
    }

    // :role:`words <target>`
    [GeneratedRegex(@":[a-zA-Z][\w:.+-]{0,40}:`([^`<]{1,500}?)\s?<[^`>]{1,500}>`", RegexOptions.CultureInvariant)]
    private static partial Regex NamedRole();

    // `words <address>`_
    [GeneratedRegex(@"`([^`<]{1,500}?)\s?<[^`>]{1,1000}>`__?", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"``([^`]{1,1000})``", RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"(?::[a-zA-Z][\w:.+-]{0,40}:)?`~?!?([^`]{1,500})`(?:__?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"\*\*(\S(?:[^*]{0,500}\S)?)\*\*", RegexOptions.CultureInvariant)]
    private static partial Regex Strong();

    [GeneratedRegex(@"(?<![\w*])\*(\S(?:[^*]{0,500}\S)?)\*(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<!\w)\|(\w[^|]{0,100}\w|\w)\|_?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Substitution();

    [GeneratedRegex(@"\s?\[(?:#\w{0,40}|\d{1,4}|\*)\]_", RegexOptions.CultureInvariant)]
    private static partial Regex NoteReference();

    [GeneratedRegex(@"(?<!\w)(\w[\w-]{0,60})__?(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^([-*+•])\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(?:\(?(\d{1,4}|#|[a-zA-Z])[.)])\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    [GeneratedRegex(@"^:([^:\n]{1,60}):(?:\s+(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex(@"^\.\.\s+(?:\|[^|]{1,100}\|\s+)?([a-zA-Z][\w:.+-]{0,60})::\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"^\.\.\s+\[(?:#\w{0,40}|\d{1,4}|\*)\]\s+(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    /// <summary>One document that is being read.</summary>
    private sealed class Document(string[] lines)
    {
        private const int MostLevels = 6;

        // Directives whose content is words like any other; that of all others is for a program.
        private static readonly WordSet Worded = WordSet.Of(
            "note warning tip hint important caution danger attention error admonition seealso topic sidebar epigraph pull-quote highlights versionadded "
            + "versionchanged " +
            "deprecated figure container compound rubric table list-table csv-table centered glossary");

        private static readonly WordSet Coded = WordSet.Of("code code-block sourcecode literalinclude parsed-literal prompt");

        private readonly DraftBuilder _draft = new();
        private readonly FactsBuilder _facts = new();
        private readonly List<string> _levels = [];
        private readonly List<int> _indents = [];
        private readonly Dictionary<int, int> _steps = [];
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
            var indent = IndentOf(line);
            var words = line[indent..];
            if (words.Length == 0)
                return i + 1;
            if (indent == 0 && TitleAt(i) is var length and > 0)
                return i + length;
            if (words.StartsWith("..", StringComparison.Ordinal) && (words.Length == 2 || words[2] == ' '))
                return ReadExplicit(i, indent, words);
            if (RestructuredTable.Read(lines, i, _draft, Words) is var table and > 0)
                return i + table;
            if (Bullet().IsMatch(words) || Step().IsMatch(words))
                return ReadItem(i, indent, words);
            if (indent == 0 && Field().Match(words) is { Success: true } field)
                return ReadField(i, field);
            if (i + 1 < lines.Length && lines[i + 1].Length > 0 && IndentOf(lines[i + 1]) > indent && !words.EndsWith("::", StringComparison.Ordinal))
                return ReadDefinition(i, indent, words);
            return ReadParagraph(i, indent);
        }

        /// <summary>The number of lines of a title that begins here; 0 when none does.</summary>
        private int TitleAt(int i)
        {
            var isOver = IsRule(lines[i]) && i + 2 < lines.Length && lines[i + 2] == lines[i] && lines[i + 1].Trim().Length > 0;
            var isUnder = !isOver && i + 1 < lines.Length && IsRule(lines[i + 1]) && !IsRule(lines[i]) && lines[i + 1].Length >= Math.Min(lines[i].Length, 4);
            if (!isOver && !isUnder)
                return IsRule(lines[i]) && lines[i].Length >= 4 && !lines[i].Contains(' ') ? 1 : 0;
            var style = isOver ? $"{lines[i][0]} over" : $"{lines[i + 1][0]}";
            if (!_levels.Contains(style))
                _levels.Add(style);
            var title = Words((isOver ? lines[i + 1] : lines[i]).Trim());
            _draft.Begin(BlockKind.Heading, Math.Min(MostLevels, _levels.IndexOf(style) + 1));
            _draft.Write(title);
            _indents.Clear();
            if (!_isTitleKnown)
                _facts.Take("title", title);
            _isTitleKnown = true;
            return isOver ? 3 : 2;
        }

        private int ReadExplicit(int i, int indent, string words)
        {
            var end = EndOfIndented(i + 1, indent);
            if (Note().Match(words) is { Success: true } note)
            {
                _draft.Begin(BlockKind.Footnote, 1);
                _draft.Write(Words(string.Join(' ', lines[(i + 1)..end].Select(line => line.Trim()).Prepend(note.Groups[1].Value))));
                return end;
            }

            if (Directive().Match(words) is not { Success: true } directive)
                return end;
            var (name, argument) = (directive.Groups[1].Value, directive.Groups[2].Value);
            var body = i + 1;
            while (body < end && (lines[body].Trim().Length == 0 || Field().IsMatch(lines[body].Trim())))
                body++;
            if (Coded.Contains(name))
            {
                WriteLiteral(body, end);
            }
            else if (Worded.Contains(name))
            {
                if (argument.Length > 0 && name is not ("figure" or "container"))
                {
                    _draft.Begin(name is "table" or "list-table" or "csv-table" ? BlockKind.Caption : BlockKind.Paragraph);
                    _draft.Write(Words(argument));
                }

                if (name is "list-table" or "csv-table")
                {
                    DirectiveTable.Read(name, lines[(i + 1)..body], lines[body..end], _draft, Words);
                    return end;
                }

                // Its content is read as what it is, at its own indentation.
                for (var line = body; line < end;)
                    line = ReadBlock(line);
            }

            return end;
        }

        private int ReadItem(int i, int indent, string words)
        {
            while (_indents.Count > 0 && _indents[^1] > indent)
                _indents.RemoveAt(_indents.Count - 1);
            var isNew = _indents.Count == 0 || _indents[^1] < indent;
            if (isNew)
                _indents.Add(indent);
            var step = Step().Match(words);
            var mark = words.IndexOf(' ');
            var content = indent + mark + (words[mark..].Length - words[mark..].TrimStart().Length);
            if (step.Success)
            {
                var number = int.TryParse(step.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var own)
                    ? own : isNew ? 1 : _steps.GetValueOrDefault(indent) + 1;
                _steps[indent] = number;
                _draft.Begin(BlockKind.Step, _indents.Count, number);
            }
            else
            {
                _draft.Begin(BlockKind.Item, _indents.Count);
            }

            var end = i + 1;
            while (end < lines.Length && lines[end].Length > 0 && IndentOf(lines[end]) >= content && !IsItem(lines[end]))
                end++;
            _draft.Write(Words(string.Join(' ', lines[(i + 1)..end].Select(line => line.Trim()).Prepend(lines[i][content..]))));
            return end;
        }

        private int ReadField(int i, Match field)
        {
            var end = EndOfIndented(i + 1, 0);
            while (end > i + 1 && lines[end - 1].Length == 0)
                end--;
            var value = Words(string.Join(' ', lines[(i + 1)..end].Select(line => line.Trim()).Prepend(field.Groups[2].Value))).Trim();
            var name = field.Groups[1].Value.ToLowerInvariant();
            // Before the first sentence fields tell about the document, behind it they are part of it.
            if (name is "author" or "authors" or "date" or "published" or "title" or "category" && value.Length > 0)
            {
                _facts.Take(name, value);
                return end;
            }

            if (value.Length == 0)
                return end;
            _draft.Begin(BlockKind.Term, 1);
            _draft.Write(Words(field.Groups[1].Value));
            _draft.Begin(BlockKind.Definition, 1);
            _draft.Write(value);
            return end;
        }

        private int ReadDefinition(int i, int indent, string words)
        {
            _draft.Begin(BlockKind.Term, 1);
            _draft.Write(Words(words));
            var end = i + 1;
            while (end < lines.Length && lines[end].Length > 0 && IndentOf(lines[end]) > indent)
                end++;
            _draft.Begin(BlockKind.Definition, 1);
            _draft.Write(Words(string.Join(' ', lines[(i + 1)..end].Select(line => line.Trim()))));
            return end;
        }

        private int ReadParagraph(int i, int indent)
        {
            var end = i + 1;
            while (end < lines.Length && lines[end].Length > 0 && IndentOf(lines[end]) == indent && TitleAhead(end) == 0)
                end++;
            var words = string.Join(' ', lines[i..end].Select(line => line.Trim()));
            var hasLiteral = words.EndsWith("::", StringComparison.Ordinal);
            if (words is not "::")
            {
                var isRest = _indents.Count > 0 && indent > _indents[^1];
                if (!isRest)
                    _indents.Clear();
                _draft.Begin(isRest ? BlockKind.Item : indent > 0 ? BlockKind.Quotation : BlockKind.Paragraph, isRest ? _indents.Count : 0, continues: isRest);
                _draft.Write(Words(hasLiteral ? words[..^1].TrimEnd() : words));
            }

            if (!hasLiteral)
                return end;
            var literal = EndOfIndented(end, indent);
            WriteLiteral(end, literal);
            return literal;
        }

        // A line under the next one makes it a title, which no paragraph takes in.
        private int TitleAhead(int i) => i + 1 < lines.Length && IsRule(lines[i + 1]) && lines[i + 1].Length >= lines[i].Length ? 1 : 0;

        private void WriteLiteral(int start, int end)
        {
            var content = lines[start..end];
            var indent = content.Where(line => line.Length > 0).Select(IndentOf).DefaultIfEmpty(0).Min();
            _draft.Begin(BlockKind.Code);
            _draft.WriteVerbatim(string.Join('\n', content.Select(line => line.Length >= indent ? line[indent..] : line)).Trim('\n'));
        }

        private int EndOfIndented(int i, int indent)
        {
            var end = i;
            for (var line = i; line < lines.Length && (lines[line].Length == 0 || IndentOf(lines[line]) > indent); line++)
                end = lines[line].Length > 0 ? line + 1 : end;
            return end;
        }

        private static bool IsItem(string line) => line.TrimStart() is var words && (Bullet().IsMatch(words) || Step().IsMatch(words));

        private static bool IsRule(string line) =>
            line.Length >= 2 && char.IsAscii(line[0]) && char.IsPunctuation(line[0]) | char.IsSymbol(line[0]) && line.AsSpan().IndexOfAnyExcept(line[0]) < 0;

        private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;
    }
}
