using System.Text;
using CsCheck;

namespace ArticleBot.Articles.Tests.Outlines;

/// <summary>
/// Pages with lists three deep, definitions with several terms, and tables whose cells cover rows and columns, with what each item and cell must be
/// shown with.
/// </summary>
/// <param name="Html">The body of the page; every part of it has words that no other part has.</param>
/// <param name="Needs">Words of an item, definition or cell, and the words that its context must hold, from the outside in.</param>
internal sealed record StructuredPage(string Html, IReadOnlyList<(string Words, IReadOnlyList<string> Context)> Needs)
{
    private static readonly Gen<(int Part, int Size)[]> Shape = Gen.Select(Gen.Int[0, 5], Gen.Int[1, 3]).Array[1, 6];

    public static Gen<StructuredPage> Any { get; } = Shape.Select(shape => new Writer().Write(shape));

    private sealed class Writer
    {
        private readonly StringBuilder _html = new();
        private readonly List<(string, IReadOnlyList<string>)> _needs = [];
        private int _number;

        public StructuredPage Write((int Part, int Size)[] shape)
        {
            foreach (var (part, size) in shape)
                Write(part, size);
            return new StructuredPage(_html.ToString(), _needs);
        }

        private void Write(int part, int size)
        {
            // Running text between two parts, so that none introduces the next.
            _html.Append($"<h2>{Next("Part")}</h2><p>{Next("The lock")} was mended in spring. {Next("Nobody")} was hurt.</p>");
            switch (part)
            {
                case 0 or 1:
                    var introduction = Introduce("takes");
                    List(size, [introduction], isOrdered: part == 1);
                    break;
                case 2 or 3:
                    Definitions(size, termsEach: part - 1);
                    break;
                case 4:
                    TableWithKeysOverRows(size);
                    break;
                default:
                    TableWithHeadsOverColumns(size);
                    break;
            }
        }

        private string Introduce(string verb)
        {
            var introduction = $"{Next("The harbour")} {verb}:";
            _html.Append($"<p>{introduction}</p>");
            return introduction;
        }

        private void List(int depth, IReadOnlyList<string> above, bool isOrdered)
        {
            _html.Append(isOrdered ? "<ol>" : "<ul>");
            for (var i = 0; i < 2; i++)
            {
                var item = Next("boat");
                _needs.Add((item, above));
                _html.Append($"<li>{item}");
                if (depth > 1)
                    List(depth - 1, [.. above, item], !isOrdered);
                _html.Append("</li>");
            }

            _html.Append(isOrdered ? "</ol>" : "</ul>");
        }

        private void Definitions(int count, int termsEach)
        {
            var introduction = Introduce("uses these words");
            _html.Append("<dl>");
            for (var i = 0; i < count; i++)
            {
                var terms = Enumerable.Range(0, termsEach).Select(_ => Next("Term")).ToList();
                var definition = Next("a rope that holds");
                _html.Append(string.Concat(terms.Select(term => $"<dt>{term}</dt>"))).Append($"<dd>{definition}</dd>");
                _needs.Add((definition, [introduction, .. terms]));
            }

            _html.Append("</dl>");
        }

        // Gate and season name a row; each gate covers two seasons.
        private void TableWithKeysOverRows(int gates)
        {
            var heads = Enumerable.Range(0, 3).Select(_ => Next("Head")).ToList();
            _html.Append("<table><tr>").Append(string.Concat(heads.Select(head => $"<th>{head}</th>"))).Append("</tr>");
            for (var i = 0; i < gates; i++)
            {
                var gate = Next("gate");
                for (var season = 0; season < 2; season++)
                {
                    var (key, value) = (Next("season"), Next("hour"));
                    _html.Append(season == 0 ? $"<tr><td rowspan=\"2\">{gate}</td>" : "<tr>").Append($"<td>{key}</td><td>{value}</td></tr>");
                    _needs.Add((value, [heads[2], gate, key]));
                }
            }

            _html.Append("</table>");
        }

        private void TableWithHeadsOverColumns(int rows)
        {
            var (route, group, left, right) = (Next("Head"), Next("Head"), Next("Head"), Next("Head"));
            _html.Append($"<table><tr><th rowspan=\"2\">{route}</th><th colspan=\"2\">{group}</th></tr><tr><th>{left}</th><th>{right}</th></tr>");
            for (var i = 0; i < rows; i++)
            {
                var (key, single, both) = (Next("island"), Next("coin"), Next("coin"));
                _html.Append($"<tr><td>{key}</td><td>{single}</td><td>{both}</td></tr>");
                _needs.Add((single, [group, left, key]));
                _needs.Add((both, [group, right, key]));
            }

            _html.Append("</table>");
        }

        // "boat k12z": no number is the beginning of another.
        private string Next(string word) => $"{word} k{++_number}z";
    }
}
