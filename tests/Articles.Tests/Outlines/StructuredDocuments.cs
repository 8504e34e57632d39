using System.Text;
using CsCheck;

namespace ArticleBot.Articles.Tests.Outlines;

/// <summary>Documents with headings, lists in lists, steps and tables, together with what each item and cell must be shown with.</summary>
/// <param name="Markdown">The document; every line of it has words that no other line has.</param>
/// <param name="Needs">Words of an item or cell, and the words that its context must hold.</param>
internal sealed record StructuredDocument(string Markdown, IReadOnlyList<(string Words, IReadOnlyList<string> Context)> Needs)
{
    private static readonly Gen<int[]> Shape = Gen.Int[0, 9].Array[1, 9];

    public static Gen<StructuredDocument> Any { get; } = Shape.Select(shape => new Writer().Write(shape));

    private sealed class Writer
    {
        private readonly StringBuilder _markdown = new();
        private readonly List<(string, IReadOnlyList<string>)> _needs = [];
        private int _number;

        public StructuredDocument Write(int[] shape)
        {
            foreach (var part in shape)
                Write(part);
            return new StructuredDocument(_markdown.ToString(), _needs);
        }

        private void Write(int part)
        {
            switch (part)
            {
                case 0:
                    _markdown.Append($"{new string('#', 1 + (_number % 4))} {Next("Part")}\n\n");
                    break;
                case 1 or 2:
                    _markdown.Append($"{Next("The pier")} was mended in spring. {Next("Nobody")} was hurt.\n\n");
                    break;
                case <= 5:
                    List(ordered: part == 5, denies: part == 4);
                    break;
                default:
                    Table(columns: part - 4);
                    break;
            }
        }

        private void List(bool ordered, bool denies)
        {
            var introduction = $"{Next("The ticket")} {(denies ? "does not include" : "includes")}:";
            _markdown.Append(introduction).Append("\n\n");
            for (var i = 0; i < 3; i++)
            {
                var item = Next("seat");
                _markdown.Append(ordered ? $"{i + 1}. " : "- ").Append(item).Append('\n');
                _needs.Add((item, [introduction]));
                if (i != 1)
                    continue;
                var nested = Next("cushion");
                _markdown.Append("    - ").Append(nested).Append('\n');
                _needs.Add((nested, [introduction, item]));
            }

            _markdown.Append("\n<!-- -->\n\n");
        }

        private void Table(int columns)
        {
            var heads = Enumerable.Range(0, columns).Select(_ => Next("Head")).ToList();
            _markdown.Append($"| {string.Join(" | ", heads)} |\n|{string.Concat(Enumerable.Repeat("---|", columns))}\n");
            for (var row = 0; row < 4; row++)
            {
                var cells = Enumerable.Range(0, columns).Select(column => (row + column) % 5 == 4 ? string.Empty : Next("cell")).ToList();
                _markdown.Append($"| {string.Join(" | ", cells)} |\n");
                for (var column = 1; column < columns; column++)
                {
                    if (cells[column].Length > 0)
                        _needs.Add((cells[column], cells[0].Length > 0 ? [heads[column], cells[0]] : [heads[column]]));
                }
            }

            _markdown.Append('\n');
        }

        // "seat k12z": no number is the beginning of another.
        private string Next(string word) => $"{word} k{++_number}z";
    }
}
